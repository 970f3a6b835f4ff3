// What one does to whole rows.

import { useDesk } from '../desk';

interface RowMenuProps {
  readonly book: string;
  readonly tab: string;
  readonly open: boolean;
  /** First and last selected row, counted from 1. */
  readonly rows: readonly [number, number];
  readonly mayEdit: boolean;
  attempt(work: Promise<unknown>): Promise<boolean>;
  onOpen(open: boolean): void;
}

export function RowMenu({ book, tab, open, rows: [first, last], mayEdit, attempt, onOpen }: RowMenuProps) {
  const { ask } = useDesk();
  const count = last - first + 1;
  const many = count === 1 ? '1 fila' : `${count} filas`;
  const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
    [`Insertar ${many} arriba`, () => ask('sheets.insertRows', { book, tab, row: first, count, side: 'before' })],
    [`Insertar ${many} abajo`, () => ask('sheets.insertRows', { book, tab, row: last, count, side: 'after' })],
    [
      `Eliminar ${count === 1 ? `la fila ${first}` : `las filas ${first} a ${last}`}`,
      () => ask('sheets.deleteRows', { book, tab, row: first, count }),
    ],
  ];
  return (
    <div class="row-menu">
      <button type="button" class="quiet" aria-expanded={open} disabled={!mayEdit} onClick={() => onOpen(!open)}>
        Filas
      </button>
      {open && mayEdit && (
        <ul class="drop" aria-label="Filas">
          {acts.map(([title, act]) => (
            <li key={title}>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  onOpen(false);
                  void attempt(act());
                }}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
