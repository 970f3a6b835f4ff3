// The door: the script bound to a book. It builds the menu, reads which row is selected and opens pages of the core.
// INVARIANT: whoever edits the book can edit this script, so it holds no trigger, no secret and no scope beyond the
// user interface of its own book, and it changes nothing: acts happen on the core's pages.

import { adviceTo, linkTo } from './dialog';
import { ITEMS, MENU, TITLE, type ItemName, type MenuItem, type RowArguments } from './menu';

/** Stands in a file of its own, `place.js`. */
declare const PLACE: { readonly core: string; readonly book: string };

type Arguments = Readonly<Record<string, string>>;

/** Rows of keys and headings above the data. */
const HEADING_ROWS = 2;

/** Called by Google when somebody who may edit opens the book; no service that needs consent may be used here. */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(TITLE);
  let shown = 0;
  const add = (to: GoogleAppsScript.Base.Menu, names: readonly ItemName[]): boolean => {
    const here = names.filter(standsHere);
    for (const name of here) to.addItem(ITEMS[name].label, name);
    shown += here.length;
    return here.length > 0;
  };
  for (const part of MENU) {
    if (typeof part === 'string') add(menu, [part]);
    else {
      const submenu = ui.createMenu(part.label);
      if (add(submenu, part.items)) menu.addSubMenu(submenu);
    }
  }
  // A door that nobody has told where it stands has nothing to show.
  if (shown > 0) menu.addToUi();
}

export const openToday = (): void => open(ITEMS.openToday);
export const openSearch = (): void => open(ITEMS.openSearch);
export const openCase = (): void => open(ITEMS.openCase);
export const newCase = (): void => open(ITEMS.newCase);
export const logContact = (): void => open(ITEMS.logContact);
export const openAgenda = (): void => open(ITEMS.openAgenda);
export const logSupport = (): void => open(ITEMS.logSupport);
export const logNote = (): void => open(ITEMS.logNote);
export const newMovement = (): void => open(ITEMS.newMovement);
export const openMovement = (): void => open(ITEMS.openMovement);
export const listMovements = (): void => open(ITEMS.listMovements);
export const openNotice = (): void => open(ITEMS.openNotice);
export const openDirectory = (): void => open(ITEMS.openDirectory);
export const openCorrections = (): void => open(ITEMS.openCorrections);
export const openDuplicates = (): void => open(ITEMS.openDuplicates);
export const listOriginals = (): void => open(ITEMS.listOriginals);
export const openInstallation = (): void => open(ITEMS.openInstallation);

const standsHere = (name: ItemName): boolean => (ITEMS[name] as MenuItem).books.includes(PLACE.book);

function open({ label, page, row, fixed }: MenuItem): void {
  const told = row === undefined ? {} : toldBy(row);
  const html =
    row !== undefined && told === null && row.optional !== true
      ? adviceTo(
          label,
          row.places.map(({ tab }) => tab),
        )
      : linkTo(addressOf({ page, ...told, ...fixed }));
  const output = HtmlService.createHtmlOutput(html).setWidth(380).setHeight(150);
  SpreadsheetApp.getUi().showModalDialog(output, label.replace('…', ''));
}

const addressOf = (query: Arguments): string =>
  `${PLACE.core}?${Object.keys(query)
    .map((key) => `${key}=${encodeURIComponent(query[key] ?? '')}`)
    .join('&amp;')}`;

/** What the selected row says, read by the keys in row 1; null when no single row of such a tab says all of it. */
function toldBy({ places }: RowArguments): Arguments | null {
  const selected = SpreadsheetApp.getActiveRange();
  const sheet = selected.getSheet();
  const row = selected.getRow();
  const name = sheet.getName();
  const place = places.find(({ tab }) => tab === name);
  if (place === undefined || selected.getNumRows() !== 1 || row <= HEADING_ROWS) return null;
  const keys = sheet.getRange('1:1').getDisplayValues()[0] ?? [];
  const told: Record<string, string> = {};
  for (const argument of Object.keys(place.from)) {
    const at = keys.indexOf(place.from[argument] ?? '');
    const value = at < 0 ? '' : sheet.getRange(row, at + 1).getDisplayValue();
    if (value === '') return null;
    told[argument] = value;
  }
  return told;
}
