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

const open = 'open' as const;

const ofCase = {
  kind: 'ref',
  table: 'cases',
  label: 'Caso',
  sensitivity: open,
  indexed: true,
  typed: 'never',
  leadsTo: { page: 'caso', arg: 'case' },
} as const;
const ofPerson = { kind: 'ref', table: 'people', label: 'Persona', sensitivity: open, typed: 'never' } as const;
const office = { kind: 'ref', table: 'offices', label: 'Oficina', sensitivity: open, indexed: true } as const;
const place = { kind: 'text', maxLength: 120, label: 'Lugar', sensitivity: open } as const;
const time = {
  kind: 'text',
  maxLength: 5,
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  label: 'Hora',
  sensitivity: open,
} as const;
const happenedOn = {
  kind: 'date',
  label: 'Fecha',
  sensitivity: open,
  required: true,
  indexed: true,
} as const;
const howMany = {
  kind: 'integer',
  min: 1,
  max: 500,
  label: 'Personas',
  sensitivity: open,
} as const;
const by = { kind: 'email', width: 200, label: 'Registró', sensitivity: open, required: true, typed: 'never' } as const;
const recordedAt = {
  kind: 'instant',
  label: 'Registrada',
  sensitivity: open,
  required: true,
  typed: 'never',
  technical: true,
} as const;

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
    part: { kind: 'choice', codes: DAY_PARTS, label: 'Parte del día', sensitivity: open },
    office,
    kind: { kind: 'choice', codes: CONTACT_KINDS, label: 'Cómo', sensitivity: open, required: true },
    topic: { kind: 'choice', codes: TOPICS, label: 'Tema', sensitivity: open, required: true },
    outcome: { kind: 'choice', codes: OUTCOMES, label: 'Resultado', sensitivity: open, required: true },
    place,
    case: ofCase,
    person: ofPerson,
    people: howMany,
    sex: { kind: 'choice', codes: SEXES, label: 'Sexo', sensitivity: open },
    ageBand: { kind: 'choice', codes: AGE_BANDS, label: 'Edad', sensitivity: open },
    nationality: { kind: 'choice', codes: COUNTRIES, label: 'Nacionalidad', sensitivity: open },
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
    purpose: { kind: 'choice', codes: PURPOSES, label: 'Para qué', sensitivity: open, required: true },
    state: {
      kind: 'choice',
      codes: APPOINTMENT_STATES,
      tones: APPOINTMENT_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    movedTo: {
      kind: 'ref',
      table: 'appointments',
      label: 'Cambiada a',
      sensitivity: open,
      typed: 'never',
      technical: true,
    },
    by,
    recordedAt,
    settledOn: {
      kind: 'date',
      label: 'Se supo el',
      sensitivity: open,
      typed: 'never',
    },
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
    what: {
      kind: 'choice',
      codes: SUPPORTS,
      label: 'Qué',
      help: 'Lo que se da por salud o protección se anota aquí solo como «Otros apoyos».',
      sensitivity: open,
      required: true,
    },
    quantity: { kind: 'decimal', min: 0, label: 'Cantidad', sensitivity: open, required: true },
    unit: { kind: 'choice', codes: UNITS, label: 'Unidad', sensitivity: open, required: true },
    case: ofCase,
    person: ofPerson,
    people: howMany,
    cost: { kind: 'decimal', min: 0, label: 'Costo total', sensitivity: open },
    currency: { kind: 'choice', codes: CURRENCIES, label: 'Moneda', sensitivity: open },
    issuer: {
      kind: 'text',
      maxLength: 80,
      label: 'Quién dio el recibo',
      sensitivity: open,
      indexed: true,
      typed: 'never',
    },
    receipt: {
      kind: 'text',
      maxLength: 40,
      label: 'Folio del recibo',
      sensitivity: open,
      indexed: true,
      typed: 'never',
    },
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
    kind: { kind: 'choice', codes: TASK_KINDS, label: 'Tipo', sensitivity: open, required: true, indexed: true },
    text: {
      kind: 'paragraph',
      maxLength: 1000,
      label: 'Texto',
      help: 'Nada de salud, de miedo ni de por qué salió: eso se deja a Protección.',
      sensitivity: 'personal',
      required: true,
    },
    dueOn: { kind: 'date', label: 'Para el', sensitivity: open, indexed: true },
    forWhom: { kind: 'email', width: 200, label: 'Quién lo hace', sensitivity: open, indexed: true, typed: 'never' },
    case: ofCase,
    person: ofPerson,
    office,
    by,
    recordedAt,
    doneOn: { kind: 'date', label: 'Hecho el', sensitivity: open, indexed: true, typed: 'never' },
    doneBy: { ...by, label: 'Lo hizo', required: false },
  },
});
export type TaskRow = RowOf<typeof tasks>;
