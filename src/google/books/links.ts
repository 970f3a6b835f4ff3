// Links of cells: formats, so that a cell still holds nothing but its value (documented: Sheets API, TextFormat.link).
// They are set with every value that is written, because a new row takes its formats, links among them, from a
// neighbour (assumed of links), and taken away where there is nothing to lead to.

import { fileAddress, type LinkColumns, type LinkTarget } from '../../kernel/derive/links';
import type { Cell, Step } from '../../kernel/ports';
import type { SheetsRequest } from '../services';

export interface Links {
  readonly columns: LinkColumns;
  /** The web app's, to which `?page=…` is added; undefined while nobody has opened a page of it. */
  readonly address: () => string | undefined;
}

/** What follows a step that sets values. */
export function linkRequests(step: Step & { readonly kind: 'set' }, { columns, address }: Links): SheetsRequest[] {
  return [...(columns.get(step.tab) ?? [])].flatMap(([column, target]): SheetsRequest[] => {
    const at = column - step.column;
    if (!step.cells.some((row) => at >= 0 && at < row.length)) return [];
    const uris = step.cells.map((row) => uriOf(row[at] ?? null, target, address));
    return [
      {
        updateCells: {
          start: { sheetId: step.tab, rowIndex: step.row, columnIndex: column },
          rows: uris.map((uri) => ({ values: [uri === null ? {} : linked(uri)] })),
          fields: 'userEnteredFormat.textFormat.link',
        },
      },
    ];
  });
}

const linked = (uri: string): object => ({ userEnteredFormat: { textFormat: { link: { uri } } } });

function uriOf(cell: Cell, target: LinkTarget, address: Links['address']): string | null {
  if (typeof cell !== 'string' || cell === '') return null;
  if (target === 'file') return fileAddress(cell);
  const app = address();
  return app === undefined ? null : `${app}?page=${target.page}&${target.arg}=${encodeURIComponent(cell)}`;
}
