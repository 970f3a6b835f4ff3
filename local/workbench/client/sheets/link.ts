// Where the link of a cell leads, and in what words that is said. A link is followed inside the workbench or not at all.
// INVARIANT: no address that a cell holds is ever opened; what is opened is the place that `destinationOf` makes of it.

import type { ShownCell, TabTitle } from '../../methods/sheets';
import { destinationOf } from '../destination';
import { parsePlace } from '../route';

export interface CellLink {
  /** A place of the workbench; undefined: it leads nowhere that can be opened here. */
  readonly place: string | undefined;
  /** What following it does, or why it cannot be followed. */
  readonly words: string;
}

export interface Around {
  /** The spreadsheet that the cell is in: `#gid=…` means a tab of the same one. */
  readonly book: string;
  readonly tabs: readonly TabTitle[];
  /** Address of the program's web app. */
  readonly webApp: string | null;
}

/** What one opens in each part; a tab is named. */
const OPENS: Readonly<Record<string, string>> = {
  drive: 'Abrir en Drive',
  paginas: 'Abrir la página',
  hojas: 'Abrir el libro',
  formularios: 'Abrir el formulario',
  correo: 'Abrir el correo',
};

export function linkOf(cell: ShownCell | undefined, { book, tabs, webApp }: Around): CellLink | undefined {
  const uri = cell?.format?.textFormat?.link?.uri;
  if (uri === undefined) return undefined;
  const here = `https://docs.google.com/spreadsheets/d/${book}/edit`;
  const place = destinationOf(uri.startsWith('#') ? `${here}${uri}` : uri, webApp);
  if (place === undefined) return { place, words: `Este enlace no se abre en la mesa de trabajo: ${uri}` };
  const { area, path, args } = parsePlace(place);
  if (area !== 'hojas' || path[0] !== book) return { place, words: OPENS[area] ?? 'Abrir el enlace' };
  const tab = tabs.find(({ sheetId }) => String(sheetId) === args['gid']);
  if (tab === undefined) return { place: undefined, words: 'La hoja a la que lleva este enlace no está a la vista.' };
  return { place, words: `Ir a la hoja ${tab.title}` };
}
