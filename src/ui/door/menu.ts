// The menu RVA of each book, as plain data: which page of the core an item opens, and what it tells that page about
// the row that the person selected. An item stands here only when its page works; the core decides who may open it.

export interface RowPlace {
  /** Title of the tab in which the row must be selected. */
  readonly tab: string;
  /** Argument of the page → key of the column that holds it. */
  readonly from: Readonly<Record<string, string>>;
}

export interface RowArguments {
  /** Any of these. */
  readonly places: readonly RowPlace[];
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
  /** Arguments that are always told. */
  readonly fixed?: Readonly<Record<string, string>>;
}

const REGISTRO = ['registro'];
const ALL = ['registro', 'proteccion'];

/** Tabs of the daily log: each line may be of a case. */
const LOG_PLACES: readonly RowPlace[] = ['Atenciones', 'Citas', 'Apoyos entregados', 'Notas y compromisos'].map(
  (tab) => ({
    tab,
    from: { case: 'case' },
  }),
);
const OF_CASE: RowArguments = {
  places: [{ tab: 'Casos', from: { case: 'number' } }, { tab: 'Personas', from: { case: 'case' } }, ...LOG_PLACES],
  optional: true,
};

/** By the name of the door's function that Google calls for it. */
export const ITEMS = {
  openToday: { label: 'Mis pendientes de hoy', page: 'hoy', books: ALL },
  openSearch: { label: 'Buscar persona o caso…', page: 'buscar', books: ALL },
  openCase: {
    label: 'Abrir caso',
    page: 'caso',
    books: REGISTRO,
    row: {
      places: [
        { tab: 'Casos', from: { case: 'number' } },
        { tab: 'Personas', from: { case: 'case' } },
        { tab: 'Viajeras y viajeros', from: { case: 'case' } },
        { tab: 'Índice del expediente', from: { case: 'case' } },
        ...LOG_PLACES,
      ],
    },
  },
  newCase: { label: 'Nuevo caso…', page: 'nuevo-caso', books: REGISTRO },
  logContact: { label: 'Atención o llamada…', page: 'atencion', books: REGISTRO, row: OF_CASE },
  openAgenda: { label: 'Cita…', page: 'agenda', books: REGISTRO, row: OF_CASE },
  logSupport: {
    label: 'Apoyo entregado…',
    page: 'atencion',
    books: REGISTRO,
    row: OF_CASE,
    fixed: { part: 'support' },
  },
  logNote: { label: 'Nota o compromiso…', page: 'atencion', books: REGISTRO, row: OF_CASE, fixed: { part: 'note' } },
  newMovement: {
    label: 'Nuevo movimiento…',
    page: 'movimiento',
    books: REGISTRO,
    row: {
      places: [
        { tab: 'Casos', from: { case: 'number' } },
        { tab: 'Personas', from: { case: 'case' } },
      ],
      optional: true,
    },
  },
  openMovement: {
    label: 'Abrir movimiento',
    page: 'movimiento',
    books: REGISTRO,
    row: {
      places: [
        { tab: 'Movimientos', from: { movement: 'id' } },
        { tab: 'Tramos', from: { movement: 'movement' } },
        { tab: 'Viajeras y viajeros', from: { movement: 'movement' } },
        { tab: 'Avisos', from: { movement: 'movement' } },
      ],
    },
  },
  listMovements: { label: 'Movimientos', page: 'movimientos', books: REGISTRO },
  openNotice: {
    label: 'Abrir aviso',
    page: 'aviso',
    books: REGISTRO,
    row: { places: [{ tab: 'Avisos', from: { movement: 'movement', mission: 'mission' } }] },
  },
  openDirectory: { label: 'Directorio', page: 'directorio', books: ALL },
  openCorrections: { label: 'Por corregir', page: 'por-corregir', books: ALL },
  openDuplicates: {
    label: 'Posibles duplicados',
    page: 'comparar',
    books: REGISTRO,
    row: {
      places: [
        { tab: 'Posibles duplicados', from: { pair: 'id' } },
        { tab: 'Casos', from: { case: 'number' } },
        { tab: 'Personas', from: { case: 'case' } },
      ],
      optional: true,
    },
  },
  listOriginals: {
    label: 'Originales en custodia',
    page: 'originales',
    books: REGISTRO,
    row: {
      places: [
        { tab: 'Casos', from: { case: 'number' } },
        { tab: 'Personas', from: { case: 'case' } },
        { tab: 'Originales en custodia', from: { case: 'case' } },
      ],
      optional: true,
    },
  },
  openInstallation: { label: 'Instalar o actualizar…', page: 'instalar', books: ALL },
} as const satisfies Readonly<Record<string, MenuItem>>;

export type ItemName = keyof typeof ITEMS;

export const TITLE = 'RVA';

export interface Submenu {
  readonly label: string;
  readonly items: readonly ItemName[];
}

/** From top to bottom. */
export const MENU: readonly (ItemName | Submenu)[] = [
  'openToday',
  'openSearch',
  'openCase',
  { label: 'Registrar', items: ['newCase', 'logContact', 'openAgenda', 'logSupport', 'logNote'] },
  { label: 'Trámites', items: ['listOriginals'] },
  { label: 'Viaje', items: ['newMovement', 'openMovement', 'listMovements'] },
  { label: 'Avisos', items: ['openNotice'] },
  { label: 'Contrapartes', items: ['openDirectory'] },
  { label: 'Revisar', items: ['openCorrections', 'openDuplicates'] },
  { label: 'Sistema', items: ['openInstallation'] },
];
