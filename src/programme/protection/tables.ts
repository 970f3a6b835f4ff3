// What belongs to protection staff alone. Every application leaves one note here, also when it holds nothing, so that
// the presence of a note tells nothing.
// INVARIANT: these rows stand in the book Protección and are named nowhere in Registro.

import { defineTable } from '../../kernel/table';
import { proteccion } from '../books';
import { GUARDED_SUPPORTS } from './codes';

const NOTE_KINDS = { application: 'De la solicitud', note: 'Nota' } as const;

const URGENCIES = { no: 'No', today: 'Sí, hoy', thisWeek: 'Sí, esta semana' } as const;

const INTERVIEW_NEEDS = {
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
    childAlone: {
      kind: 'flag',
      label: 'NNA sin madre, padre o tutor en el caso',
      sensitivity: guarded,
      typed: 'never',
    },
  },
});

/** Modules are named by their code's words alone: the duty that asks them knows more. */
export const interviewAnswers = defineTable({
  key: 'interviewAnswers',
  title: 'Respuestas de entrevista',
  about: 'Lo que de cada módulo recibido ve solo Protección; un renglón por módulo, también cuando no dice nada.',
  book: proteccion,
  archive: 'Respuestas de casos cerrados',
  columns: {
    case: { kind: 'ref', table: 'cases', label: 'Caso', sensitivity: 'open', required: true, indexed: true },
    person: { kind: 'ref', table: 'people', label: 'Persona', sensitivity: 'open', required: true, indexed: true },
    module: { kind: 'text', maxLength: 60, label: 'Módulo', sensitivity: 'open', required: true },
    urgency: { kind: 'choice', codes: URGENCIES, label: '¿Buscarla pronto?', sensitivity: guarded, required: true },
    says: { kind: 'paragraph', label: 'Lo que contestó', sensitivity: guarded },
    childAlone: {
      kind: 'flag',
      label: 'NNA sin madre, padre o tutor en el caso',
      sensitivity: guarded,
      required: true,
    },
    differences: { kind: 'paragraph', label: 'No coincide con lo de antes', sensitivity: guarded },
    officer: { kind: 'email', width: 200, label: 'Quién entrevistó', sensitivity: 'open' },
    heldOn: { kind: 'date', label: 'Entrevista del', sensitivity: 'open', required: true },
    receivedAt: { kind: 'instant', label: 'Recibida', sensitivity: 'open', required: true },
    codes: { kind: 'json', label: 'Respuestas en claves', sensitivity: guarded, technical: true },
    response: {
      kind: 'text',
      maxLength: 200,
      label: 'Respuesta',
      sensitivity: 'open',
      indexed: true,
      technical: true,
    },
  },
});

/** A row has the ID of the line of assistance that it tells more about. */
export const guardedSupports = defineTable({
  key: 'guardedSupports',
  title: 'Otros apoyos',
  about: 'Qué fue lo que el Registro llama solo «Otros apoyos», con el mismo ID.',
  book: proteccion,
  archive: 'Otros apoyos pasados',
  typed: 'cells',
  columns: {
    case: { kind: 'ref', table: 'cases', label: 'Caso', sensitivity: 'open', indexed: true, typed: 'never' },
    person: { kind: 'ref', table: 'people', label: 'Persona', sensitivity: 'open', typed: 'never' },
    whatItWas: { kind: 'choice', codes: GUARDED_SUPPORTS, label: 'Qué fue', sensitivity: guarded, required: true },
    provider: { kind: 'text', maxLength: 120, label: 'Quién lo dio', sensitivity: guarded },
    note: { kind: 'paragraph', maxLength: 1000, label: 'Nota', sensitivity: guarded },
  },
});
