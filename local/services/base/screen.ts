// What scripts have put on the screen of one open spreadsheet, as plain data: menus and the dialog over the sheet.
// Google keeps it in the browser tab; here it lives as long as the run that made it, and whoever shows it keeps it.
// documented: https://developers.google.com/apps-script/guides/menus and guides/dialogs

export interface MenuNode {
  readonly kind: 'menu' | 'item' | 'separator';
  /** '' for a separator. */
  readonly label: string;
  /** Name of the function that an item runs; null for the others. */
  readonly fn: string | null;
  /** What stands in a menu; null for the others. */
  readonly items: readonly MenuNode[] | null;
}

export interface Dialog {
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly html: string;
  /** Pixels; null where the script left it to Google. */
  readonly width: number | null;
  readonly height: number | null;
}

export interface Screen {
  menus(): readonly MenuNode[];
  /** The one opened last; null when none was. */
  dialog(): Dialog | null;
  addMenu(menu: MenuNode): void;
  open(dialog: Dialog): void;
}

export function emptyScreen(): Screen {
  let menus: readonly MenuNode[] = [];
  let dialog: Dialog | null = null;
  return {
    menus: () => menus,
    dialog: () => dialog,
    addMenu: (menu) => {
      // Documented: a menu of the same name is replaced; that it moves to the end is assumed.
      menus = [...menus.filter(({ label }) => label !== menu.label), menu];
    },
    open: (opened) => {
      dialog = opened;
    },
  };
}
