// One row of the grid: its number, its frozen cells, and those of the others that are wanted.

import type { ComponentChildren } from 'preact';
import { Cell } from './cell';
import { range, type Column } from './column';
import type { RowOrder } from './row-order';
import { blockOf, holds, type Selection } from './selection';
import type { Rows } from './use-rows';

export interface RowParts {
  readonly columns: readonly Column[];
  readonly frozenColumns: number;
  readonly lefts: readonly number[];
  readonly order: RowOrder;
  readonly selection: Selection;
  readonly rows: Rows;
  /** Stands in the cell where one stands, while one edits there. */
  readonly editor: ComponentChildren;
}

interface GridRowProps extends RowParts {
  readonly index: number;
  /** Places among the shown columns. */
  readonly which: readonly number[];
  readonly style: Readonly<Record<string, string>>;
}

export const cellId = (row: number, letters: string): string => `cell-${letters}${row}`;

export function GridRow(props: GridRowProps) {
  const { index, which, style, columns, frozenColumns, lefts, order, selection, rows, editor } = props;
  const number = order.numbers[index] ?? 0;
  const { focus } = selection;
  const block = blockOf(selection);
  const isHead = index < order.frozen;
  return (
    <div class={isHead ? 'grid-row frozen' : 'grid-row'} role="row" aria-rowindex={index + 1} style={style}>
      <RowNumber index={index} order={order} chosen={index >= block.top && index <= block.bottom} />
      {[...range(0, frozenColumns), ...which].map((at) => {
        const { letters, width, place } = columns[at] as Column;
        const isActive = index === focus.row && at === focus.column;
        return (
          <Cell
            key={letters}
            id={cellId(number, letters)}
            cell={rows.row(number)?.cells[place]}
            row={index}
            column={at}
            left={lefts[at] ?? 0}
            width={width}
            place={at < frozenColumns ? 'kept' : isHead ? 'flow' : 'placed'}
            selected={holds(block, index, at)}
            active={isActive}
            editor={isActive ? editor : null}
          />
        );
      })}
    </div>
  );
}

function RowNumber({ index, order, chosen }: { index: number; order: RowOrder; chosen: boolean }) {
  const number = order.numbers[index] ?? 0;
  const skipped = number !== (order.numbers[index - 1] ?? 0) + 1;
  const classes = ['row-number', chosen && 'chosen', skipped && 'after-hidden'];
  return (
    <div role="rowheader" class={classes.filter(Boolean).join(' ')} data-row={index}>
      {number}
    </div>
  );
}
