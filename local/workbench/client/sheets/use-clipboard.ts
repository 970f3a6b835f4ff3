// Copying, cutting and pasting ranges, from here and from any spreadsheet.

import type { TabLayout } from '../../methods/sheets';
import { useDesk } from '../desk';
import { readCells, writeCells } from './clipboard';
import type { Column } from './column';
import type { RowOrder } from './row-order';
import { blockOf, type Selection } from './selection';

interface ClipboardParts {
  readonly book: string;
  readonly layout: TabLayout;
  readonly order: RowOrder;
  readonly columns: readonly Column[];
  readonly selection: Selection;
  readonly ranges: readonly string[];
  attempt(work: Promise<unknown>): Promise<boolean>;
}

/** Rows read at a time; the server takes no more. */
const AT_ONCE = 400;

export function useClipboard(parts: ClipboardParts): (event: ClipboardEvent) => void {
  const { ask } = useDesk();
  const { book, layout, order, columns, selection, ranges, attempt } = parts;
  const tab = layout.title;
  const { top, bottom, left, right } = blockOf(selection);
  const numbers = order.numbers.slice(top, bottom + 1);
  const chosen = columns.slice(left, right + 1);

  // The rows may not all be in view, so they are read; the browser lets a page write the clipboard soon after the key.
  const copy = async (): Promise<void> => {
    const texts: string[][] = [];
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      const wanted = numbers.slice(from, from + AT_ONCE);
      const rows = new Map((await ask('sheets.rows', { book, tab, rows: wanted })).map((row) => [row.number, row]));
      texts.push(...wanted.map((number) => chosen.map(({ place }) => rows.get(number)?.cells[place]?.text ?? '')));
    }
    await navigator.clipboard.writeText(writeCells(texts));
  };
  const paste = async (text: string): Promise<void> => {
    const cells = readCells(text);
    const single = cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? '') : undefined;
    // One cell fills what is selected.
    const matrix = single === undefined ? cells : numbers.map(() => chosen.map(() => single));
    for (const { row, part } of partsOf(matrix, order.numbers.slice(top)))
      await ask('sheets.paste', { book, tab, cell: `${chosen[0]?.letters}${row}`, matrix: part });
  };
  return (event) => {
    event.preventDefault();
    if (event.type === 'paste') return void attempt(paste(event.clipboardData?.getData('text/plain') ?? ''));
    void attempt(
      copy().then(() => (event.type === 'cut' ? ask('sheets.clear', { book, tab, ranges: [...ranges] }) : null)),
    );
  };
}

/** In a filter view the rows below are no neighbours in the sheet: each run of neighbours is pasted on its own. */
function partsOf(matrix: readonly string[][], numbers: readonly number[]): { row: number; part: string[][] }[] {
  const parts: { row: number; part: string[][] }[] = [];
  matrix.forEach((cells, at) => {
    const last = parts.at(-1);
    // Below the last row the sheet grows by itself.
    const number = numbers[at] ?? (last === undefined ? 1 : last.row + last.part.length);
    if (last !== undefined && last.row + last.part.length === number) last.part.push(cells);
    else parts.push({ row: number, part: [cells] });
  });
  return parts;
}
