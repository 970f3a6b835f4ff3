// What of a grid is in view, and where it stands: the virtual rows and columns behind the frozen ones, kept in step with
// the size of the head, and scrolled so that the cell where one stands is seen.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Column } from './column';
import type { RowOrder } from './row-order';
import type { Spot } from './selection';
import { useVirtual } from './use-virtual';

const NUMBERS_WIDTH = 52;
/** Letters and one row of headings, until they are measured. */
const USUAL_HEAD = 50;

export function useGridView(columns: readonly Column[], frozenColumns: number, order: RowOrder, { row, column }: Spot) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [headHeight, setHeadHeight] = useState(USUAL_HEAD);
  const lefts = columns.reduce<number[]>((sums, { width }) => [...sums, (sums.at(-1) ?? 0) + width], [NUMBERS_WIDTH]);
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
  useLayoutEffect(() => {
    const height = head.current?.offsetHeight ?? headHeight;
    if (height !== headHeight) setHeadHeight(height);
  });
  useLayoutEffect(() => {
    if (row >= order.frozen) down.scrollToIndex(row - order.frozen, { align: 'auto' });
    if (column >= frozenColumns) across.scrollToIndex(column - frozenColumns, { align: 'auto' });
  }, [row, column, order]);
  return {
    scroller,
    head,
    lefts,
    width: lefts.at(-1) ?? 0,
    height: down.getTotalSize(),
    rows: down.getVirtualItems().map(({ index, start, size }) => ({ index: order.frozen + index, start, size })),
    columns: across.getVirtualItems().map(({ index }) => frozenColumns + index),
  };
}
