// Requests on protections: addProtectedRange, updateProtectedRange, deleteProtectedRange.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange
// INVARIANT: whoever makes or changes a protection, and the owner of the spreadsheet, are among its editors.

import { onlyKnown } from '../../advanced-service';
import type { Book, Protection, TabRecord } from '../book';
import type { Rectangle } from '../bounds';
import { assertMayEditProtection, assertMayReshape, isOfSheet } from '../protection';
import { badRequest, gridOf, placeOfRange, rectangleOf } from '../ranges';
import { toProtectedRange } from '../resource';
import { parseUpdateMask } from '../update-mask';
import type { Handler } from './handler';
import { DONE } from './handler';

type Schema<Name extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[Name]
>;
type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

const MEMBERS = [
  'protectedRangeId',
  'range',
  'description',
  'warningOnly',
  'editors',
  'unprotectedRanges',
  // Read-only, and sent back by whoever read a range before.
  'requestingUserCanEdit',
];
const UPDATABLE = {
  range: true,
  description: true,
  warningOnly: true,
  editors: true,
  unprotectedRanges: true,
  namedRangeId: false,
} as const;

export const addProtectedRange: Handler<Schema<'addProtectedRange'>> = (book, request) => {
  onlyKnown('Sheets request addProtectedRange', request, ['protectedRange']);
  const given = request.protectedRange ?? {};
  const { tab } = placeOfRange(book, given.range);
  assertMayReshape(book, tab);
  const protection = checked(tab, given, {
    protectedRangeId: freshId(book, given.protectedRangeId),
    range: rectangleOf(given.range),
    unprotected: holesOf(given),
    description: given.description,
    warningOnly: given.warningOnly === true,
    editors: editorsOf(book, given),
  });
  tab.protections.push(protection);
  return { addProtectedRange: { protectedRange: toProtectedRange(book, tab, protection) } };
};

export const updateProtectedRange: Handler<Schema<'updateProtectedRange'>> = (book, request) => {
  onlyKnown('Sheets request updateProtectedRange', request, ['protectedRange', 'fields']);
  const given = request.protectedRange ?? {};
  const mask = parseUpdateMask('updateProtectedRange', request.fields, UPDATABLE);
  const { tab, protection } = findEditable(book, given.protectedRangeId);
  const isMoved = mask.has('range') && given.range !== undefined;
  if (isMoved && gridOf(book, given.range?.sheetId ?? 0) !== tab) {
    throw new Error('NotEmulated: Sheets request updateProtectedRange to another sheet');
  }
  const changed = checked(tab, given, {
    ...protection,
    ...(isMoved && { range: placeOfRange(book, given.range).rectangle }),
    ...(mask.has('unprotectedRanges') && { unprotected: holesOf(given) }),
    ...(mask.has('description') && { description: given.description }),
    ...(mask.has('warningOnly') && { warningOnly: given.warningOnly === true }),
    ...(mask.has('editors') && { editors: editorsOf(book, given) }),
  });
  tab.protections = tab.protections.map((other) => (other === protection ? changed : other));
  return DONE;
};

export const deleteProtectedRange: Handler<Schema<'deleteProtectedRange'>> = (book, request) => {
  onlyKnown('Sheets request deleteProtectedRange', request, ['protectedRangeId']);
  const { tab, protection } = findEditable(book, request.protectedRangeId);
  tab.protections = tab.protections.filter((other) => other !== protection);
  return DONE;
};

function checked(tab: TabRecord, given: ProtectedRange, protection: Protection): Protection {
  onlyKnown('Sheets ProtectedRange', given, MEMBERS);
  const isSheet = isOfSheet(protection);
  // Wordings of these two seen in public bug reports.
  if (protection.warningOnly && given.editors !== undefined) {
    throw badRequest('ProtectedRange is warningOnly. Editors cannot be set on it.');
  }
  const another = tab.protections.find(
    (other) => isOfSheet(other) && other.protectedRangeId !== protection.protectedRangeId,
  );
  if (isSheet && another !== undefined) throw badRequest(`Sheet "${tab.title}" already has sheet protection.`);
  if (protection.unprotected.length > 0 && !isSheet) {
    throw badRequest('Unprotected ranges are only supported on protected sheets.'); // documented rule, wording assumed
  }
  return protection.warningOnly ? { ...protection, editors: null } : protection;
}

function holesOf(given: ProtectedRange): Rectangle[] {
  return (given.unprotectedRanges ?? []).map(rectangleOf);
}

// Google does not let the owner or oneself be left out (documented for Apps Script's removeEditors).
function editorsOf(book: Book, { editors }: ProtectedRange): Protection['editors'] {
  if (editors === undefined) return null;
  onlyKnown('Sheets Editors', editors, ['users', 'domainUsersCanEdit', 'groups']);
  if ((editors.groups ?? []).length > 0) throw new Error('NotEmulated: Sheets Editors groups');
  const users = new Set([...(editors.users ?? []), book.file.owner, book.email].map((user) => user.toLowerCase()));
  return { users: [...users], domainUsersCanEdit: editors.domainUsersCanEdit === true };
}

function findEditable(book: Book, id: number | undefined): { tab: TabRecord; protection: Protection } {
  for (const tab of book.tabs()) {
    const protection = tab.protections.find(({ protectedRangeId }) => protectedRangeId === id);
    if (protection === undefined) continue;
    assertMayEditProtection(book, protection);
    return { tab, protection };
  }
  throw badRequest(`No protected range with id: ${String(id ?? 0)}`);
}

function freshId(book: Book, wanted: number | undefined): number {
  const taken = new Set(book.tabs().flatMap((tab) => tab.protections.map(({ protectedRangeId }) => protectedRangeId)));
  if (wanted !== undefined) {
    if (taken.has(wanted)) throw badRequest(`Protected range with id ${wanted} already exists.`); // assumed wording
    return wanted;
  }
  let id = book.newNumber();
  while (taken.has(id)) id = book.newNumber();
  return id;
}
