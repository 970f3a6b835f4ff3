// The log of the day: who came, called or was called; appointments; what was handed over; notes, promises and tasks.
// Whoever asks need not say who they are: such a line counts people and belongs to no case.
// INVARIANT: every line says when it happened and, by the program's clock, when it was written down.
// INVARIANT: contacts, appointments and assistance hold no free text but places, so that no story can stand there.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { SEXES } from '../cases/codes';
import { COUNTRIES } from '../directory/countries';
import {
  AGE_BANDS,
  APPOINTMENT_STATES,
  APPOINTMENT_TONES,
  CONTACT_KINDS,
  CURRENCIES,
  DAY_PARTS,
  OUTCOMES,
  PURPOSES,
  SUPPORTS,
  TASK_KINDS,
  TOPICS,
  UNITS,
} from './codes';

/** A column that tells nothing of anybody. */
const open = <const C extends object>(label: string, column: C) =>
  ({ label, sensitivity: 'open', ...column }) as C & { readonly label: string; readonly sensitivity: 'open' };

const ofCase = open('Caso', {
  kind: 'ref',
  table: 'cases',
  indexed: true,
  typed: 'never',
  leadsTo: { page: 'caso', arg: 'case' },
});
const ofPerson = open('Persona', { kind: 'ref', table: 'people', typed: 'never' });
const office = open('Oficina', { kind: 'ref', table: 'offices', indexed: true });
const place = open('Lugar', { kind: 'text', maxLength: 120 });
const time = open('Hora', { kind: 'text', maxLength: 5, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const happenedOn = open('Fecha', { kind: 'date', required: true, indexed: true });
const howMany = open('Personas', { kind: 'integer', min: 1, max: 500 });
const by = open('Registró', { kind: 'email', width: 200, required: true, typed: 'never' });
const recordedAt = open('Registrada', { kind: 'instant', required: true, typed: 'never', technical: true });

export const contacts = defineTable({
  key: 'contacts',
  title: 'Atenciones',
  about: 'Una vez que alguien vino, llamó o escribió, o que le buscamos; con caso o sin él, con nombre o sin él.',
  book: registro,
  archive: 'Atenciones pasadas',
  typed: 'cells',
  columns: {
    happenedOn,
    time,
    part: open('Parte del día', { kind: 'choice', codes: DAY_PARTS }),
    office,
    kind: open('Cómo', { kind: 'choice', codes: CONTACT_KINDS, required: true }),
    topic: open('Tema', { kind: 'choice', codes: TOPICS, required: true }),
    outcome: open('Resultado', { kind: 'choice', codes: OUTCOMES, required: true }),
    place,
    case: ofCase,
    person: ofPerson,
    people: howMany,
    sex: open('Sexo', { kind: 'choice', codes: SEXES }),
    ageBand: open('Edad', { kind: 'choice', codes: AGE_BANDS }),
    nationality: open('Nacionalidad', { kind: 'choice', codes: COUNTRIES }),
    by,
    recordedAt,
  },
});
export type ContactRow = RowOf<typeof contacts>;

export const appointments = defineTable({
  key: 'appointments',
  title: 'Citas',
  about: 'Un encuentro acordado con alguien de un caso: cuándo, dónde y si asistió.',
  book: registro,
  archive: 'Citas de casos cerrados',
  typed: 'cells',
  columns: {
    date: happenedOn,
    time: { ...time, required: true },
    place: { ...place, required: true },
    office,
    case: { ...ofCase, required: true },
    person: ofPerson,
    purpose: open('Para qué', { kind: 'choice', codes: PURPOSES, required: true }),
    state: open('Estado', {
      kind: 'choice',
      codes: APPOINTMENT_STATES,
      tones: APPOINTMENT_TONES,
      required: true,
      indexed: true,
      typed: 'never',
    }),
    movedTo: open('Cambiada a', { kind: 'ref', table: 'appointments', typed: 'never', technical: true }),
    by,
    recordedAt,
    settledOn: open('Se supo el', { kind: 'date', typed: 'never' }),
    settledBy: { ...by, label: 'Marcó', required: false },
    settledAt: { ...recordedAt, label: 'Marcada', required: false },
  },
});
export type AppointmentRow = RowOf<typeof appointments>;

export const assistance = defineTable({
  key: 'assistance',
  title: 'Apoyos entregados',
  about: 'Algo que se entregó o se pagó a alguien: qué, a quién, cuánto costó y con qué recibo.',
  book: registro,
  archive: 'Apoyos de casos cerrados',
  typed: 'cells',
  columns: {
    happenedOn,
    what: open('Qué', {
      kind: 'choice',
      codes: SUPPORTS,
      help: 'Lo que se da por salud o protección se anota aquí solo como «Otros apoyos».',
      required: true,
    }),
    quantity: open('Cantidad', { kind: 'decimal', min: 0, required: true }),
    unit: open('Unidad', { kind: 'choice', codes: UNITS, required: true }),
    case: ofCase,
    person: ofPerson,
    people: howMany,
    cost: open('Costo total', { kind: 'decimal', min: 0 }),
    currency: open('Moneda', { kind: 'choice', codes: CURRENCIES }),
    issuer: open('Quién dio el recibo', { kind: 'text', maxLength: 80, indexed: true, typed: 'never' }),
    receipt: open('Folio del recibo', { kind: 'text', maxLength: 40, indexed: true, typed: 'never' }),
    place,
    office,
    by,
    recordedAt,
  },
});
export type AssistanceRow = RowOf<typeof assistance>;

export const tasks = defineTable({
  key: 'tasks',
  title: 'Notas y compromisos',
  about: 'Lo que conviene recordar, lo que se prometió y lo que falta hacer, con quién lo hace y para cuándo.',
  book: registro,
  archive: 'Notas y compromisos pasados',
  typed: 'cells',
  columns: {
    happenedOn,
    kind: open('Tipo', { kind: 'choice', codes: TASK_KINDS, required: true, indexed: true }),
    text: {
      kind: 'paragraph',
      maxLength: 1000,
      label: 'Texto',
      help: 'Nada de salud, de miedo ni de por qué salió: eso se deja a Protección.',
      sensitivity: 'personal',
      required: true,
    },
    dueOn: open('Para el', { kind: 'date', indexed: true }),
    forWhom: open('Quién lo hace', { kind: 'email', width: 200, indexed: true, typed: 'never' }),
    case: ofCase,
    person: ofPerson,
    office,
    by,
    recordedAt,
    doneOn: open('Hecho el', { kind: 'date', indexed: true, typed: 'never' }),
    doneBy: { ...by, label: 'Lo hizo', required: false },
  },
});
export type TaskRow = RowOf<typeof tasks>;
