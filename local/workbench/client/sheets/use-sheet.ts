// Everything a tab knows about the person who looks at it: which rows and columns are drawn, where one stands, what one
// types. What the parts on the screen show and do comes from here.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownCell, TabLayout } from '../../methods/sheets';
import { useDesk } from '../desk';
import { completed } from './choices';
import { shownColumns, type Column } from './column';
import { meaningOf } from './keys';
import { rawText } from './raw-text';
import { orderRows, type RowOrder } from './row-order';
import { at, blockOf, clamp, stepped, type Extent, type Selection, type Spot } from './selection';
import { useEditing, type Editing } from './use-editing';
import type { Rows } from './use-rows';
import { useViewWish, type OwnView } from './use-view-wish';

export interface Sheet extends Editing, OwnView {
  readonly columns: readonly Column[];
  readonly frozenColumns: number;
  readonly order: RowOrder;
  readonly selection: Selection;
  /** The selection in A1 notation: one range for each run of neighbouring rows. */
  readonly ranges: readonly string[];
  /** Where one stands: `B3`. */
  readonly where: string;
  readonly letters: string;
  readonly cell: ShownCell | undefined;
  cellAt(spot: Spot): ShownCell | undefined;
  /** What one edits of it. */
  readonly raw: string;
  select(selection: Selection): void;
  /** Begins to edit with what the cell holds, or with `text` in its place. */
  start(text: string | null, inCell: boolean): void;
  /** Sends what is typed and moves on; what is refused comes back into the bar, and one back to its cell. */
  leave(down: number, right: number): void;
  readonly menu: boolean;
  setMenu(open: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
  /** The grid tells which rows it has. */
  keepRows(rows: Rows): void;
  /** What stands at the head of the column where one is. */
  readonly heading: string;
}

/** @param follow goes where a cell leads. */
export function useSheet(book: string, layout: TabLayout, follow: (cell: ShownCell | undefined) => void): Sheet {
  const { ask } = useDesk();
  const { title: tab } = layout;
  const view = useViewWish(book, tab);
  const { order, columns, extent, content } = useShape(layout, view.inView);
  const [chosen, setChosen] = useState<Selection>(() => at({ row: order.frozen, column: 0 }));
  const [menu, setMenu] = useState(false);
  const editing = useEditing();
  const rows = useRef<Rows>({ row: () => undefined, again: () => Promise.resolve() });

  const here = whereOne(clampBoth(chosen, extent), order, columns, rows.current);
  const { selection, ranges, where, number, column } = here;
  const raw = editing.onItsWay(where) ?? rawText(here.cell);

  const select = (next: Selection): void => {
    setChosen(next);
    setMenu(false);
    editing.moveOn();
  };
  const start = (text: string | null, inCell: boolean): void => {
    editing.begin({ text: text ?? raw, from: raw, inCell });
  };
  return {
    ...editing,
    columns,
    frozenColumns: columns.filter(({ place }) => place < layout.frozenColumns).length,
    order,
    ...here,
    cellAt: (spot) => whereOne(at(clamp(spot, extent)), order, columns, rows.current).cell,
    letters: column?.letters ?? '',
    raw,
    ...view,
    select,
    start,
    leave: (down, right) => {
      const back = selection;
      const send = async (text: string): Promise<void> => {
        const choices = here.cell?.choices;
        await ask('sheets.type', { book, tab, cell: where, text: choices ? completed(text, choices) : text });
        await rows.current.again(number);
      };
      editing.finish(where, send, () => setChosen(back));
      if (down !== 0 || right !== 0) select(stepped(selection, down, right, extent));
    },
    menu,
    setMenu,
    onKeyDown: (event) => {
      const meaning = meaningOf(event, { selection, extent, content, frozen: order.frozen });
      if (meaning === undefined) return;
      event.preventDefault();
      if (meaning.kind === 'select') select(meaning.selection);
      if (meaning.kind === 'edit') start(meaning.text, true);
      if (meaning.kind === 'menu') setMenu(true);
      if (meaning.kind === 'follow') follow(here.cell);
      if (meaning.kind === 'clear') void editing.attempt(ask('sheets.clear', { book, tab, ranges: [...ranges] }));
    },
    keepRows: (now) => (rows.current = now),
    heading: rows.current.row(layout.frozenRows)?.cells[column?.place ?? -1]?.text ?? '',
  };
}

const clampBoth = ({ focus, anchor }: Selection, extent: Extent): Selection => ({
  focus: clamp(focus, extent),
  anchor: clamp(anchor, extent),
});

/** Where one stands, and what is there. */
function whereOne(selection: Selection, order: RowOrder, columns: readonly Column[], rows: Rows) {
  const number = order.numbers[selection.focus.row] ?? 0;
  const column = columns[selection.focus.column];
  return {
    selection,
    number,
    column,
    where: `${column?.letters ?? ''}${number}`,
    cell: rows.row(number)?.cells[column?.place ?? -1],
    ranges: rangesOf(selection, order.numbers, columns),
  };
}

/** What is drawn of the tab: its rows in their order, its columns, and how far each goes. */
function useShape(layout: TabLayout, inView: readonly number[] | null) {
  const shape = JSON.stringify(layout);
  const order = useMemo(() => orderRows(layout, inView), [shape, inView]);
  const columns = useMemo(() => shownColumns(layout), [shape]);
  const last = order.indexOf(layout.contentRows);
  return {
    order,
    columns,
    extent: { rows: order.numbers.length, columns: columns.length },
    content: { rows: last < 0 ? order.numbers.length : last + 1, columns: columns.length },
  };
}

function rangesOf(selection: Selection, numbers: readonly number[], columns: readonly Column[]): string[] {
  const { top, bottom, left, right } = blockOf(selection);
  const [first, last] = [columns[left]?.letters ?? '', columns[right]?.letters ?? ''];
  const runs: [number, number][] = [];
  for (const number of numbers.slice(top, bottom + 1)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === number) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to && first === last ? `${first}${from}` : `${first}${from}:${last}${to}`));
}

/** Tells somebody outside where one stands. */
export function useTold(
  { ranges }: Sheet,
  tab: string,
  tell: ((tab: string, ranges: readonly string[]) => void) | undefined,
): void {
  useEffect(() => tell?.(tab, ranges), [tab, ranges.join()]);
}
