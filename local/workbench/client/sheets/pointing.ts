// Where a pointer is in the grid, and what that means. A mouse draws a selection; a finger scrolls, and only taps select.

import type { RowOrder } from './row-order';
import type { Spot } from './selection';

export interface Pointing {
  readonly order: RowOrder;
  onPoint(spot: Spot, extend: boolean): void;
  onOpen(spot: Spot): void;
  /** A cell was clicked with Ctrl (⌘): one wants to go where it leads. */
  onFollow(spot: Spot): void;
  /** A row's number was pressed; `menu`: what can be done with the row is asked for. */
  onRow(index: number, menu: boolean): void;
}

/** A cell has both marks, a row's number and a column's letters one each. */
function placeOf({ target }: Event): { readonly row?: number; readonly column?: number } {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-column]') : null;
  const read = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { row: read(marked?.dataset['row']), column: read(marked?.dataset['column']) };
}

function spotOf(event: Event): Spot | undefined {
  const { row, column } = placeOf(event);
  return row === undefined || column === undefined ? undefined : { row, column };
}

const isEditing = ({ target }: Event): boolean => target instanceof Element && target.closest('.cell-editor') !== null;

export function pointing({ order, onPoint, onOpen, onFollow, onRow }: Pointing) {
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0 || isEditing(event)) return;
      const { row, column } = placeOf(event);
      if (row !== undefined && column !== undefined) onPoint({ row, column }, event.shiftKey);
      else if (row !== undefined) onRow(row, false);
      else if (column !== undefined) {
        onPoint({ row: order.frozen, column }, false);
        onPoint({ row: order.numbers.length - 1, column }, true);
      }
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 1 || isEditing(event)) return;
      const spot = spotOf(event);
      if (spot !== undefined) onPoint(spot, true);
    },
    onClick: (event: MouseEvent) => {
      const spot = spotOf(event);
      if (spot === undefined || isEditing(event)) return;
      if ((event as PointerEvent).pointerType === 'touch') onPoint(spot, false);
      else if (event.ctrlKey || event.metaKey) onFollow(spot);
    },
    onDblClick: (event: MouseEvent) => {
      const spot = spotOf(event);
      if (spot !== undefined && !isEditing(event)) onOpen(spot);
    },
    onContextMenu: (event: MouseEvent) => {
      const { row, column } = placeOf(event);
      if (row === undefined || isEditing(event)) return;
      event.preventDefault();
      if (column !== undefined) onPoint({ row, column }, false);
      onRow(row, true);
    },
  };
}
