// The menu RVA of each book, as plain data: which page of the core an item opens, and what it tells that page about
// the row that the person selected. An item stands here only when its page works; the core decides who may open it.

export interface RowArguments {
  /** Title of the tab in which the row must be selected. */
  readonly tab: string;
  /** Argument of the page → key of the column that holds it. */
  readonly from: Readonly<Record<string, string>>;
  /** The page opens without them too. */
  readonly optional?: true;
}

export interface MenuItem {
  readonly label: string;
  /** Key of the page. */
  readonly page: string;
  /** Keys of the books in whose menu it stands. */
  readonly books: readonly string[];
  readonly row?: RowArguments;
}

const REGISTRO = ['registro'];
const ALL = ['registro', 'proteccion'];

/** By the name of the door's function that Google calls for it. */
export const ITEMS = {
  newMovement: {
    label: 'Nuevo movimiento…',
    page: 'movimiento',
    books: REGISTRO,
    row: { tab: 'Casos', from: { case: 'number' }, optional: true },
  },
  openMovement: {
    label: 'Abrir movimiento',
    page: 'movimiento',
    books: REGISTRO,
    row: { tab: 'Movimientos', from: { movement: 'id' } },
  },
  listMovements: { label: 'Movimientos', page: 'movimientos', books: REGISTRO },
  openNotice: {
    label: 'Abrir aviso',
    page: 'aviso',
    books: REGISTRO,
    row: { tab: 'Avisos', from: { movement: 'movement', mission: 'mission' } },
  },
  openDirectory: { label: 'Directorio', page: 'directorio', books: ALL },
  openCorrections: { label: 'Por corregir', page: 'por-corregir', books: ALL },
  openInstallation: { label: 'Instalar o actualizar…', page: 'instalar', books: ALL },
} as const satisfies Readonly<Record<string, MenuItem>>;

export type ItemName = keyof typeof ITEMS;

export const TITLE = 'RVA';

export const SUBMENUS: readonly { readonly label: string; readonly items: readonly ItemName[] }[] = [
  { label: 'Viaje', items: ['newMovement', 'openMovement', 'listMovements'] },
  { label: 'Avisos', items: ['openNotice'] },
  { label: 'Contrapartes', items: ['openDirectory'] },
  { label: 'Revisar', items: ['openCorrections'] },
  { label: 'Sistema', items: ['openInstallation'] },
];
