// The grid as it is drawn: letters and frozen rows on top, numbers and frozen columns at the side, and of the rest what is
// in view. It draws and tells where one points; what follows from that is the sheet's affair.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { TabLayout } from '../../methods/sheets';
import { Cell } from './cell';
import type { RowOrder } from './row-order';
import { blockOf, holds, type Selection, type Spot } from './selection';
import { useRows, type Rows } from './use-rows';
import { useVirtual } from './use-virtual';

export interface Column {
  readonly letters: string;
  readonly width: number;
  /** Columns before it are hidden. */
  readonly afterHidden: boolean;
}

export interface GridProps {
  readonly book: string;
  readonly layout: TabLayout;
  readonly columns: readonly Column[];
  /** How many of them are frozen. */
  readonly frozenColumns: number;
  readonly order: RowOrder;
  readonly selection: Selection;
  readonly label: string;
  /** Stands in the cell that is being edited. */
  readonly editor: ComponentChildren;
  onPoint(spot: Spot, extend: boolean): void;
  onOpen(spot: Spot): void;
  onRow(index: number, menu: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
  onClipboard(event: ClipboardEvent): void;
  /** Rows in view, so that the sheet can look into them. */
  onRows(rows: Rows): void;
}

const NUMBERS_WIDTH = 52;

export const cellId = (row: number, letters: string): string => `cell-${letters}${row}`;

export function Grid(props: GridProps) {
  const { book, layout, columns, frozenColumns, order, selection, label } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [headHeight, setHeadHeight] = useState(50);
  const lefts = columns.reduce<number[]>(
    (sums, { width }) => [...sums, (sums.at(-1) ?? NUMBERS_WIDTH) + width],
    [NUMBERS_WIDTH],
  );
  const keptWidth = lefts[frozenColumns] ?? NUMBERS_WIDTH;
  const getScrollElement = () => scroller.current;
  const down = useVirtual({
    count: order.numbers.length - order.frozen,
    getScrollElement,
    estimateSize: (at) => order.heightAt(order.frozen + at),
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    sizes: order,
  });
  const across = useVirtual({
    count: columns.length - frozenColumns,
    getScrollElement,
    estimateSize: (at) => columns[frozenColumns + at]?.width ?? 0,
    paddingStart: keptWidth,
    scrollPaddingStart: keptWidth,
    horizontal: true,
    sizes: columns,
  });
  const rowsInView = down.getVirtualItems();
  const columnsInView = across.getVirtualItems().map(({ index }) => frozenColumns + index);
  const rows = useRows(
    book,
    layout.title,
    order,
    order.frozen + (rowsInView[0]?.index ?? 0),
    order.frozen + (rowsInView.at(-1)?.index ?? 0),
  );
  props.onRows(rows);

  useLayoutEffect(() => {
    const height = head.current?.offsetHeight ?? headHeight;
    if (height !== headHeight) setHeadHeight(height);
  });
  const { row, column } = selection.focus;
  useLayoutEffect(() => {
    if (row >= order.frozen) down.scrollToIndex(row - order.frozen, { align: 'auto' });
    if (column >= frozenColumns) across.scrollToIndex(column - frozenColumns, { align: 'auto' });
  }, [row, column, order]);

  const block = blockOf(selection);
  const draw = (index: number, place: 'flow' | 'placed', which: readonly number[]) =>
    [...range(frozenColumns), ...which].map((at) => {
      const { letters, width } = columns[at] as Column;
      const number = order.numbers[index] ?? 0;
      return (
        <Cell
          key={letters}
          id={cellId(number, letters)}
          cell={cellAt(rows, number, letters, layout)}
          row={index}
          column={at}
          left={lefts[at] ?? 0}
          width={width}
          place={at < frozenColumns ? 'kept' : place}
          selected={holds(block, index, at)}
          active={index === row && at === column}
          editor={index === row && at === column ? props.editor : null}
        />
      );
    });
  const numberOf = (index: number) => (
    <RowNumber index={index} order={order} chosen={index >= block.top && index <= block.bottom} />
  );

  return (
    <div
      ref={scroller}
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
      <div
        class="grid-whole"
        role="presentation"
        style={{ width: `${lefts.at(-1) ?? 0}px`, height: `${down.getTotalSize()}px` }}
      >
        <div class="grid-head" role="rowgroup" ref={head}>
          <div class="grid-letters" role="row">
            <div class="corner" role="columnheader" aria-label="Números de fila" />
            {columns.map(({ letters, width, afterHidden }, at) => (
              <div
                key={letters}
                role="columnheader"
                class={`letters${at < frozenColumns ? ' kept' : ''}${afterHidden ? ' after-hidden' : ''}${at >= block.left && at <= block.right ? ' chosen' : ''}`}
                data-column={at}
                style={{ width: `${width}px`, left: at < frozenColumns ? `${lefts[at]}px` : undefined }}
              >
                {letters}
              </div>
            ))}
          </div>
          {range(order.frozen).map((index) => (
            <div
              key={index}
              class="grid-row frozen"
              role="row"
              aria-rowindex={index + 1}
              style={{ minHeight: `${order.heightAt(index)}px` }}
            >
              {numberOf(index)}
              {draw(
                index,
                'flow',
                range(columns.length - frozenColumns).map((each) => frozenColumns + each),
              )}
            </div>
          ))}
        </div>
        <div role="rowgroup">
          {rowsInView.map(({ index, start, size }) => (
            <div
              key={index}
              class="grid-row"
              role="row"
              aria-rowindex={order.frozen + index + 1}
              style={{ top: `${start}px`, height: `${size}px` }}
            >
              {numberOf(order.frozen + index)}
              {draw(order.frozen + index, 'placed', columnsInView)}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

const range = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_each, at) => at);

/** Cells come for all columns, hidden ones too. */
export function cellAt(rows: Rows, number: number, letters: string, { columns }: TabLayout) {
  const at = columns.findIndex((column) => column.letters === letters);
  return rows.row(number)?.cells[at];
}

function RowNumber({ index, order, chosen }: { index: number; order: RowOrder; chosen: boolean }) {
  const number = order.numbers[index] ?? 0;
  const before = order.numbers[index - 1] ?? 0;
  const skipped = index > 0 && number !== before + 1;
  return (
    <div
      role="rowheader"
      class={`row-number${chosen ? ' chosen' : ''}${skipped || (index === 0 && number > 1) ? ' after-hidden' : ''}`}
      data-row={index}
    >
      {number}
    </div>
  );
}

/** Where a pointer is: a cell, a row's number, a column's letters. */
function placeOf(target: EventTarget | null): { row?: number; column?: number } {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-column]') : null;
  const read = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { row: read(marked?.dataset['row']), column: read(marked?.dataset['column']) };
}

/** A mouse draws a selection; a finger scrolls, and only taps select. */
function pointing({ onPoint, onOpen, onRow, order, columns }: GridProps) {
  const spotAt = ({ target }: Event): Spot | undefined => {
    const { row, column } = placeOf(target);
    return row === undefined || column === undefined ? undefined : { row, column };
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      const spot = spotAt(event);
      const { row, column } = placeOf(event.target);
      if (spot !== undefined) onPoint(spot, event.shiftKey);
      else if (row !== undefined) onRow(row, false);
      else if (column !== undefined) {
        onPoint({ row: order.frozen, column }, false);
        onPoint({ row: order.numbers.length - 1, column }, true);
      }
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 1) return;
      const spot = spotAt(event);
      if (spot !== undefined) onPoint(spot, true);
    },
    onClick: (event: MouseEvent) => {
      const spot = spotAt(event);
      if (spot !== undefined && (event as PointerEvent).pointerType === 'touch') onPoint(spot, false);
    },
    onDblClick: (event: MouseEvent) => {
      const spot = spotAt(event);
      if (spot !== undefined) onOpen(spot);
    },
    onContextMenu: (event: MouseEvent) => {
      const { row, column } = placeOf(event.target);
      if (row === undefined || columns.length === 0) return;
      event.preventDefault();
      if (column !== undefined) onPoint({ row, column }, false);
      onRow(row, true);
    },
  };
}
