// A table that turns into cards on a narrow screen: each cell carries its heading.

import './table.css';
import type { ComponentChildren } from 'preact';

export interface TableColumn<R> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ComponentChildren;
  /** The column that names the row; the card's title on a narrow screen. */
  readonly heads?: boolean;
  /** Heading and label only for screen readers: the content says what it is. */
  readonly bare?: boolean;
}

interface TableProps<R> {
  readonly caption: string;
  readonly columns: readonly TableColumn<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Stands under the row, over its whole width. */
  readonly below?: (row: R) => ComponentChildren;
}

export function Table<R>({ caption, columns, rows, rowKey, below }: TableProps<R>) {
  return (
    <table class="cards">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, bare }) => (
            <th scope="col">{bare === true ? <span class="unseen">{title}</span> : title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowOf key={rowKey(row)} row={row} columns={columns} below={below?.(row)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps<R> {
  readonly row: R;
  readonly columns: readonly TableColumn<R>[];
  readonly below: ComponentChildren;
}

function RowOf<R>({ row, columns, below }: RowProps<R>) {
  const opened = below !== undefined && below !== null && below !== false;
  return (
    <>
      <tr class={opened ? 'opened' : undefined}>
        {columns.map(({ key, title, cell, heads, bare }) =>
          heads === true ? (
            <th key={key} scope="row">
              {cell(row)}
            </th>
          ) : (
            <td key={key} data-label={bare === true ? undefined : title} class={bare === true ? 'bare' : undefined}>
              {cell(row)}
            </td>
          ),
        )}
      </tr>
      {opened && (
        <tr class="below">
          <td colSpan={columns.length}>{below}</td>
        </tr>
      )}
    </>
  );
}
