// The head of the grid, which stays while one scrolls: the columns' letters and the frozen rows.

import type { RefObject } from 'preact';
import { range } from './column';
import { GridRow, type RowParts } from './grid-row';
import { blockOf } from './selection';

export function GridHead({ headRef, ...parts }: RowParts & { readonly headRef: RefObject<HTMLDivElement | null> }) {
  const { columns, frozenColumns, lefts, order, selection } = parts;
  const { left, right } = blockOf(selection);
  return (
    <div class="grid-head" role="rowgroup" ref={headRef}>
      <div class="grid-letters" role="row">
        <div class="corner" role="columnheader" aria-label="Números de fila" />
        {columns.map(({ letters, width, afterHidden }, at) => {
          const isKept = at < frozenColumns;
          const classes = [
            'letters',
            isKept && 'kept',
            afterHidden && 'after-hidden',
            at >= left && at <= right && 'chosen',
          ];
          return (
            <div
              key={letters}
              role="columnheader"
              class={classes.filter(Boolean).join(' ')}
              data-column={at}
              style={{ width: `${width}px`, left: isKept ? `${lefts[at]}px` : undefined }}
            >
              {letters}
            </div>
          );
        })}
      </div>
      {range(0, order.frozen).map((index) => (
        <GridRow
          key={index}
          {...parts}
          index={index}
          which={range(frozenColumns, columns.length)}
          style={{ minHeight: `${order.heightAt(index)}px` }}
        />
      ))}
    </div>
  );
}
