// The grid as it is drawn: letters and frozen rows on top, numbers and frozen columns at the side, and of the rest what is
// in view. It draws and tells where one points; what follows from that is the sheet's affair.

import type { ComponentChildren } from 'preact';
import type { TabLayout } from '../../methods/sheets';
import type { Column } from './column';
import { GridHead } from './grid-head';
import { cellId, GridRow } from './grid-row';
import { pointing, type Pointing } from './pointing';
import type { Selection } from './selection';
import { useGridView } from './use-grid-view';
import { useRows, type Rows } from './use-rows';

export interface GridProps extends Pointing {
  readonly book: string;
  readonly layout: TabLayout;
  readonly columns: readonly Column[];
  /** How many of them are frozen. */
  readonly frozenColumns: number;
  readonly selection: Selection;
  readonly label: string;
  readonly editor: ComponentChildren;
  onKeyDown(event: KeyboardEvent): void;
  onClipboard(event: ClipboardEvent): void;
  /** Rows in view, so that the sheet can look into them. */
  onRows(rows: Rows): void;
}

export function Grid(props: GridProps) {
  const { book, layout, columns, frozenColumns, order, selection, label, editor } = props;
  const view = useGridView(columns, frozenColumns, order, selection.focus);
  const rows = useRows(book, layout.title, order, view.rows[0]?.index ?? 0, view.rows.at(-1)?.index ?? 0);
  props.onRows(rows);
  const parts = { columns, frozenColumns, lefts: view.lefts, order, selection, rows, editor };
  const { row, column } = selection.focus;
  return (
    <div
      ref={view.scroller}
      class="grid-scroller"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={order.numbers.length}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={cellId(order.numbers[row] ?? 0, columns[column]?.letters ?? '')}
      onKeyDown={props.onKeyDown}
      onCopy={props.onClipboard}
      onCut={props.onClipboard}
      onPaste={props.onClipboard}
      {...pointing(props)}
    >
      <div class="grid-whole" role="presentation" style={{ width: `${view.width}px`, height: `${view.height}px` }}>
        <GridHead {...parts} headRef={view.head} />
        <div role="rowgroup">
          {view.rows.map(({ index, start, size }) => (
            <GridRow
              key={index}
              {...parts}
              index={index}
              which={view.columns}
              style={{ top: `${start}px`, height: `${size}px` }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
