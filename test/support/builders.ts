// Rows for tests, visibly invented, with only the relevant fields said by the test.

import { waitingOf } from '../../src/kernel/system-tables';
import type { RowOf } from '../../src/kernel/table';
import { registro } from '../../src/programme/books';
import { originals, type OriginalRow } from '../../src/programme/cases/originals';
import { duplicatePairs, type PairRow } from '../../src/programme/cases/pairs';
import {
  cases,
  consents,
  identityDocuments,
  people,
  type CaseRow,
  type ConsentRow,
  type IdentityDocumentRow,
  type PersonRow,
} from '../../src/programme/cases/tables';
import {
  accessPoints,
  countriesServed,
  focalPoints,
  missions,
  offices,
  places,
  staff,
  type AccessPointRow,
  type CountryServedRow,
  type FocalPointRow,
  type MissionRow,
  type OfficeRow,
  type PlaceRow,
  type StaffRow,
} from '../../src/programme/directory/tables';
import { rowOf } from './world';

export const aCase = (values: Partial<CaseRow> = {}): CaseRow =>
  rowOf(cases, {
    id: 'case-1',
    number: 'MX-RVA-2026-00001-7',
    office: 'office-tap',
    status: '1 Solicitud recibida',
    callToday: false,
    company: 'alone',
    contactRule: 'mayNameOim',
    language: 'spa',
    size: 1,
    openedOn: '2026-11-20',
    receivedAt: '2026-11-20T16:00:00Z',
    form: 'intake',
    response: 'response-1',
    filledBy: 'self',
    folder: 'file-case-1',
    ...values,
  });

export const aPerson = (values: Partial<PersonRow> = {}): PersonRow =>
  rowOf(people, {
    id: 'person-1',
    case: 'case-1',
    order: 1,
    givenNames: 'Marisol',
    surnames: 'Inventada Prueba',
    nameKey: 'inventada marisol prueba',
    age: 34,
    birthYear: 1992,
    sex: 'F',
    nationality: 'HND',
    relation: 'self',
    documentHeld: 'passportValid',
    phone: '+50499990001',
    status: 'registered',
    receivedAt: '2026-11-20T16:00:00Z',
    ...values,
  });

export const aDocument = (values: Partial<IdentityDocumentRow> = {}): IdentityDocumentRow =>
  rowOf(identityDocuments, {
    id: 'document-1',
    person: 'person-1',
    type: 'passport',
    issuer: 'HND',
    number: 'X000001',
    expires: '2030-01-31',
    ...values,
  });

export const aConsent = (values: Partial<ConsentRow> = {}): ConsentRow =>
  rowOf(consents, {
    id: 'consent-1',
    person: 'person-1',
    recipient: 'originMission',
    given: true,
    how: 'signature',
    date: '2026-11-21',
    ...values,
  });

export const aPair = (values: Partial<PairRow> = {}): PairRow =>
  rowOf(duplicatePairs, {
    id: 'pair-1',
    case: 'MX-RVA-2026-00001-7',
    person: 'person-1',
    otherCase: 'MX-RVA-2026-00002-5',
    otherPerson: 'person-2',
    reasons: ['phone'],
    state: 'open',
    foundOn: '2026-11-23',
    ...values,
  });

export const anOriginal = (values: Partial<OriginalRow> = {}): OriginalRow =>
  rowOf(originals, {
    id: 'MX-ORI-2026-0001',
    receipt: 'MX-ORI-2026-0001',
    case: 'MX-RVA-2026-00001-7',
    person: 'person-1',
    initials: 'M.I.P.',
    kind: 'passport',
    receivedOn: '2026-11-23',
    receivedBy: 'ana@oim.example',
    receivedFrom: 'person',
    purpose: 'consular',
    place: 'Caja fuerte',
    keeper: 'ana@oim.example',
    ...values,
  });

export const anOffice = (values: Partial<OfficeRow> = {}): OfficeRow =>
  rowOf(offices, {
    id: 'office-tap',
    code: 'TAP',
    name: 'Tapachula',
    cities: 'Tapachula; Tenosique',
    zone: 'America/Mexico_City',
    phone: '+529620000001',
    email: 'tapachula@oim.example',
    address: 'Calle Inventada 1, Tapachula',
    ...values,
  });

export const aStaffMember = (values: Partial<StaffRow> = {}): StaffRow =>
  rowOf(staff, {
    id: 'staff-ana',
    name: 'Ana Inventada',
    email: 'ana@oim.example',
    roles: ['operaciones'],
    office: 'office-tap',
    from: '2026-01-01',
    ...values,
  });

export const aMission = (values: Partial<MissionRow> = {}): MissionRow =>
  rowOf(missions, {
    id: 'mission-hnd',
    country: 'HND',
    name: 'OIM Honduras',
    city: 'Tegucigalpa',
    language: 'es',
    from: '2026-01-01',
    ...values,
  });

export const aFocalPoint = (values: Partial<FocalPointRow> = {}): FocalPointRow =>
  rowOf(focalPoints, {
    id: 'focal-hnd',
    mission: 'mission-hnd',
    name: 'Rosa Inventada',
    email: 'avisos.honduras@oim.example',
    copy: 'to',
    from: '2026-01-01',
    ...values,
  });

export const anAccessPoint = (values: Partial<AccessPointRow> = {}): AccessPointRow =>
  rowOf(accessPoints, {
    id: 'access-1',
    code: 'K7Q2',
    label: 'Albergue Inventado',
    office: 'office-tap',
    state: 'open',
    ...values,
  });

export const aCountryServed = (values: Partial<CountryServedRow> = {}): CountryServedRow =>
  rowOf(countriesServed, { id: 'served-hnd', country: 'HND', from: '2018-01-01', ...values });

export const aPlace = (values: Partial<PlaceRow> = {}): PlaceRow =>
  rowOf(places, {
    id: 'place-tap',
    code: 'TAP',
    kind: 'airport',
    name: 'Aeropuerto de Tapachula',
    city: 'Tapachula',
    country: 'MEX',
    zone: 'America/Mexico_City',
    ...values,
  });

export type WaitingRow = RowOf<ReturnType<typeof waitingOf>>;

export const aWaitingItem = (values: Partial<WaitingRow> = {}): WaitingRow =>
  rowOf(waitingOf(registro), {
    id: 'waiting-1',
    kind: 'application-review',
    state: 'open',
    since: '2026-11-23T15:00:00Z',
    form: 'intake:es',
    response: 'response-9',
    problems: [],
    ...values,
  });
