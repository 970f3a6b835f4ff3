// The people and groups of this world: Google accounts by e-mail address. An address without an account can receive
// mail and open public forms, nothing else.

import type { Account } from '../services/drive/access';
import type { Store } from './store';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly kind?: Account['kind'];
  /** Who may act in this mailbox. */
  readonly delegates?: readonly string[];
  /** Of a group: the addresses in it. */
  readonly members?: readonly string[];
}

/** Adds or replaces an account. */
export function addAccount(store: Store, account: NewAccount): Account {
  const email = account.email.toLowerCase();
  const added: Account = { ...account, email, domain: domainOf(email), kind: account.kind ?? 'user' };
  store.put('accounts', email, added);
  return added;
}

export function findAccount(store: Store, email: string): Account | undefined {
  return store.get<Account>('accounts', email.toLowerCase());
}

export function allAccounts(store: Store): Account[] {
  return store.all<Account>('accounts').map(({ value }) => value);
}

export function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}
