// Codes of cases and people with the Spanish words staff read. A code is never reused; its words may be mended.
// INVARIANT: none of these lists holds a word that tells why somebody is vulnerable, ill, afraid or an asylum seeker.

import type { Tone } from '../../kernel/tone';

export const PERSON_STATUSES = {
  informed: 'Informada',
  registered: 'Solicitud recibida',
  interviewed: 'Entrevistada',
  eligible: 'Elegible',
  ineligible: 'No elegible para RVA',
  documents_in_process: 'Documentos en trámite',
  ready_to_travel: 'Lista para viajar',
  booked: 'Con boleto',
  departed: 'Salió',
  arrival_confirmed: 'Llegada confirmada',
  follow_up: 'En seguimiento',
  closed: 'Cerrado',
  withdrawn: 'Desistió',
  no_show: 'No se presentó',
  failed_travel: 'Viaje interrumpido',
  on_hold: 'En pausa',
  unreachable: 'Sin contacto',
} as const;
export type PersonStatus = keyof typeof PERSON_STATUSES;

export const PERSON_TONES: Readonly<Record<PersonStatus, Tone>> = {
  informed: 'going',
  registered: 'attention',
  interviewed: 'going',
  eligible: 'good',
  ineligible: 'quiet',
  documents_in_process: 'going',
  ready_to_travel: 'good',
  booked: 'good',
  departed: 'going',
  arrival_confirmed: 'good',
  follow_up: 'going',
  closed: 'quiet',
  withdrawn: 'quiet',
  no_show: 'bad',
  failed_travel: 'bad',
  on_hold: 'quiet',
  unreachable: 'attention',
};

/** `childAlone` follows from age and company alone, whichever way the form was answered. */
export const COMPANIES = {
  alone: 'Sola o solo',
  family: 'Con familia o personas a su cargo',
  childAlone: 'NNA sin su familia',
} as const;
export type Company = keyof typeof COMPANIES;

export const CONTACT_RULES = {
  mayNameOim: 'Puede decirse que llama la OIM',
  askOnly: 'Solo preguntar por la persona, sin decir de dónde',
} as const;

export const FILLED_BY = { self: 'La persona', helper: 'Con ayuda', staff: 'Personal de la OIM' } as const;

/** ISO 639-3 where there is one. */
export const SPOKEN_LANGUAGES = {
  spa: 'Español',
  hat: 'Kreyòl',
  fra: 'Francés',
  por: 'Portugués',
  eng: 'Inglés',
  other: 'Otro',
} as const;

/** As in the document; X as in ICAO 9303. */
export const SEXES = { F: 'Mujer', M: 'Hombre', X: 'X', later: 'Por preguntar' } as const;
export type Sex = keyof typeof SEXES;

export const RELATIONS = {
  self: 'Persona principal',
  child: 'Hija o hijo',
  partner: 'Pareja',
  parent: 'Madre o padre',
  sibling: 'Hermana o hermano',
  otherRelative: 'Otro familiar',
  unrelated: 'No es familiar',
} as const;

export const DOCUMENTS_HELD = {
  passportValid: 'Pasaporte vigente',
  passportExpired: 'Pasaporte vencido',
  nationalId: 'Cédula o DNI',
  birthCertificate: 'Acta de nacimiento',
  none: 'Ninguno',
  unknown: 'No sabe',
} as const;

export const DOB_PRECISIONS = { exact: 'Exacta', year: 'Solo el año', estimated: 'Estimada' } as const;

export const DOCUMENT_TYPES = {
  passport: 'Pasaporte',
  nationalId: 'Cédula o DNI',
  birthCertificate: 'Acta de nacimiento',
  salvoconducto: 'Salvoconducto',
  emergencyPassport: 'Pasaporte de emergencia',
  arb: 'ARB (Brasil)',
  laissezPasser: 'Laissez-passer',
  divSre: 'Documento de Identidad y Viaje (SRE)',
} as const;
export type DocumentType = keyof typeof DOCUMENT_TYPES;

/** Only recipients whose name tells nothing about the person; the others belong to Protección. */
export const CONSENT_RECIPIENTS = {
  originMission: 'OIM de origen',
  headOffice: 'Oficinas Centrales',
  consulate: 'Consulado',
  inm: 'INM',
  airline: 'Aerolínea o transporte',
} as const;
export type ConsentRecipient = keyof typeof CONSENT_RECIPIENTS;

export const CONSENT_FORMS = {
  signature: 'Firma',
  fingerprint: 'Huella y testigo',
  oral: 'De palabra',
  representative: 'Por quien le representa',
} as const;

export const CLOSURE_REASONS = {
  returned: 'Regresó',
  withdrawn: 'Desistió',
  unreachable: 'Sin contacto',
  ineligible: 'No elegible para RVA',
  duplicate: 'Duplicado de otro caso',
  several: 'Cada persona el suyo',
  other: 'Otro',
} as const;
export type ClosureReason = keyof typeof CLOSURE_REASONS;
