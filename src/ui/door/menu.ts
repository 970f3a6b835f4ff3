// The menu that a door shows in its book, as plain data. Empty until the pages it opens exist; a door without items
// shows no menu at all.

export interface MenuItem {
  readonly label: string;
  /** Name of the door's function that the item calls. */
  readonly opens: string;
}

export const MENU: readonly MenuItem[] = [];
