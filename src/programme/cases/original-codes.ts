// Codes of papers in custody with the Spanish words staff read.
// INVARIANT: none of these words tells why somebody needs a paper, a permission or our help.

import { DOCUMENT_TYPES } from './codes';

export const ORIGINAL_KINDS = {
  ...DOCUMENT_TYPES,
  marriageCertificate: 'Acta de matrimonio',
  permission: 'Permiso o poder notarial',
  migration: 'Documento migratorio',
  photos: 'Fotografías',
  other: 'Otro documento',
} as const;

export const RECEIVED_FROM = {
  person: 'La persona misma',
  family: 'Su familia',
  consulate: 'Consulado',
  authority: 'Otra autoridad',
  shelter: 'Albergue',
} as const;

export const PURPOSES = {
  consular: 'Trámite consular',
  certifiedCopy: 'Copia certificada',
  inm: 'Trámite ante el INM',
  travel: 'Para el viaje',
  keeping: 'Resguardo a petición de la persona',
} as const;

export const GIVEN_BACK_TO = {
  person: 'La persona misma',
  family: 'Su familia',
  representative: 'Quien le representa',
  consulate: 'Consulado',
  authority: 'Otra autoridad',
} as const;

export const CONFIRMED_BY = { signature: 'Firma', fingerprint: 'Huella' } as const;
