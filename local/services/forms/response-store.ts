// The response store that every form has. A table of its own: a season's answers are many and are read by time.
// What an unanswered question looks like to a script is decided by the reader (`form-response.ts`), not here.
// INVARIANT: a response is never changed after it was stored; order is by time, then by arrival.

import type { Store } from '../../world/store';

/** A text or one choice; several choices; of a grid one element per row, '' or [] where it was left open. */
export type Answer = string | readonly (string | readonly string[])[];

export interface ResponseRecord {
  readonly id: string;
  readonly formId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who was signed in, '' for nobody; never told to scripts. */
  readonly account: string;
  /** What the form collected, '' when it collects none. */
  readonly email: string;
  /** By item ID; an empty text stands as '', other unanswered questions are absent. */
  readonly answers: Readonly<Record<string, Answer>>;
}

type Row = [id: string, formId: string, at: number, account: string, email: string, answers: string];

const COLUMNS = 'id, form_id, at, account, email, answers';

export function addResponse(store: Store, response: ResponseRecord): void {
  const { id, formId, at, account, email, answers } = response;
  withTable(store)
    .prepare(`INSERT INTO form_responses (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)`)
    .run(id, formId, at, account, email, JSON.stringify(answers));
}

export function findResponse(store: Store, formId: string, id: string): ResponseRecord | undefined {
  return select(store, 'form_id = ? AND id = ?', [formId, id])[0];
}

/** @param since epoch milliseconds of the earliest response wanted. */
export function responsesOf(store: Store, formId: string, since = 0): ResponseRecord[] {
  return select(store, 'form_id = ? AND at >= ?', [formId, since]);
}

/** False when there was none. */
export function removeResponse(store: Store, formId: string, id: string): boolean {
  const removal = withTable(store).prepare('DELETE FROM form_responses WHERE form_id = ? AND id = ?');
  return removal.run(formId, id).changes > 0;
}

export function hasResponded(store: Store, formId: string, account: string): boolean {
  return select(store, 'form_id = ? AND account = ?', [formId, account]).length > 0;
}

function select(store: Store, where: string, values: readonly (string | number)[]): ResponseRecord[] {
  const rows = withTable(store)
    .prepare(`SELECT ${COLUMNS} FROM form_responses WHERE ${where} ORDER BY at, seq`)
    .raw(true)
    .all(...values) as unknown as Row[];
  return rows.map(([id, formId, at, account, email, answers]) => ({
    id,
    formId,
    at,
    account,
    email,
    answers: JSON.parse(answers) as Record<string, Answer>,
  }));
}

// Made on each use: a rewound savepoint may have taken the table away again.
function withTable(store: Store): Store['sql'] {
  store.sql.exec(`CREATE TABLE IF NOT EXISTS form_responses (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, form_id TEXT NOT NULL, at INTEGER NOT NULL,
    account TEXT NOT NULL, email TEXT NOT NULL, answers TEXT NOT NULL)`);
  store.sql.exec('CREATE INDEX IF NOT EXISTS form_responses_by_time ON form_responses (form_id, at, seq)');
  return store.sql;
}
