// The index of each case: every file that belongs to it, wherever it is kept. Its lines are added, never rewritten.
// INVARIANT: a file's name holds no person's name; what it is about follows from the case and the movement.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';

const open = 'open' as const;

export const FILE_ORIGINS = {
  sent: 'Enviado por correo',
  received: 'Recibido por correo',
  made: 'Hecho por el registro',
  scanned: 'Digitalizado',
} as const;

export const caseFiles = defineTable({
  key: 'caseFiles',
  title: 'Índice del expediente',
  about: 'Un archivo del expediente de un caso: qué es, de cuándo y dónde está.',
  book: registro,
  archive: 'Índice de casos cerrados',
  typed: 'cells',
  columns: {
    case: {
      kind: 'ref',
      table: 'cases',
      label: 'Caso',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    name: { kind: 'text', maxLength: 200, label: 'Nombre', sensitivity: open, required: true, typed: 'never' },
    digest: {
      kind: 'text',
      maxLength: 64,
      label: 'Huella SHA-256',
      help: 'Si la del archivo es otra, el archivo cambió. Vacía cuando no quedó archivo.',
      sensitivity: open,
      typed: 'never',
      technical: true,
    },
    date: { kind: 'date', label: 'Fecha', sensitivity: open, required: true, typed: 'never' },
    origin: { kind: 'choice', codes: FILE_ORIGINS, label: 'Origen', sensitivity: open, required: true, typed: 'never' },
    file: { kind: 'file', label: 'Archivo', sensitivity: open, typed: 'never' },
    movement: {
      kind: 'ref',
      table: 'movements',
      label: 'Movimiento',
      sensitivity: open,
      indexed: true,
      typed: 'never',
    },
    remark: { kind: 'text', maxLength: 300, label: 'Observación', sensitivity: open },
  },
});
export type CaseFileRow = RowOf<typeof caseFiles>;
