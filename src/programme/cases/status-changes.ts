// The history of statuses: one row for whatever happened to a person, with the day it happened and the moment it was
// written down. A row whose status is the same before and after says that the event led nowhere, and stands all the same.
// INVARIANT: rows are only ever added; the person's status is where their events lead in the order in which they happened.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { PERSON_STATUSES, PERSON_TONES } from './codes';
import { EVENTS, STATUS_REASONS } from './status-codes';

const open = 'open' as const;

export const statusChanges = defineTable({
  key: 'statusChanges',
  title: 'Cambios de estado',
  about: 'Algo que le pasó a una persona de un caso y el estado en que quedó.',
  book: registro,
  archive: 'Cambios de casos cerrados',
  columns: {
    case: {
      kind: 'ref',
      table: 'cases',
      label: 'Caso',
      sensitivity: open,
      required: true,
      indexed: true,
      leadsTo: { page: 'caso', arg: 'case' },
    },
    person: { kind: 'ref', table: 'people', label: 'Persona', sensitivity: open, required: true },
    order: {
      kind: 'integer',
      min: 1,
      label: 'Número',
      help: 'Como se fueron anotando.',
      sensitivity: open,
      required: true,
      technical: true,
    },
    event: { kind: 'choice', codes: EVENTS, label: 'Qué pasó', sensitivity: open, required: true },
    from: { kind: 'choice', codes: PERSON_STATUSES, tones: PERSON_TONES, label: 'Estaba', sensitivity: open },
    to: {
      kind: 'choice',
      codes: PERSON_STATUSES,
      tones: PERSON_TONES,
      label: 'Quedó',
      sensitivity: open,
      required: true,
    },
    happenedOn: { kind: 'date', label: 'Pasó el', sensitivity: open, required: true },
    recordedAt: { kind: 'instant', label: 'Se anotó', sensitivity: open, required: true },
    by: { kind: 'text', maxLength: 254, width: 200, label: 'Anotó', sensitivity: open, required: true },
    reason: { kind: 'choice', codes: STATUS_REASONS, label: 'Motivo', sensitivity: open },
    until: { kind: 'date', label: 'Volver a ver el', sensitivity: open },
  },
});
export type StatusChangeRow = RowOf<typeof statusChanges>;

/** The number of the row that the next event of a person adds. */
export const nextOrder = (history: readonly Pick<StatusChangeRow, 'order'>[]): number =>
  Math.max(0, ...history.map(({ order }) => order)) + 1;

/** Named by the person and its number, so that a history reads as one. */
export const statusChangeId = (person: string, order: number): string => `${person}-E${order}`;
