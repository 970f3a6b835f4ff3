// The six tables that every book has: what was done, what is still to do, what needs a person, what history remembers,
// what the program keeps about itself, and what the last commit wrote over. None says more than its book may hold.

import { defineTable, type Book, type Table } from './table';
import type { Tone } from './tone';

const open = 'open' as const;

/** Bitácora: one row per commit and command, newest first. */
export const journalOf = (book: Book) =>
  defineTable({
    key: 'journal',
    title: 'Bitácora',
    about: 'Un renglón por cada acto: quién, qué y con qué valores. El más reciente, arriba.',
    book,
    system: true,
    columns: {
      command: { kind: 'text', label: 'Orden', sensitivity: open, required: true },
      number: { kind: 'integer', label: 'Número', sensitivity: open, required: true },
      link: { kind: 'text', label: 'Eslabón', sensitivity: open, required: true },
      at: { kind: 'instant', label: 'Cuándo', sensitivity: open, required: true },
      actor: { kind: 'text', label: 'Quién', sensitivity: open, required: true },
      action: { kind: 'text', label: 'Acto', sensitivity: open, required: true },
      digest: { kind: 'text', label: 'Huella de los valores', sensitivity: open, required: true },
      salt: { kind: 'text', label: 'Sal', sensitivity: open },
      result: { kind: 'json', label: 'Resultado', sensitivity: open },
      rows: { kind: 'json', label: 'Renglones', sensitivity: open, cells: 12 },
    },
  });

/** Pendientes del sistema: work that a commit left to be done outside it. */
export const effectsOf = (book: Book) =>
  defineTable({
    key: 'effects',
    title: 'Pendientes del sistema',
    about: 'Lo que falta por hacer fuera de la hoja: carpetas, borradores, archivos. Se vacía solo.',
    book,
    system: true,
    columns: {
      effect: { kind: 'text', label: 'Qué', sensitivity: open, required: true },
      command: { kind: 'text', label: 'Orden', sensitivity: open, required: true },
      since: { kind: 'instant', label: 'Desde', sensitivity: open, required: true },
      payload: { kind: 'json', label: 'Datos', sensitivity: open, cells: 8 },
    },
  });

const WAITING_STATES = { open: 'Por atender', settled: 'Atendido', discarded: 'Descartado' } as const;
const WAITING_TONES: Readonly<Record<keyof typeof WAITING_STATES, Tone>> = {
  open: 'attention',
  settled: 'good',
  discarded: 'quiet',
};

const hidden = { kind: 'text', sensitivity: open, technical: true } as const;

/** Por corregir: everything that needs a person, in words that people read and in codes that the program goes by. */
export const waitingOf = (book: Book) =>
  defineTable({
    key: 'waiting',
    title: 'Por corregir',
    about: 'Lo que espera a una persona: solicitudes, valores que no pasan, borradores dudosos.',
    book,
    system: true,
    columns: {
      title: { kind: 'text', label: 'Qué es', sensitivity: open, width: 240 },
      state: {
        kind: 'choice',
        codes: WAITING_STATES,
        tones: WAITING_TONES,
        label: 'Estado',
        sensitivity: open,
        required: true,
        indexed: true,
      },
      day: { kind: 'date', label: 'Desde el', sensitivity: open },
      place: { kind: 'text', label: 'Dónde', sensitivity: open, width: 240 },
      why: { kind: 'paragraph', label: 'Por qué', sensitivity: open, width: 480 },
      settledBy: { kind: 'text', label: 'Quién atendió', sensitivity: open },
      settledAt: { ...hidden, kind: 'instant', label: 'Cuándo se atendió', indexed: true },
      how: { kind: 'text', label: 'Cómo', sensitivity: open, width: 240 },
      kind: { ...hidden, label: 'Clase', required: true, indexed: true },
      since: { ...hidden, kind: 'instant', label: 'Desde', required: true, indexed: true },
      form: { ...hidden, label: 'Formulario', indexed: true },
      response: { ...hidden, label: 'Respuesta', indexed: true },
      table: { ...hidden, label: 'Hoja', indexed: true },
      row: { ...hidden, label: 'Renglón', indexed: true },
      problems: { ...hidden, kind: 'json', label: 'Problemas' },
    },
  });

/** Claves: a fixed number of cells, addressed by digest, that answer "was this known before?". */
export const lookupOf = (book: Book) =>
  defineTable({
    key: 'lookup',
    title: 'Claves',
    about: 'Claves de la historia, sin nombres ni teléfonos: responde si alguien ya estuvo aquí.',
    book,
    system: true,
    columns: { slot: { kind: 'json', label: 'Claves', sensitivity: open } },
  });

/** Sistema: schema version, watermarks, counters, form maps, reserved file IDs. */
export const settingsOf = (book: Book) =>
  defineTable({
    key: 'settings',
    title: 'Sistema',
    about: 'Lo que el programa recuerda de sí mismo. No se edita.',
    book,
    system: true,
    columns: {
      key: { kind: 'text', label: 'Clave', sensitivity: open, required: true, indexed: true },
      value: { kind: 'json', label: 'Valor', sensitivity: open },
    },
  });

/** Rows that one commit may change or take out. */
export const MOST_OVERWRITTEN = 500;
/** Cells of the widest row that a commit may change, without its ID. */
export const WIDEST_ROW = 59;

/** Lo que había: each row as it stood when the last commit's turn came to change it, so that the commit can see it. */
export const overwrittenOf = (book: Book) =>
  defineTable({
    key: 'overwritten',
    title: 'Lo que había',
    about: 'Los renglones como estaban justo antes del último cambio del registro. No se edita.',
    book,
    system: true,
    columns: { cells: { kind: 'json', label: 'Celdas', sensitivity: open, cells: WIDEST_ROW } },
  });

/** Titles of the tabs that nothing can bring back: an empty one would number cases anew, or forget what is to do. */
const MEMORY = ['Bitácora', 'Pendientes del sistema', 'Sistema'];

export const isMemory = (title: string | undefined): boolean => title !== undefined && MEMORY.includes(title);

export const systemTablesOf = (book: Book): readonly Table[] => [
  waitingOf(book),
  effectsOf(book),
  journalOf(book),
  lookupOf(book),
  settingsOf(book),
  overwrittenOf(book),
];
