// Who may act in a mailbox: its owner and the delegates named in the account, nobody else.
// documented: https://support.google.com/mail/answer/138350

import type { World } from '../../world/world';
import type { Account } from '../drive/access';
import type { StoredDraft, StoredMessage } from './mailbox';
import { draftsOf, findDraft, findMessage } from './mailbox';

/** Why Gmail turned somebody away. */
export class MailRefusal extends Error {}

/** @param id of a draft or of a message. */
export function locate(world: World, actor: string, mailbox: string, id: string): StoredMessage {
  assertMayAct(world, actor, mailbox);
  const draft = findDraft(world.store, mailbox, id);
  const message = findMessage(world.store, mailbox, draft?.messageId ?? id);
  if (message === undefined) throw new MailRefusal(`No está ese correo (${id}): tal vez se envió o se tiró. Vea la lista de nuevo.`);
  return message;
}

export function locateDraft(world: World, actor: string, mailbox: string, id: string): StoredDraft {
  assertMayAct(world, actor, mailbox);
  const found = draftsOf(world.store, mailbox).find((draft) => draft.id === id || draft.messageId === id);
  if (found === undefined) throw new MailRefusal(`No está ese borrador (${id}): tal vez ya se envió o se tiró. Vea la lista de nuevo.`);
  return found;
}

export function assertMayAct(world: World, actor: string, mailbox: string): void {
  const account = world.store.get<Account>('accounts', mailbox);
  if (account?.kind !== 'user') throw new MailRefusal(`No hay un buzón ${mailbox}.`);
  if (actor !== mailbox && !(account.delegates ?? []).includes(actor)) {
    const who = actor || 'Quien no entra con una cuenta';
    throw new MailRefusal(`${who} no puede abrir el buzón ${mailbox}. Lo abren su titular y quienes este delegó.`);
  }
}
