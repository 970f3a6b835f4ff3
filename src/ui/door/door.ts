// The door: the script bound to a book. It builds the menu and can do nothing else; whoever edits the book can edit
// this script, so it holds no trigger, no secret and no scope beyond the user interface.

import { MENU } from './menu';

const TITLE = 'RVA';

/** Called by Google when a person opens the book. A simple trigger: thirty seconds, and no service that needs consent. */
export function onOpen(): void {
  if (MENU.length === 0) return;
  const menu = SpreadsheetApp.getUi().createMenu(TITLE);
  for (const { label, opens } of MENU) menu.addItem(label, opens);
  menu.addToUi();
}
