// All ports over Google's services for one run. What the role account keeps is read when it is first needed and again
// under each lock; where the books are is taken from the last reading.
// INVARIANT: what is kept is handed out only to the account that it names; before that, nothing is read or written.

import type { LinkColumns } from '../kernel/derive/links';
import type { Ports, Secrets } from '../kernel/ports';
import type { State } from '../kernel/state';
import { createAttempt } from './attempt';
import { createBooks } from './books/books';
import { createStructure } from './books/structure';
import { createDocuments } from './documents';
import { createEdits } from './edits';
import { createFiles } from './files';
import { createForms, type Delivered } from './forms/forms';
import { createIds } from './ids';
import { createLock } from './lock';
import { createMail } from './mail/mail';
import { createSecrets } from './secrets';
import { effectiveUser } from './who';

export interface RunOptions {
  /** Epoch ms after which failed calls are not tried again. */
  readonly patienceUntil: number;
  /** Cells that lead somewhere. */
  readonly links: LinkColumns;
  /** What a form's trigger brought along. */
  readonly delivered?: Delivered;
}

export function createPorts({ patienceUntil, delivered, links }: RunOptions): Ports {
  const attempt = createAttempt(patienceUntil);
  const kept = guarded(createSecrets(attempt), delivered !== undefined);
  const spreadsheetOf = (book: string): string => {
    const id = kept.state()?.books[book];
    if (id === undefined) throw new Error(`no spreadsheet for the book ${book}`);
    return id;
  };
  return {
    structure: createStructure(spreadsheetOf, attempt),
    books: createBooks(spreadsheetOf, attempt, { columns: links, address: () => kept.state()?.address }),
    forms: createForms(attempt, delivered),
    mail: createMail(attempt),
    files: createFiles(attempt),
    documents: createDocuments(attempt),
    lock: createLock(),
    edits: createEdits(() => Date.now()),
    clock: { now: () => Date.now() },
    ids: createIds(() => kept.state()?.secret ?? ''),
    secrets: kept.secrets,
  };
}

/**
 * Remembers what was last read or saved, and refuses any account but the one it names.
 * @param certain a trigger's own event is at hand: it runs as whoever made it (documented:
 * https://developers.google.com/apps-script/guides/triggers/installable), which only the role account does, and nobody
 * else can call a function whose name ends in `_`. Everybody else is asked for, which is a call.
 */
function guarded(secrets: Secrets, certain: boolean): { readonly secrets: Secrets; state(): State | undefined } {
  let last: State | null | undefined;
  let checked = certain;
  const load = (): State | null => {
    last = secrets.load() as State | null;
    if (last !== null && !checked) {
      if (effectiveUser() !== last.roleAccount) throw new Error('this run is not the role account’s');
      checked = true;
    }
    return last;
  };
  return {
    state: () => (last === undefined ? load() : last) ?? undefined,
    secrets: {
      load,
      save: (value) => {
        secrets.save(value);
        last = value as State;
      },
    },
  };
}
