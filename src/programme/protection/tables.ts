// What belongs to protection staff alone. Every application leaves one note here, also when it holds nothing, so that
// the presence of a note tells nothing.
// INVARIANT: these rows stand in the book Protección and are named nowhere in Registro.

import { defineTable, type RowOf } from '../../kernel/table';
import { proteccion } from '../books';

export const NOTE_KINDS = { application: 'De la solicitud', note: 'Nota' } as const;

export const URGENCIES = { no: 'No', today: 'Sí, hoy', thisWeek: 'Sí, esta semana' } as const;

export const INTERVIEW_NEEDS = {
  interpreter: 'Intérprete',
  readAloud: 'Que le lean',
  moving: 'Apoyo para moverse',
  woman: 'Que le entreviste una mujer',
  man: 'Que le entreviste un hombre',
  childSpace: 'Espacio para sus hijos',
  nothing: 'Nada',
} as const;

const guarded = 'protected' as const;

export const protectionNotes = defineTable({
  key: 'protectionNotes',
  title: 'Notas de protección',
  about: 'Lo que Protección sabe de una persona o le preguntan, con su origen.',
  book: proteccion,
  archive: 'Notas de casos cerrados',
  typed: 'rows',
  columns: {
    case: {
      kind: 'ref',
      table: 'cases',
      label: 'Caso',
      sensitivity: 'open',
      required: true,
      indexed: true,
      typed: 'once',
    },
    person: { kind: 'ref', table: 'people', label: 'Persona', sensitivity: 'open', indexed: true, typed: 'once' },
    kind: { kind: 'choice', codes: NOTE_KINDS, label: 'Tipo', sensitivity: 'open', required: true, indexed: true },
    receivedAt: { kind: 'instant', label: 'Recibida', sensitivity: 'open', required: true, typed: 'never' },
    unaccompanied: { kind: 'flag', label: 'Dijo ser NNA sin mamá, papá o tutor', sensitivity: guarded },
    urgency: { kind: 'choice', codes: URGENCIES, label: '¿Hablar pronto?', sensitivity: guarded },
    needs: { kind: 'choices', codes: INTERVIEW_NEEDS, label: 'Para la entrevista', sensitivity: guarded },
    text: { kind: 'paragraph', label: 'Texto', sensitivity: guarded },
    remarks: { kind: 'paragraph', label: 'Observaciones al recibir', sensitivity: guarded },
    response: {
      kind: 'text',
      maxLength: 200,
      label: 'Respuesta',
      sensitivity: 'open',
      indexed: true,
      typed: 'never',
      technical: true,
    },
  },
});
export type ProtectionNoteRow = RowOf<typeof protectionNotes>;
