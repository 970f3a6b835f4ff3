// What one does to whole columns.

import { useState } from 'preact/hooks';
import { counted } from '../counted';
import { useDesk } from '../desk';
import { ActMenu } from './act-menu';
import type { Column } from './column';

interface ColumnMenuProps {
  readonly book: string;
  readonly tab: string;
  /** First and last selected column; hidden ones between them are meant too. */
  readonly columns: readonly [Column, Column];
  readonly mayEdit: boolean;
  attempt(work: Promise<unknown>): Promise<boolean>;
}

export function ColumnMenu({ book, tab, columns: [first, last], ...menu }: ColumnMenuProps) {
  const { ask } = useDesk();
  const [open, setOpen] = useState(false);
  const count = last.place - first.place + 1;
  const many = counted(count, 'columna');
  const [from, to] = [first.letters, last.letters];
  return (
    <ActMenu
      {...menu}
      title="Columnas"
      open={open}
      onOpen={setOpen}
      acts={[
        [
          `Insertar ${many} a la izquierda`,
          () => ask('sheets.insertColumns', { book, tab, column: from, count, side: 'left' }),
        ],
        [
          `Insertar ${many} a la derecha`,
          () => ask('sheets.insertColumns', { book, tab, column: to, count, side: 'right' }),
        ],
        [
          `Eliminar ${count === 1 ? `la columna ${from}` : `las columnas ${from} a ${to}`}`,
          () => ask('sheets.deleteColumns', { book, tab, column: from, count }),
        ],
      ]}
    />
  );
}
