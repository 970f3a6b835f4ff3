// The interview in Registro: a line for each link that somebody opened for a module, and what is neutral of the answers.
// INVARIANT: a line names a response and never holds it; a link cannot be made from what stands here.
// INVARIANT: review and requirements are said in the same words for every person.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { COUNTRIES } from '../directory/countries';
import {
  FUNDS,
  HOLDERS,
  INM_PAPERS,
  LINK_STATES,
  LINK_TONES,
  MODULES,
  OWN_WORDS,
  PAPERS,
  REQUIREMENTS,
  REVIEWS,
  SIGNING,
  TEXT_LANGUAGES,
  TIED,
  TOPICS,
} from './codes';

const open = 'open' as const;
const personal = 'personal' as const;
const person = {
  kind: 'ref',
  table: 'people',
  label: 'Persona',
  sensitivity: open,
  required: true,
  indexed: true,
} as const;

export const interviews = defineTable({
  key: 'interviews',
  title: 'Entrevistas',
  about: 'Un módulo de entrevista que alguien abrió para una persona: cuándo, hasta cuándo vale y si se recibió.',
  book: registro,
  archive: 'Entrevistas de casos cerrados',
  columns: {
    person: { ...person, leadsTo: { page: 'entrevista', arg: 'person' } },
    module: { kind: 'choice', codes: MODULES, label: 'Módulo', sensitivity: open, required: true, indexed: true },
    officer: { kind: 'email', width: 200, label: 'Quién lo abrió', sensitivity: open, required: true, indexed: true },
    state: {
      kind: 'choice',
      codes: LINK_STATES,
      tones: LINK_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    issuedAt: { kind: 'instant', label: 'Abierto', sensitivity: open, required: true, indexed: true },
    expires: { kind: 'instant', label: 'Vale hasta', sensitivity: open, required: true, indexed: true },
    heldOn: { kind: 'date', label: 'Entrevista del', help: 'Cuándo fue.', sensitivity: open },
    receivedAt: { kind: 'instant', label: 'Recibido', help: 'Cuándo se capturó.', sensitivity: open },
    response: {
      kind: 'text',
      maxLength: 200,
      label: 'Respuesta',
      sensitivity: open,
      indexed: true,
      technical: true,
    },
    differences: { kind: 'json', label: 'Diferencias por decidir', sensitivity: personal, technical: true },
    item: { kind: 'text', label: 'Pendiente', sensitivity: open, technical: true },
  },
});
export type InterviewRow = RowOf<typeof interviews>;

const line = (label: string) => ({ kind: 'text', maxLength: 120, label, sensitivity: personal }) as const;
const text = (label: string) => ({ kind: 'paragraph', maxLength: 1000, label, sensitivity: personal }) as const;
const date = (label: string) => ({ kind: 'date', label, sensitivity: open }) as const;
const flag = (label: string) => ({ kind: 'flag', label, sensitivity: open }) as const;
const choice = <const C extends Readonly<Record<string, string>>>(label: string, codes: C) =>
  ({ kind: 'choice', codes, label, sensitivity: open }) as const;

export const profiles = defineTable({
  key: 'profiles',
  title: 'Datos de la entrevista',
  about: 'Lo que una persona dijo en su entrevista y el equipo necesita para su trámite.',
  book: registro,
  archive: 'Datos de entrevistas cerradas',
  columns: {
    person,
    review: { ...choice('Revisión de protección', REVIEWS), required: true },
    requirements: choice('Otros requisitos', REQUIREMENTS),
    interpreter: line('Intérprete'),
    firstSurname: line('Primer apellido'),
    secondSurname: line('Segundo apellido'),
    otherNationality: choice('Otra nacionalidad', COUNTRIES),
    birthPlace: line('Lugar de nacimiento'),
    paperForm: choice('Documento a la vista', PAPERS),
    paperHolder: choice('Quién tiene el documento', HOLDERS),
    signing: choice('Cómo lee y firma', SIGNING),
    tied: choice('Documentos que unen a niñas y niños', TIED),
    staysBehind: flag('Alguien de la familia se queda'),
    destinationCity: line('Ciudad a donde llega'),
    destinationMunicipality: line('Municipio a donde llega'),
    awaitedBy: line('Quién le espera'),
    awaitedPhone: { kind: 'phone', label: 'Teléfono de quien le espera', sensitivity: personal },
    mayCallThem: flag('Se puede llamar a quien le espera'),
    topics: { kind: 'choices', codes: TOPICS, label: 'Se le explicó', sensitivity: open },
    leaflet: line('Versión del folleto'),
    leafletLanguage: choice('Idioma del folleto', TEXT_LANGUAGES),
    ownWords: choice('Dijo con sus palabras qué sigue', OWN_WORDS),
    inmPaper: choice('Papel del INM', INM_PAPERS),
    inmDeadline: date('Plazo del papel del INM'),
    infant: text('Si viaja con bebé'),
    hasFlown: flag('Ha viajado en avión'),
    cannotTravel: text('Fechas en que no puede viajar'),
    declarationLanguage: choice('Idioma de la declaración', TEXT_LANGUAGES),
    declarationRead: flag('Se le leyó la declaración'),
    declarationText: line('Versión de la declaración'),
    witness: line('Testigo'),
    safeChannel: line('Canal seguro y hora para llamar'),
    fund: choice('Fondo propuesto', FUNDS),
  },
});
export type ProfileRow = RowOf<typeof profiles>;
