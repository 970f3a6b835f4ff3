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

/** People type text; what is nothing is ''. */
const asTexts = <F extends object>(fields: F) =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value ?? ''])) as { [K in keyof F]: NonNullable<F[K]> };

const originOf = <F>({ id, seal, fields }: ShownRow<F>): Origin<F> => ({ id, seal, seen: fields });

function savedDraft({ form }: OpenMovement): MovementDraft {
  const { fields } = form;
  return {
    ...originOf(form),
    ...asTexts(fields),
    expected: String(fields.expected ?? ''),
    segments: form.segments.map((row) => ({ ...originOf(row), key: row.id, ...asTexts(row.fields) })),
    travellers: form.travellers.map(travellerDraft),
    removed: [],
  };
}

function travellerDraft(row: ShownRow<TravellerFields>): TravellerDraft {
  const { person, document, residence, assistance, consent } = row.fields;
  const choice = document !== null && 'id' in document ? document.id : '';
  return {
    ...originOf(row),
    person,
    document: { ...NO_DOCUMENT, choice },
    residence: residence ?? '',
    assistance,
    ...consentDraft(consent),
  };
}

const consentDraft = (consent: TravellerFields['consent']) => ({
  consent: consent === null || consent.given === null ? '' : consent.given ? 'given' : 'refused',
  consentHow: consent?.how ?? '',
  consentDate: consent?.date ?? '',
});

/** What is to be taken out, this row too; one that was never saved needs no telling. */
export const takenOut = ({ removed }: MovementDraft, { id, seal }: Origin<unknown>): MovementDraft['removed'] =>
  id === null || seal === null ? removed : [...removed, { id, seal }];

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

/** The server takes '' for nothing. */
export function inputOf({ id, seal, seen, segments, travellers, removed, expected, ...fields }: MovementDraft) {
  return {
    id,
    seal,
    seen,
    fields: { ...fields, expected: numberOr(expected.trim()) },
    segments: segments.map(({ id, seal, seen, key: _key, ...fields }) => ({ id, seal, seen, fields })),
    travellers: travellers.map(({ id, seal, seen, ...traveller }) => ({ id, seal, seen, fields: travellerInput(traveller) })),
    removed,
  };
}

const numberOr = (text: string): number | string | null =>
  text === '' ? null : /^\d+$/.test(text) ? Number(text) : text;

function travellerInput({ document, consent, consentHow, consentDate, ...fields }: Omit<TravellerDraft, keyof Origin<unknown>>) {
  return {
    ...fields,
    document: documentInput(document),
    consent: consent === '' ? null : { given: consent === 'given', how: consentHow, date: consentDate },
  };
}

function documentInput({ choice, ...paper }: DocumentDraft) {
  if (choice === '') return null;
  return choice === 'new' ? paper : { id: choice };
}
