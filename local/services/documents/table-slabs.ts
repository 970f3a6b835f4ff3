// Sets a table: column widths from what the cells need, each row a slab that is not cut while it fits on a page.
// Knows colspan; rowspan, widths and alignment of the source are left aside.
// INVARIANT: a cell's text is drawn whole before the next cell's, as a reader expects to take it out again.

import type { Block, Row } from './html-blocks';
import { widthRange } from './lines';
import type { Canvas, Slab } from './slabs';
import { BODY_SIZE, toSlabs } from './slabs';

const PADDING = 4;

interface SetCell {
  readonly x: number;
  readonly width: number;
  readonly header: boolean;
  readonly slabs: readonly Slab[];
}

export function tableSlabs(canvas: Canvas, rows: readonly Row[], width: number): Slab[] {
  const columns = columnWidths(canvas, rows, width);
  const heads = headRows(rows);
  const set = rows.map((row) => rowSlab(canvas, setRow(canvas, row, columns)));
  const head = set.slice(0, heads).map((slab) => ({ ...slab, keepWithNext: true }));
  const body = set.slice(heads).map((slab) => ({ ...slab, head }));
  const all: Slab[] = [...head, ...body];
  return all.map((slab, index) => (index === 0 ? { ...slab, before: 6 } : slab));
}

/** The rows of `thead`; without one, a first row that has headings only. */
function headRows(rows: readonly Row[]): number {
  const declared = rows.findIndex((row) => !row.head);
  if (declared > 0) return declared;
  return rows.length > 1 && rows[0]?.cells.every((cell) => cell.header) === true ? 1 : 0;
}

function setRow(canvas: Canvas, row: Row, columns: readonly number[]): SetCell[] {
  let column = 0;
  let x = 0;
  return row.cells.map((cell) => {
    const width = columns.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
    const slabs = toSlabs(canvas, cell.blocks, Math.max(1, width - 2 * PADDING));
    const set = { x, width, header: cell.header, slabs };
    column += cell.span;
    x += width;
    return set;
  });
}

function rowSlab(canvas: Canvas, cells: readonly SetCell[]): Slab {
  const height = Math.max(BODY_SIZE, ...cells.map((cell) => stackHeight(cell.slabs))) + 2 * PADDING;
  return {
    height,
    before: 0,
    keepWithNext: false,
    draw: (x, y) => {
      for (const cell of cells) drawCell(canvas, cell, x + cell.x, y, height);
    },
    split: (room) => {
      const [first, rest] = [[] as SetCell[], [] as SetCell[]];
      for (const cell of cells) {
        const count = fitting(cell.slabs, room - 2 * PADDING);
        first.push({ ...cell, slabs: cell.slabs.slice(0, count) });
        rest.push({ ...cell, slabs: cell.slabs.slice(count) });
      }
      if (first.every((cell) => cell.slabs.length === 0)) return undefined;
      return [rowSlab(canvas, first), rowSlab(canvas, rest)];
    },
  };
}

function drawCell({ doc }: Canvas, cell: SetCell, x: number, y: number, height: number): void {
  if (cell.header) doc.fillColor('#eeeeee').rect(x, y, cell.width, height).fill();
  doc.lineWidth(0.5).strokeColor('#888888').rect(x, y, cell.width, height).stroke();
  let at = y + PADDING;
  cell.slabs.forEach((slab, index) => {
    at += index === 0 ? 0 : slab.before;
    slab.draw(x + PADDING, at);
    at += slab.height;
  });
}

function stackHeight(slabs: readonly Slab[]): number {
  return slabs.reduce((sum, slab, index) => sum + slab.height + (index === 0 ? 0 : slab.before), 0);
}

function fitting(slabs: readonly Slab[], room: number): number {
  let count = 0;
  while (count < slabs.length && stackHeight(slabs.slice(0, count + 1)) <= room) count += 1;
  return count;
}

function columnWidths(canvas: Canvas, rows: readonly Row[], width: number): number[] {
  const count = Math.max(...rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0)));
  const ranges = Array.from({ length: count }, (): [number, number] => [2 * PADDING + 8, 2 * PADDING + 8]);
  for (const row of rows) {
    let column = 0;
    for (const cell of row.cells) {
      const range = ranges[column];
      if (cell.span === 1 && range !== undefined) {
        const [narrow, wide] = cellRange(canvas, cell.blocks);
        range[0] = Math.max(range[0], narrow + 2 * PADDING + 1);
        range[1] = Math.max(range[1], wide + 2 * PADDING + 1);
      }
      column += cell.span;
    }
  }
  const least = ranges.reduce((sum, [narrow]) => sum + narrow, 0);
  const most = ranges.reduce((sum, [, wide]) => sum + wide, 0);
  if (least >= width)
    return shared(
      ranges.map(([narrow]) => narrow),
      width,
    );
  if (most <= width) return ranges.map(([, wide]) => (wide * width) / most);
  return ranges.map(([narrow, wide]) => narrow + ((width - least) * (wide - narrow)) / (most - least));
}

/** Too little for every widest word: a column that needs no more than its share gets what it needs, the others the rest. */
function shared(needs: readonly number[], width: number): number[] {
  const modest = new Set<number>();
  for (;;) {
    const taken = [...modest].reduce((sum, at) => sum + (needs[at] ?? 0), 0);
    const share = (width - taken) / Math.max(1, needs.length - modest.size);
    const more = needs.flatMap((need, at) => (!modest.has(at) && need <= share ? [at] : []));
    if (more.length === 0) return needs.map((need, at) => (modest.has(at) ? need : share));
    for (const at of more) modest.add(at);
  }
}

function cellRange(canvas: Canvas, blocks: readonly Block[]): [number, number] {
  return blocks.reduce<[number, number]>(
    ([narrow, wide], block) => {
      if (!('runs' in block)) return [narrow, wide];
      const [least, most] = widthRange(canvas.fonts, block.runs, { size: BODY_SIZE, bold: block.kind === 'heading' });
      return [Math.max(narrow, least), Math.max(wide, most)];
    },
    [0, 0],
  );
}
