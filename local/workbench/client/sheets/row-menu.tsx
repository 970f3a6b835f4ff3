// What one does to whole rows.

import { counted } from '../counted';
import { useDesk } from '../desk';
import { ActMenu } from './act-menu';

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

export function RowMenu({ book, tab, rows: [first, last], ...menu }: RowMenuProps) {
  const { ask } = useDesk();
  const count = last - first + 1;
  const many = counted(count, 'fila');
  return (
    <ActMenu
      {...menu}
      title="Filas"
      acts={[
        [`Insertar ${many} arriba`, () => ask('sheets.insertRows', { book, tab, row: first, count, side: 'above' })],
        [`Insertar ${many} abajo`, () => ask('sheets.insertRows', { book, tab, row: last, count, side: 'below' })],
        [
          `Eliminar ${count === 1 ? `la fila ${first}` : `las filas ${first} a ${last}`}`,
          () => ask('sheets.deleteRows', { book, tab, row: first, count }),
        ],
      ]}
    />
  );
}
