// What a person does to a tab as a whole: rename it, delete it, take a protection away.
// INVARIANT: a tab with a cell that this person may not change is not theirs to delete (assumed: Google says so of
// protected sheets, and of ranges nothing was found); titles are unique, and one tab stays visible.

import type { World } from '../../world/world';
import { changeEvent, type ChangeEvent } from './person-dimensions';
import { asPerson, SheetRefusal } from './person-refusal';
import { assertMayEdit, assertMayReshape, mayEditProtection, wholeOf } from './protection';
import { badRequest } from './ranges';
import { PROTECTED } from './protection';
import { deleteSheet, updateSheetProperties } from './requests/sheet-requests';

/** That range protections do not keep people from it is assumed; those of the whole sheet do (documented help page). */
export function renameTab(world: World, email: string, spreadsheetId: string, title: string, to: string): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    assertMayReshape(book, tab);
    updateSheetProperties(book, { properties: { sheetId: tab.sheetId, title: to }, fields: 'title' });
    return changeEvent(book, tab, 'OTHER');
  });
}

export function deleteTab(world: World, email: string, spreadsheetId: string, title: string): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    assertMayEdit(book, tab, wholeOf(tab));
    const event = changeEvent(book, tab, 'REMOVE_GRID');
    deleteSheet(book, { sheetId: tab.sheetId });
    return event;
  });
}

/** @param description what the protection is called; whoever may not edit its cells may not take it away. */
export function removeProtections(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  description: string,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const meant = tab.protections.filter((protection) => protection.description === description);
    if (meant.length === 0) throw new SheetRefusal('not-found', 'No hay una protección con ese nombre.');
    if (!meant.every((protection) => mayEditProtection(book, protection))) throw badRequest(PROTECTED);
    tab.protections = tab.protections.filter((protection) => !meant.includes(protection));
    return changeEvent(book, tab, 'OTHER');
  });
}
