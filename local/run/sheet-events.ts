// What the handler of a spreadsheet's installed trigger is told: that cells were edited, or that the sheet changed.
// Only what a person does is told; what a script writes is not.
// documented: https://developers.google.com/apps-script/guides/triggers/events#edit_1 and #change. That a range shows its
// corners as plain members is a public measurement.
// INVARIANT: value and oldValue come with a single cell alone, and an empty one has none.

import { emulated } from '../services/not-emulated';
import type { ChangeEvent } from '../services/sheets/change-event';
import type { EditEvent } from '../services/sheets/person';
import { domainOf } from '../world/accounts';

export type SheetEvent = EditEvent | ChangeEvent;
type Kind = 'sheet-edit' | 'sheet-change';

/** Editing cells is a change too. */
export const kindsOf = (happened: SheetEvent): readonly Kind[] =>
  'changeType' in happened ? ['sheet-change'] : ['sheet-edit', 'sheet-change'];

/** @param owner whose trigger it is: a person of another domain has no name there. */
export function sheetEvent(happened: SheetEvent, kind: Kind, owner: string): object {
  const { spreadsheetId, user } = happened;
  const known = domainOf(user) === domainOf(owner) ? user : '';
  const common = {
    source: emulated('SpreadsheetApp.Spreadsheet', { getId: () => spreadsheetId }),
    user: emulated('Session.User', { getEmail: () => known }),
  };
  if (kind === 'sheet-change') {
    return { ...common, changeType: 'changeType' in happened ? happened.changeType : 'EDIT' };
  }
  return { ...common, ...editOf(happened as EditEvent) };
}

function editOf({ a1, bounds, sheetId, title, value, oldValue }: EditEvent): object {
  const sheet = emulated('SpreadsheetApp.Sheet', { getSheetId: () => sheetId, getName: () => title });
  const range = emulated('SpreadsheetApp.Range', {
    rowStart: bounds.top + 1,
    rowEnd: bounds.bottom,
    columnStart: bounds.left + 1,
    columnEnd: bounds.right,
    getA1Notation: () => a1,
    getSheet: () => sheet,
  });
  return { range, ...(value !== undefined && { value }), ...(oldValue !== undefined && { oldValue }) };
}
