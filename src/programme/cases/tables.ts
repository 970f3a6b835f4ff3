// What every other duty stands on: the case, its people, their identity documents and their consents.
// Status belongs to each person; the case shows the summary. What belongs to Protección has no column here.
// What applicants type is kept as typed, hence paragraphs where a line would do.
// Names, telephones, where somebody is and all that applicants wrote freely stand with the people, so that the tab of cases
// may lie open on a desk.
// INVARIANT: company and rule of contact are said in the same ordinary words for every case; no column tells why.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { COUNTRIES } from '../directory/countries';
import { LONGEST_INITIALS } from './initials';
import {
  CLOSURE_REASONS,
  COMPANIES,
  CONSENT_FORMS,
  CONSENT_RECIPIENTS,
  CONTACT_RULES,
  DOCUMENTS_HELD,
  DOCUMENT_TYPES,
  DOB_PRECISIONS,
  FILLED_BY,
  PERSON_STATUSES,
  PERSON_TONES,
  RELATIONS,
  SEXES,
  SPOKEN_LANGUAGES,
} from './codes';

const open = 'open' as const;
const personal = 'personal' as const;

export const cases = defineTable({
  key: 'cases',
  title: 'Casos',
  about: 'Una solicitud de retorno: una persona sola o quienes regresan con ella.',
  book: registro,
  archive: 'Casos cerrados',
  typed: 'cells',
  desk: true,
  columns: {
    number: {
      kind: 'text',
      maxLength: 24,
      label: 'Caso',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    office: { kind: 'ref', table: 'offices', label: 'Oficina', sensitivity: open, indexed: true },
    status: {
      kind: 'text',
      maxLength: 400,
      signed: true,
      label: 'Estado',
      help: 'Resumen de los estados de sus personas.',
      sensitivity: open,
      derived: true,
    },
    initials: {
      kind: 'text',
      maxLength: LONGEST_INITIALS,
      label: 'Iniciales',
      help: 'De sus personas, en su orden.',
      sensitivity: open,
      derived: true,
    },
    officer: {
      kind: 'email',
      width: 200,
      label: 'Responsable',
      help: 'Quién del equipo lleva el caso.',
      sensitivity: open,
      indexed: true,
    },
    callToday: {
      kind: 'flag',
      label: 'Llamar hoy',
      help: 'Se marca por varias razones corrientes: sin teléfono, edad, salida cercana u otras. No dice cuál.',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    company: { kind: 'choice', codes: COMPANIES, label: 'Con quién regresa', sensitivity: open, required: true },
    contactRule: { kind: 'choice', codes: CONTACT_RULES, label: 'Al llamar', sensitivity: open, required: true },
    language: { kind: 'choice', codes: SPOKEN_LANGUAGES, label: 'Idioma', sensitivity: open, required: true },
    size: { kind: 'integer', min: 1, label: 'Personas', sensitivity: open, required: true, typed: 'never' },
    openedOn: { kind: 'date', label: 'Abierto el', sensitivity: open, required: true, indexed: true, typed: 'never' },
    receivedAt: {
      kind: 'instant',
      label: 'Recibida',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    accessPoint: {
      kind: 'text',
      maxLength: 24,
      label: 'Punto de acceso',
      sensitivity: open,
      indexed: true,
      typed: 'never',
    },
    form: { kind: 'text', maxLength: 40, label: 'Formulario', sensitivity: open, typed: 'never', technical: true },
    response: {
      kind: 'text',
      maxLength: 200,
      label: 'Respuesta',
      sensitivity: open,
      indexed: true,
      typed: 'never',
      technical: true,
    },
    filledBy: { kind: 'choice', codes: FILLED_BY, label: 'Quién llenó', sensitivity: open, required: true },
    folder: { kind: 'file', label: 'Carpeta', sensitivity: open, typed: 'never' },
    duplicates: {
      kind: 'paragraph',
      label: 'Posibles duplicados',
      help: 'Números de caso que se parecen y por qué. No se detuvo nada: compare y decida.',
      sensitivity: open,
      typed: 'never',
    },
    closedOn: { kind: 'date', label: 'Cerrado el', sensitivity: open, typed: 'never' },
    closureReason: {
      kind: 'choice',
      codes: CLOSURE_REASONS,
      label: 'Motivo del cierre',
      sensitivity: open,
      typed: 'never',
    },
  },
});
export type CaseRow = RowOf<typeof cases>;

export const people = defineTable({
  key: 'people',
  title: 'Personas',
  about: 'Una persona atendida, dentro de su caso.',
  book: registro,
  archive: 'Personas de casos cerrados',
  typed: 'rows',
  columns: {
    case: {
      kind: 'ref',
      table: 'cases',
      label: 'Caso',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'once',
    },
    order: {
      kind: 'integer',
      min: 1,
      max: 99,
      label: 'Orden',
      help: 'La 1 es la persona principal.',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    givenNames: { kind: 'paragraph', width: 180, label: 'Nombres', sensitivity: personal, required: true },
    surnames: { kind: 'paragraph', width: 180, label: 'Apellidos', sensitivity: personal, required: true },
    nameKey: {
      kind: 'text',
      maxLength: 400,
      label: 'Nombre para comparar',
      sensitivity: personal,
      indexed: true,
      derived: true,
      technical: true,
    },
    initials: {
      kind: 'text',
      maxLength: LONGEST_INITIALS,
      label: 'Iniciales',
      sensitivity: open,
      derived: true,
      technical: true,
    },
    age: { kind: 'integer', min: 0, max: 110, label: 'Edad al registrarse', sensitivity: open },
    birthYear: { kind: 'integer', min: 1900, max: 2200, label: 'Año de nacimiento', sensitivity: open, indexed: true },
    birthDate: { kind: 'date', label: 'Fecha de nacimiento', sensitivity: personal },
    dobPrecision: { kind: 'choice', codes: DOB_PRECISIONS, label: 'Precisión de la fecha', sensitivity: open },
    sex: { kind: 'choice', codes: SEXES, label: 'Sexo', sensitivity: open, required: true },
    nationality: {
      kind: 'choice',
      codes: COUNTRIES,
      label: 'Nacionalidad',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    relation: { kind: 'choice', codes: RELATIONS, label: 'Parentesco', sensitivity: open, required: true },
    documentHeld: { kind: 'choice', codes: DOCUMENTS_HELD, label: 'Documento que dice tener', sensitivity: open },
    phone: { kind: 'phone', label: 'Teléfono', sensitivity: personal, indexed: true },
    otherContact: { kind: 'paragraph', width: 180, label: 'Cómo encontrarla', sensitivity: personal },
    city: { kind: 'paragraph', width: 160, label: 'Ciudad donde está', sensitivity: personal },
    otherLanguage: {
      kind: 'paragraph',
      width: 160,
      label: 'Qué otro idioma',
      help: 'Si el idioma del caso es «Otro».',
      sensitivity: personal,
    },
    helper: {
      kind: 'paragraph',
      width: 160,
      label: 'Quién ayudó',
      help: 'Quién llenó la solicitud con la persona principal.',
      sensitivity: personal,
    },
    remarks: { kind: 'paragraph', label: 'Observaciones al recibir', sensitivity: personal },
    status: {
      kind: 'choice',
      codes: PERSON_STATUSES,
      tones: PERSON_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
    receivedAt: {
      kind: 'instant',
      label: 'Recibida',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'never',
    },
  },
});
export type PersonRow = RowOf<typeof people>;

export const identityDocuments = defineTable({
  key: 'identityDocuments',
  title: 'Documentos de identidad',
  about: 'Un documento con el que una persona se identifica o viaja.',
  book: registro,
  archive: 'Documentos de casos cerrados',
  typed: 'rows',
  columns: {
    person: {
      kind: 'ref',
      table: 'people',
      label: 'Persona',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'once',
    },
    type: { kind: 'choice', codes: DOCUMENT_TYPES, label: 'Tipo', sensitivity: open, required: true },
    issuer: { kind: 'choice', codes: COUNTRIES, label: 'País que lo emite', sensitivity: open, required: true },
    number: { kind: 'text', maxLength: 40, label: 'Número', sensitivity: personal, indexed: true },
    expires: { kind: 'date', label: 'Vence', sensitivity: open },
  },
});
export type IdentityDocumentRow = RowOf<typeof identityDocuments>;

export const consents = defineTable({
  key: 'consents',
  title: 'Consentimientos',
  about: 'Lo que una persona permitió o no permitió que se comparta, con quién y cómo lo dijo.',
  book: registro,
  archive: 'Consentimientos de casos cerrados',
  typed: 'rows',
  columns: {
    person: {
      kind: 'ref',
      table: 'people',
      label: 'Persona',
      sensitivity: open,
      required: true,
      indexed: true,
      typed: 'once',
    },
    recipient: {
      kind: 'choice',
      codes: CONSENT_RECIPIENTS,
      label: 'Con quién se comparte',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    given: { kind: 'flag', label: '¿Aceptó?', sensitivity: open, required: true, indexed: true },
    how: { kind: 'choice', codes: CONSENT_FORMS, label: 'Cómo lo dijo', sensitivity: open, required: true },
    date: { kind: 'date', label: 'Fecha', sensitivity: open, required: true, indexed: true },
  },
});
export type ConsentRow = RowOf<typeof consents>;
