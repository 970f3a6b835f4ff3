// Whom and where the programme knows: offices, staff, missions and their focal points, points of access, countries
// served, places, configuration. Each row holds from a day until another, so that the past stays true.
// INVARIANT: a notification's recipients come from here and nowhere else.

import { defineTable, type RowOf } from '../../kernel/table';
import { registro } from '../books';
import { COUNTRIES } from './countries';

const open = 'open' as const;
const personal = 'personal' as const;

export const ROLES = {
  operaciones: 'Operaciones',
  proteccion: 'Protección',
  'oficial-nacional': 'Oficial nacional',
  monitoreo: 'Monitoreo',
  administracion: 'Administración',
  administrador: 'Administrador del registro',
} as const;

const MAIL_LANGUAGES = { es: 'Español', en: 'Inglés', fr: 'Francés', pt: 'Portugués' } as const;
const COPY_KINDS = { to: 'Para', cc: 'Copia' } as const;
const ACCESS_POINT_STATES = { open: 'Abierto', closed: 'Cerrado' } as const;
const ACCESS_POINT_TONES = { open: 'good', closed: 'quiet' } as const;
const PLACE_KINDS = { airport: 'Aeropuerto', terminal: 'Terminal de autobuses' } as const;

const from = { kind: 'date', label: 'Desde', help: 'Primer día en que vale.', sensitivity: open } as const;
const until = {
  kind: 'date',
  label: 'Hasta',
  help: 'Último día en que vale; vacío si sigue.',
  sensitivity: open,
} as const;

export const offices = defineTable({
  key: 'offices',
  title: 'Oficinas',
  about: 'Una oficina del programa en México.',
  book: registro,
  columns: {
    code: { kind: 'text', maxLength: 12, label: 'Clave', sensitivity: open, required: true, indexed: true },
    name: { kind: 'text', maxLength: 120, label: 'Nombre', sensitivity: open, required: true },
    cities: {
      kind: 'text',
      maxLength: 2000,
      label: 'Ciudades que atiende',
      help: 'Separadas por punto y coma; son las que ofrece el formulario público.',
      sensitivity: open,
    },
    zone: { kind: 'zone', label: 'Huso horario', sensitivity: open, required: true },
    phone: { kind: 'phone', label: 'Teléfono', sensitivity: open },
    email: { kind: 'email', label: 'Correo', sensitivity: open },
    address: {
      kind: 'text',
      maxLength: 300,
      label: 'Dirección',
      help: 'Se muestra a quien prefiere no dejar sus datos en el formulario.',
      sensitivity: open,
    },
  },
});
export type OfficeRow = RowOf<typeof offices>;

export const staff = defineTable({
  key: 'staff',
  title: 'Personal',
  about: 'Una persona del equipo, lo que puede hacer y desde cuándo.',
  book: registro,
  columns: {
    name: { kind: 'text', maxLength: 120, label: 'Nombre', sensitivity: personal, required: true },
    email: { kind: 'email', label: 'Correo', sensitivity: open, required: true, indexed: true },
    roles: { kind: 'choices', codes: ROLES, label: 'Funciones', sensitivity: open, required: true, indexed: true },
    office: { kind: 'ref', table: 'offices', label: 'Oficina', sensitivity: open, indexed: true },
    from: { ...from, indexed: true },
    until: { ...until, indexed: true },
  },
});
export type StaffRow = RowOf<typeof staff>;

export const missions = defineTable({
  key: 'missions',
  title: 'Misiones de origen',
  about: 'La oficina de la OIM que recibe en un país de origen.',
  book: registro,
  columns: {
    country: { kind: 'choice', codes: COUNTRIES, label: 'País', sensitivity: open, required: true, indexed: true },
    name: { kind: 'text', maxLength: 120, label: 'Nombre', sensitivity: open, required: true },
    city: { kind: 'text', maxLength: 120, label: 'Ciudad', sensitivity: open },
    language: {
      kind: 'choice',
      codes: MAIL_LANGUAGES,
      label: 'Idioma de los avisos',
      sensitivity: open,
      required: true,
    },
    from,
    until,
  },
});
export type MissionRow = RowOf<typeof missions>;

export const focalPoints = defineTable({
  key: 'focalPoints',
  title: 'Puntos focales',
  about: 'Una persona o buzón de una misión que recibe los avisos.',
  book: registro,
  columns: {
    mission: { kind: 'ref', table: 'missions', label: 'Misión', sensitivity: open, required: true, indexed: true },
    name: { kind: 'text', maxLength: 120, label: 'Nombre', sensitivity: personal, required: true },
    email: { kind: 'email', label: 'Correo', sensitivity: open, required: true, indexed: true },
    copy: { kind: 'choice', codes: COPY_KINDS, label: 'Para o copia', sensitivity: open, required: true },
    from,
    until,
  },
});
export type FocalPointRow = RowOf<typeof focalPoints>;

export const accessPoints = defineTable({
  key: 'accessPoints',
  title: 'Puntos de acceso',
  about: 'Un cartel, enlace o lugar por el que llega el formulario; su código no dice cuál es.',
  book: registro,
  columns: {
    code: {
      kind: 'text',
      maxLength: 24,
      pattern: '^[A-Z0-9-]{3,24}$',
      label: 'Código',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    label: { kind: 'text', maxLength: 120, label: 'Lugar', sensitivity: open, required: true },
    office: { kind: 'ref', table: 'offices', label: 'Oficina', sensitivity: open },
    state: {
      kind: 'choice',
      codes: ACCESS_POINT_STATES,
      tones: ACCESS_POINT_TONES,
      label: 'Estado',
      sensitivity: open,
      required: true,
    },
    replacedBy: { kind: 'ref', table: 'accessPoints', label: 'Lo sustituye', sensitivity: open },
  },
});
export type AccessPointRow = RowOf<typeof accessPoints>;

export const countriesServed = defineTable({
  key: 'countriesServed',
  title: 'Países atendidos',
  about: 'Un país al que el programa ayuda a regresar, y entre qué días.',
  book: registro,
  columns: {
    country: { kind: 'choice', codes: COUNTRIES, label: 'País', sensitivity: open, required: true, indexed: true },
    from: { ...from, required: true },
    until,
    passportMonths: {
      kind: 'integer',
      min: 0,
      max: 24,
      label: 'Meses de pasaporte',
      help: 'Cuántos meses más allá de la llegada debe valer un pasaporte; vacío si no se pide.',
      sensitivity: open,
    },
  },
});
export type CountryServedRow = RowOf<typeof countriesServed>;

export const places = defineTable({
  key: 'places',
  title: 'Aeropuertos y terminales',
  about: 'Un lugar de donde se sale o a donde se llega, con su huso horario.',
  book: registro,
  columns: {
    code: {
      kind: 'text',
      maxLength: 12,
      label: 'Clave',
      help: 'IATA en aeropuertos; en terminales, la que use la oficina.',
      sensitivity: open,
      required: true,
      indexed: true,
    },
    kind: { kind: 'choice', codes: PLACE_KINDS, label: 'Tipo', sensitivity: open, required: true },
    name: { kind: 'text', maxLength: 160, label: 'Nombre', sensitivity: open, required: true },
    city: { kind: 'text', maxLength: 120, label: 'Ciudad', sensitivity: open, required: true },
    country: { kind: 'choice', codes: COUNTRIES, label: 'País', sensitivity: open, required: true },
    zone: { kind: 'zone', label: 'Huso horario', sensitivity: open, required: true },
  },
});
export type PlaceRow = RowOf<typeof places>;

export const configuration = defineTable({
  key: 'configuration',
  title: 'Configuración',
  about: 'Un valor que la oficina decide; lo que no está aquí vale lo que trae el programa.',
  book: registro,
  columns: {
    key: { kind: 'text', maxLength: 60, label: 'Clave', sensitivity: open, required: true, indexed: true },
    value: { kind: 'text', maxLength: 500, label: 'Valor', sensitivity: open, required: true },
    explanation: { kind: 'text', maxLength: 500, label: 'Qué es', sensitivity: open, derived: true, width: 420 },
    unit: { kind: 'text', maxLength: 40, label: 'Unidad', sensitivity: open, derived: true },
  },
});
export type ConfigurationRow = RowOf<typeof configuration>;
