// What a person does to whole tabs and to protections: rename, hide, delete a tab, remove a protection. Goes through no
// ledger; Google builds a change event of it, which whoever hosts the program passes on.
// documented: https://developers.google.com/apps-script/guides/triggers/events#change (REMOVE_GRID; the others are told
// as OTHER: assumed). That a name or hiding is only refused where the whole sheet is protected is assumed.
// INVARIANT: at least one tab stays visible, and a protection is removed only by who may edit what it protects.

import type { World } from '../../world/world';
import type { Book, Protection, TabRecord } from './book';
import { tabByTitle } from './book';
import type { ChangeEvent } from './change-event';
import { changeEvent } from './change-event';
import { formatA1 } from './a1';
import { assertTitle } from './new-tab';
import { asPerson, lookAs, SheetRefusal } from './person-refusal';
import { assertMayEdit, assertMayEditProtection, assertMayReshape, mayEditProtection, wholeOf } from './protection';
import { eraseGrid } from './row-table';

export function renameTab(world: World, email: string, spreadsheetId: string, title: string, to: string): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    assertMayReshape(book, tab);
    const taken = tabByTitle(book, to);
    if (taken !== undefined && taken !== tab) {
      throw new SheetRefusal('impossible', `Ya existe una hoja con el nombre «${to}». Introduce otro nombre.`);
    }
    assertTitle(book, to, tab);
    tab.title = to;
    return changeEvent(book, tab, 'OTHER');
  });
}

/** Hides a tab, or shows it again. */
export function hideTab(world: World, email: string, spreadsheetId: string, title: string, hidden = true): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    assertMayReshape(book, tab);
    if (hidden) assertAnotherVisible(book, tab);
    tab.hidden = hidden;
    return changeEvent(book, tab, 'OTHER');
  });
}

export function deleteTab(world: World, email: string, spreadsheetId: string, title: string): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    assertMayEdit(book, tab, wholeOf(tab));
    assertAnotherVisible(book, tab);
    eraseGrid(book.store, tab.grid);
    book.dropTab(tab.sheetId);
    return changeEvent(book, tab, 'REMOVE_GRID');
  });
}

function assertAnotherVisible(book: Book, tab: TabRecord): void {
  if (book.tabs().some((other) => other !== tab && !other.hidden)) return;
  throw new SheetRefusal('impossible', 'No se pueden quitar todas las hojas visibles de un documento.');
}

/** One line of Data › Protect sheets and ranges. */
export interface ShownProtection {
  readonly protectedRangeId: number;
  readonly description: string;
  readonly title: string;
  /** In A1 notation, with the tab's title; the title alone where the whole sheet is protected. */
  readonly range: string;
  readonly warningOnly: boolean;
  /** This person may edit the range, and so change or remove its protection. */
  readonly mayRemove: boolean;
}

export function protectionsOf(world: World, email: string, spreadsheetId: string): ShownProtection[] {
  return lookAs(world, email, spreadsheetId, (book) =>
    book.tabs().flatMap((tab) =>
      tab.protections.map((protection) => ({
        protectedRangeId: protection.protectedRangeId,
        description: protection.description ?? '',
        title: tab.title,
        range: formatA1(tab.title, protection.range),
        warningOnly: protection.warningOnly,
        mayRemove: mayEditProtection(book, protection),
      })),
    ),
  );
}

export function removeProtection(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  protectedRangeId: number,
): ChangeEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const protection = protectionIn(tab, protectedRangeId);
    assertMayEditProtection(book, protection);
    tab.protections = tab.protections.filter((other) => other !== protection);
    return changeEvent(book, tab, 'OTHER');
  });
}

function protectionIn({ protections, title }: TabRecord, id: number): Protection {
  const found = protections.find(({ protectedRangeId }) => protectedRangeId === id);
  if (found === undefined) throw new SheetRefusal('not-found', `No hay una protección ${id} en la hoja «${title}».`);
  return found;
}
