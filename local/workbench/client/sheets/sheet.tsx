// One tab as a spreadsheet: where one stands, what one types, what one copies and pastes, which rows one sees.
// INVARIANT: what was typed stays in the bar until the host has taken it; a refusal loses nothing.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TabLayout } from '../../methods/sheets';
import { useDesk, useLive } from '../desk';
import { Answer } from '../shell/answer';
import { Editor } from './editor';
import { FilterView, isNoWish } from './filter-view';
import { cellAt, Grid, type Column } from './grid';
import { rawText } from './raw-text';
import { orderRows } from './row-order';
import { RowMenu } from './row-menu';
import { at, blockOf, clamp, moved, stepped, type Selection } from './selection';
import { SheetBar } from './sheet-bar';
import { useClipboard } from './use-clipboard';
import type { Rows } from './use-rows';
import { useViewWish } from './use-view-wish';

interface SheetProps {
  readonly book: string;
  readonly tab: string;
  /** Told where one stands: the tab and the selected ranges in A1 notation. */
  onSelect?(tab: string, ranges: readonly string[]): void;
}

export function Sheet(props: SheetProps) {
  const layout = useLive('sheets.layout', { book: props.book, tab: props.tab });
  return <Answer live={layout}>{(value) => <OpenSheet {...props} layout={value} />}</Answer>;
}

function OpenSheet({ book, tab, layout, onSelect }: SheetProps & { readonly layout: TabLayout }) {
  const { ask } = useDesk();
  const [wish, setWish, inView] = useViewWish(book, tab);
  const order = useMemo(() => orderRows(layout, inView), [JSON.stringify(layout), inView]);
  const columns = useMemo(() => shownColumns(layout), [JSON.stringify(layout.columns)]);
  const frozenColumns = columns.filter(({ at: place }) => place < layout.frozenColumns).length;
  const extent = { rows: order.numbers.length, columns: columns.length };
  const [selection, setSelection] = useState<Selection>(() => at(clamp({ row: order.frozen, column: 0 }, extent)));
  const [edit, setEdit] = useState<{ readonly text: string; readonly from: string; readonly inCell: boolean } | null>(
    null,
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const [menu, setMenu] = useState(false);
  const [filtering, setFiltering] = useState(false);
  const rows = useRef<Rows>({ row: () => undefined });

  const focus = clamp(selection.focus, extent);
  const number = order.numbers[focus.row] ?? 0;
  const letters = columns[focus.column]?.letters ?? '';
  const cell = cellAt(rows.current, number, letters, layout);
  const where = `${letters}${number}`;
  const ranges = rangesOf(selection, order.numbers, columns);
  useEffect(() => onSelect?.(tab, ranges), [tab, ranges.join()]);

  const select = (next: Selection): void => {
    setSelection(next);
    setMenu(false);
    if (edit === null) setRefusal(null);
  };
  const attempt = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => {
        setRefusal(null);
        return true;
      },
      (error: Error) => {
        setRefusal(error.message);
        return false;
      },
    );
  const begin = (text: string | null, inCell: boolean): void => {
    const from = rawText(cell);
    setEdit({ text: text ?? from, from, inCell });
  };
  const finish = async (down: number, right: number): Promise<void> => {
    if (edit !== null && edit.text !== edit.from) {
      const taken = await attempt(ask('sheets.type', { book, tab, cell: where, text: edit.text }));
      // What the host refused stays in the bar, where it can be mended or given up.
      if (!taken) return setEdit({ ...edit, inCell: false });
    }
    setEdit(null);
    select(stepped({ ...selection, focus }, down, right, extent));
    grid()?.focus();
  };
  const cancel = (): void => {
    setEdit(null);
    setRefusal(null);
    grid()?.focus();
  };
  const clipboard = useClipboard({ book, layout, order, columns, selection, ranges, attempt });

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const ctrl = ctrlKey || metaKey;
    const content = {
      rows: Math.max(order.frozen, order.indexOf(layout.contentRows) + 1 || extent.rows),
      columns: extent.columns,
    };
    const next = altKey ? undefined : moved({ ...selection, focus }, { key, ctrl, shift: shiftKey }, extent, content);
    if (next !== undefined) select(next);
    else if (key === 'F2' || (key === 'Enter' && !ctrl)) begin(null, true);
    else if (key === 'Tab' && layout.mayEdit && !isAtEdge(focus, shiftKey, extent))
      select(stepped({ ...selection, focus }, 0, shiftKey ? -1 : 1, extent));
    else if (key === 'Delete' || key === 'Backspace')
      void attempt(ask('sheets.clear', { book, tab, ranges: [...ranges] }));
    else if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) setMenu(true);
    else if (ctrl && key.toLowerCase() === 'a')
      select({
        anchor: { row: order.frozen, column: 0 },
        focus: { row: content.rows - 1, column: extent.columns - 1 },
      });
    else if (key.length === 1 && !ctrl && !altKey) begin(key, true);
    else return;
    event.preventDefault();
  };

  return (
    <div class="sheet">
      <SheetBar
        where={where}
        cell={cell}
        mayEdit={layout.mayEdit}
        text={edit?.text ?? rawText(cell)}
        refusal={refusal}
        onStart={() => edit === null && begin(null, false)}
        onText={(text) => setEdit((now) => ({ from: now?.from ?? rawText(cell), inCell: now?.inCell ?? false, text }))}
        onDone={(down, right) => void finish(down, right)}
        onCancel={cancel}
      />
      <div class="sheet-acts">
        <RowMenu
          book={book}
          tab={tab}
          open={menu}
          rows={[order.numbers[blockOf(selection).top] ?? 1, order.numbers[blockOf(selection).bottom] ?? 1]}
          mayEdit={layout.mayEdit && inView === null}
          attempt={attempt}
          onOpen={setMenu}
        />
        <button type="button" class="quiet" aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
          Vista de filtro{isNoWish(wish) ? '' : ' (activa)'}
        </button>
        {inView !== null && <span role="status">{inView.length} filas en su vista. La hoja no cambia.</span>}
      </div>
      {filtering && (
        <FilterView
          key={letters}
          book={book}
          tab={tab}
          column={letters}
          title={cellAt(rows.current, layout.frozenRows, letters, layout)?.text ?? letters}
          wish={wish}
          onWish={setWish}
          onClose={() => setFiltering(false)}
        />
      )}
      <Grid
        book={book}
        layout={layout}
        columns={columns}
        frozenColumns={frozenColumns}
        order={order}
        selection={{ ...selection, focus }}
        label={`Hoja ${layout.title}`}
        editor={
          edit?.inCell === true && (
            <Editor
              text={edit.text}
              label={`Escribir en ${where}`}
              choices={cell?.choices}
              onText={(text) => setEdit({ ...edit, text })}
              onDone={(down, right) => void finish(down, right)}
              onCancel={cancel}
            />
          )
        }
        onPoint={(spot, extend) => {
          if (edit !== null && !extend) void finish(0, 0);
          select(extend ? { anchor: selection.anchor, focus: spot } : at(spot));
        }}
        onOpen={() => begin(null, true)}
        onRow={(row, asMenu) => {
          select({ anchor: { row, column: extent.columns - 1 }, focus: { row, column: 0 } });
          setMenu(asMenu);
        }}
        onKeyDown={onKeyDown}
        onClipboard={clipboard}
        onRows={(now) => (rows.current = now)}
      />
    </div>
  );
}

const grid = (): HTMLElement | null => document.querySelector<HTMLElement>('[role=grid]');

/** From the last cell on, Tab leaves the grid, so that the keyboard is not caught in it. */
const isAtEdge = (
  { row, column }: Selection['focus'],
  back: boolean,
  { rows, columns }: { rows: number; columns: number },
): boolean => (back ? row === 0 && column === 0 : row === rows - 1 && column === columns - 1);

/** Columns that are not hidden, with their place among all. */
function shownColumns({ columns }: TabLayout): (Column & { readonly at: number })[] {
  return columns.flatMap(({ letters, hidden, width }, place) =>
    hidden ? [] : [{ letters, width, at: place, afterHidden: columns[place - 1]?.hidden === true }],
  );
}

/** The selection in A1 notation: one range for each run of neighbouring rows. */
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
