// A movement as it is being written: strings as a person types them, beside what the server gave. Turns what was shown
// into a draft and a draft into what is sent; judges nothing.
// INVARIANT: what cannot be turned into its type is sent as it was typed, so that the server refuses it by name.

import type { ShownRow } from '../../programme/travel/movement-form';
import type { SegmentFields, TravellerFields } from '../../programme/travel/movement-input';
import type { MovementPageView, OpenMovement, PersonCard } from './view';

export interface Origin<F> {
  readonly id: string | null;
  readonly seal: string | null;
  readonly seen: F | null;
}

export interface SegmentDraft extends Origin<SegmentFields> {
  readonly key: string;
  readonly mode: string;
  readonly carrier: string;
  readonly service: string;
  readonly origin: string;
  readonly departsAt: string;
  readonly destination: string;
  readonly arrivesAt: string;
  readonly transfer: boolean;
}

export interface DocumentDraft {
  /** ID of one on record, `new` for one read off the paper now, or '' for none. */
  readonly choice: string;
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly expires: string;
}

export interface TravellerDraft extends Origin<TravellerFields> {
  readonly person: string;
  readonly document: DocumentDraft;
  readonly residence: string;
  readonly assistance: readonly string[];
  /** `given`, `refused`, or '' when nobody asked. */
  readonly consent: string;
  readonly consentHow: string;
  readonly consentDate: string;
}

export interface MovementDraft extends Origin<ShownRow<unknown>['fields']> {
  readonly office: string;
  readonly kind: string;
  readonly expected: string;
  readonly note: string;
  readonly segments: readonly SegmentDraft[];
  readonly travellers: readonly TravellerDraft[];
  readonly removed: readonly { readonly id: string; readonly seal: string }[];
}

const NEW = { id: null, seal: null, seen: null } as const;
const NO_DOCUMENT: DocumentDraft = { choice: '', type: '', issuer: '', number: '', expires: '' };

export function draftOf({ open, office }: Pick<MovementPageView, 'open' | 'office'>): MovementDraft {
  if (open === null) {
    const start = { office: office ?? '', kind: '', expected: '', note: '' };
    return { ...NEW, ...start, segments: [newSegment([])], travellers: [], removed: [] };
  }
  return savedDraft(open);
}

function savedDraft({ form }: OpenMovement): MovementDraft {
  const { id, seal, fields } = form;
  return {
    id,
    seal,
    seen: fields,
    office: fields.office ?? '',
    kind: fields.kind ?? '',
    expected: fields.expected === null ? '' : String(fields.expected),
    note: fields.note ?? '',
    segments: form.segments.map(segmentDraft),
    travellers: form.travellers.map(travellerDraft),
    removed: [],
  };
}

const segmentDraft = ({ id, seal, fields }: ShownRow<SegmentFields>): SegmentDraft => ({
  id,
  seal,
  seen: fields,
  key: id,
  mode: fields.mode ?? '',
  carrier: fields.carrier ?? '',
  service: fields.service ?? '',
  origin: fields.origin ?? '',
  departsAt: fields.departsAt ?? '',
  destination: fields.destination ?? '',
  arrivesAt: fields.arrivesAt ?? '',
  transfer: fields.transfer,
});

const travellerDraft = ({ id, seal, fields }: ShownRow<TravellerFields>): TravellerDraft => ({
  id,
  seal,
  seen: fields,
  person: fields.person,
  document: { ...NO_DOCUMENT, choice: fields.document !== null && 'id' in fields.document ? fields.document.id : '' },
  residence: fields.residence ?? '',
  assistance: fields.assistance,
  ...consentDraft(fields.consent),
});

const consentDraft = (consent: TravellerFields['consent']) => ({
  consent: consent === null || consent.given === null ? '' : consent.given ? 'given' : 'refused',
  consentHow: consent?.how ?? '',
  consentDate: consent?.date ?? '',
});

let keys = 0;

/** The next segment begins where the last one ends. */
export function newSegment(before: readonly SegmentDraft[]): SegmentDraft {
  const last = before[before.length - 1];
  keys += 1;
  return {
    ...NEW,
    key: `new-${keys}`,
    mode: last?.mode ?? '',
    carrier: '',
    service: '',
    origin: last?.destination ?? '',
    departsAt: '',
    destination: '',
    arrivesAt: '',
    transfer: false,
  };
}

/** Somebody new in the movement, with the only document on record and the last word on the consent. */
export const newTraveller = ({ id, documents, consent }: PersonCard): TravellerDraft => ({
  ...NEW,
  person: id,
  document: { ...NO_DOCUMENT, choice: documents.length === 1 ? (documents[0]?.id ?? '') : '' },
  residence: '',
  assistance: [],
  ...consentDraft(consent),
});

// --- What is sent --------------------------------------------------------------------------------------------------

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

export function inputOf(draft: MovementDraft) {
  const { id, seal, seen, office, kind, expected, note, removed } = draft;
  return {
    id,
    seal,
    seen,
    fields: { office, kind, expected: numberOr(expected), note: orNull(note) },
    segments: draft.segments.map((segment) => ({ ...originOf(segment), fields: segmentInput(segment) })),
    travellers: draft.travellers.map((traveller) => ({ ...originOf(traveller), fields: travellerInput(traveller) })),
    removed,
  };
}

const originOf = ({ id, seal, seen }: Origin<unknown>) => ({ id, seal, seen });

const numberOr = (text: string): number | string | null =>
  text.trim() === '' ? null : /^\d+$/.test(text.trim()) ? Number(text) : text;

function segmentInput({ mode, carrier, service, origin, departsAt, destination, arrivesAt, transfer }: SegmentDraft) {
  return { mode, carrier: orNull(carrier), service: orNull(service), origin, departsAt, destination, arrivesAt, transfer };
}

function travellerInput({ person, document, residence, assistance, consent, consentHow, consentDate }: TravellerDraft) {
  return {
    person,
    document: documentInput(document),
    residence: orNull(residence),
    assistance,
    consent: consent === '' ? null : { given: consent === 'given', how: consentHow, date: consentDate },
  };
}

function documentInput({ choice, type, issuer, number, expires }: DocumentDraft) {
  if (choice === '') return null;
  return choice === 'new' ? { type, issuer, number: orNull(number), expires: orNull(expires) } : { id: choice };
}
