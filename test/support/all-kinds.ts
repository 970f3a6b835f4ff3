// A table with one column of every kind that exists, for tests of what is derived from tables.

import { defineTable, type Book } from '../../src/kernel/table';

export const archiveBook: Book = {
  key: 'archive',
  title: 'Archivo',
  rank: 3,
  holds: ['open', 'personal', 'protected'],
};

export const everyKind = defineTable({
  key: 'everyKind',
  title: 'De todo',
  about: 'Una columna de cada clase.',
  book: archiveBook,
  archive: 'De todo (archivo)',
  columns: {
    code: { kind: 'text', label: 'Código', sensitivity: 'open', required: true, indexed: true, pattern: '^[A-Z]{3}$' },
    name: {
      kind: 'text',
      label: 'Nombre',
      sensitivity: 'personal',
      maxLength: 40,
      help: 'Como está en el documento | en uso.',
    },
    story: { kind: 'paragraph', label: 'Relato', sensitivity: 'protected' },
    count: { kind: 'integer', label: 'Cuántos', sensitivity: 'open', min: 0, max: 9, indexed: true },
    weight: { kind: 'decimal', label: 'Peso', sensitivity: 'open', min: 0.5, max: 99.5 },
    born: { kind: 'date', label: 'Nació', sensitivity: 'personal' },
    leaves: { kind: 'localTime', label: 'Sale', sensitivity: 'open' },
    seen: { kind: 'instant', label: 'Visto', sensitivity: 'open' },
    state: {
      kind: 'choice',
      label: 'Estado',
      codes: { in: 'Adentro', out: 'Afuera' },
      sensitivity: 'open',
      required: true,
    },
    needs: {
      kind: 'choices',
      label: 'Necesita',
      codes: { chair: 'Silla', milk: 'Leche, sin azúcar', cot: 'Cuna' },
      sensitivity: 'protected',
    },
    agreed: { kind: 'flag', label: 'Aceptó', sensitivity: 'open' },
    other: { kind: 'ref', label: 'Otro', table: 'everyKind', sensitivity: 'open' },
    phone: { kind: 'phone', label: 'Teléfono', sensitivity: 'personal' },
    email: { kind: 'email', label: 'Correo', sensitivity: 'personal' },
    zone: { kind: 'zone', label: 'Zona', sensitivity: 'open' },
    folder: { kind: 'file', label: 'Carpeta', sensitivity: 'open' },
    parts: { kind: 'json', label: 'Partes', cells: 3, sensitivity: 'open' },
    total: { kind: 'integer', label: 'Total', sensitivity: 'open', derived: true, width: 44 },
  },
});
