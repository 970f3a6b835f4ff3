// Protected ranges and protected sheets: who may change which cells. The owner of the spreadsheet always may; a
// warning stops nobody; the cells excepted from a protected sheet are free.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange
// INVARIANT: nothing writes cells without having asked here, whether it is a script or a person.

import { setting } from '../../world/settings';
import { ApiRefusal } from '../advanced-service';
import type { Account } from '../drive/access';
import type { Book, Protection, TabRecord } from './book';
import { boundsOf, rowCountOf, columnCountOf } from './book';
import type { Bounds, Dimension, Move } from './bounds';
import { overlap, without } from './bounds';

/** Wording seen in public reports, of the API and of Apps Script. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

export function mayEditProtection(book: Book, protection: Protection): boolean {
  const { email, file } = book;
  if (protection.warningOnly || email.toLowerCase() === file.owner.toLowerCase()) return true;
  const { editors } = protection;
  // assumed: left out, editors are everyone with edit access; named but empty, nobody but the owner.
  if (editors === null) return true;
  if (editors.users.some((user) => user.toLowerCase() === email.toLowerCase())) return true;
  return editors.domainUsersCanEdit && isOfOwnersDomain(book);
}

export function assertMayEditProtection(book: Book, protection: Protection): void {
  if (!mayEditProtection(book, protection)) throw new ApiRefusal(400, 'badRequest', PROTECTED);
}

/** Whether this person may change every cell in the bounds. */
export function mayEdit(book: Book, tab: TabRecord, bounds: Bounds): boolean {
  return tab.protections.every(
    (protection) => mayEditProtection(book, protection) || !touches(tab, protection, bounds),
  );
}

export function assertMayEdit(book: Book, tab: TabRecord, bounds: Bounds): void {
  if (!mayEdit(book, tab, bounds)) throw new ApiRefusal(400, 'badRequest', PROTECTED);
}

/** The whole sheet is protected, with or without exceptions: its shape and name are too. */
function mayReshape(book: Book, tab: TabRecord): boolean {
  return tab.protections.every((protection) => !isOfSheet(protection) || mayEditProtection(book, protection));
}

export function assertMayReshape(book: Book, tab: TabRecord): void {
  if (!mayReshape(book, tab)) throw new ApiRefusal(400, 'badRequest', PROTECTED);
}

/** Inserting strictly inside a range protected for others: undocumented, so the world has a switch for it. */
export function assertMayInsert(book: Book, tab: TabRecord, dimension: Dimension, at: number): void {
  assertMayReshape(book, tab);
  if (setting(book.store, 'sheets.insertsInsideProtected') || at === 0) return;
  for (const protection of tab.protections) {
    const alone = { ...tab, protections: [protection] };
    if (!mayEdit(book, alone, bandOf(tab, dimension, at, at + 1))) {
      assertMayEdit(book, alone, bandOf(tab, dimension, at - 1, at));
    }
  }
}

/** Moving is taking away here and inserting there (assumed): both must be allowed. */
export function assertMayMove(book: Book, tab: TabRecord, dimension: Dimension, move: Move): void {
  assertMayInsert(book, tab, dimension, move.before);
  assertMayEdit(book, tab, bandOf(tab, dimension, move.from, move.to));
}

export function isOfSheet({ range }: Protection): boolean {
  return range.rows.from === 0 && range.rows.to === null && range.columns.from === 0 && range.columns.to === null;
}

export function wholeOf(tab: TabRecord): Bounds {
  return { top: 0, bottom: rowCountOf(tab), left: 0, right: columnCountOf(tab) };
}

/** Whole rows or columns. */
export function bandOf(tab: TabRecord, dimension: Dimension, start: number, end: number): Bounds {
  const whole = wholeOf(tab);
  return dimension === 'ROWS' ? { ...whole, top: start, bottom: end } : { ...whole, left: start, right: end };
}

function touches(tab: TabRecord, protection: Protection, bounds: Bounds): boolean {
  const guarded = overlap(boundsOf(tab, protection.range), bounds);
  if (guarded === undefined) return false;
  const left = protection.unprotected.reduce<Bounds[]>(
    (parts, hole) => parts.flatMap((part) => without(part, boundsOf(tab, hole))),
    [guarded],
  );
  return left.length > 0;
}

function isOfOwnersDomain({ store, email, file }: Book): boolean {
  const domain = store.get<Account>('accounts', email)?.domain;
  return domain !== undefined && domain === store.get<Account>('accounts', file.owner)?.domain;
}
