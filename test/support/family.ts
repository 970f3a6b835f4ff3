// The family of the journeys: a mother, her partner, a girl and a baby who ask to return to Honduras together, and what
// the office does for them. Invented, as their surname says.

import type { MovementPageView, PersonCard } from '../../src/ui/movimiento/view';
import type { RowOf } from '../../src/kernel/table';
import { missions } from '../../src/programme/directory/tables';
import { aResponse, FAMILY_OF_FOUR } from './application';
import { ANA, OWNER, type Answers, type Office, type Sent } from './office';

/** One adult alone, as the form wants it answered. */
export const oneAdult = (answers: Readonly<Record<string, string | readonly string[] | undefined>> = {}): Answers =>
  aResponse({ answers }).answers;

export const familyOfFour = (answers: Readonly<Record<string, string | readonly string[] | undefined>> = {}): Answers =>
  oneAdult({ ...FAMILY_OF_FOUR, ...answers });

/** Somebody else, like nobody in the family: flagged as a double of no one. */
export const someoneElse = (answers: Readonly<Record<string, string | readonly string[] | undefined>> = {}): Answers =>
  oneAdult({
    givenNames: 'Rosibel',
    surnames: 'Ficticia Ejemplar',
    age: '51',
    nationality: 'Colombia',
    phone: '+504 9999 0002',
    ...answers,
  });

/** A row of the page that is not saved yet. */
export const fresh = <F>(fields: F) => ({ id: null, seal: null, seen: null, fields });

export const aFlightHome = {
  mode: 'air',
  carrier: 'Aerolínea Inventada',
  service: 'ZZ 123',
  origin: 'TAP',
  departsAt: '2026-12-03T06:10',
  destination: 'SAP',
  arrivesAt: '2026-12-03T08:05',
  transfer: false,
};

export interface TravellerWish {
  readonly given?: boolean | null;
  readonly number?: string;
  /** Of the passport. */
  readonly expires?: string;
  readonly assistance?: readonly string[];
}

const travellerOf = (
  card: PersonCard,
  at: number,
  { given = true, number, expires = '2031-05-31', assistance = [] }: TravellerWish,
) =>
  fresh({
    person: card.id,
    document: { type: 'passport', issuer: 'HND', number: number ?? `X00000${at}`, expires },
    residence: null,
    assistance,
    consent: given === null ? null : { given, how: 'signature', date: '2026-11-23' },
  });

export type WishFor = (card: PersonCard, at: number) => TravellerWish;

/** What the page sends for a new movement of everybody in a case. */
export function newMovement(office: Office, caseNumber: string, wish: WishFor = () => ({}), as = ANA) {
  const view = office.open('movimiento', { case: caseNumber }, as).view as MovementPageView;
  const people = view.found?.people ?? [];
  return {
    ...fresh({ office: view.office, kind: 'family', expected: people.length, note: null }),
    segments: [fresh(aFlightHome)],
    travellers: people.map((card, at) => travellerOf(card, at, wish(card, at))),
    removed: [],
  };
}

export interface SavedMovement {
  readonly movement: string;
  readonly code: string;
}

export const saveNewMovement = (office: Office, caseNumber: string, wish?: WishFor): SavedMovement =>
  office.act('movimiento', 'save', newMovement(office, caseNumber, wish));

/** A movement as the page sends it back, unchanged. */
export function sameMovement(office: Office, movement: string) {
  const { open } = office.open('movimiento', { movement }).view as MovementPageView;
  if (open === null) throw new Error('the movement is not there');
  const { id, seal, fields, segments, travellers } = open.form;
  const shown = <F>(row: { readonly id: string; readonly seal: string; readonly fields: F }) => ({
    id: row.id,
    seal: row.seal,
    seen: row.fields,
    fields: row.fields,
  });
  return {
    id,
    seal,
    seen: fields,
    fields,
    segments: segments.map(shown),
    travellers: travellers.map(shown),
    removed: [],
  };
}

export function missionTo(office: Office, country: string): RowOf<typeof missions> {
  const found = office.rows(missions).find((row) => row.country === country);
  if (found === undefined) throw new Error(`no mission in ${country}`);
  return found;
}

export interface Journey extends SavedMovement {
  readonly sent: Sent;
  readonly mission: string;
}

/** The family's answers became a case, and a colleague wrote their movement down. */
export function movementOfFamily(office: Office, wish?: WishFor, answers: Answers = familyOfFour()): Journey {
  const sent = office.submit(answers);
  const saved = saveNewMovement(office, sent.case ?? '', wish);
  return { ...saved, sent, mission: missionTo(office, 'HND').id };
}

export interface Prepared {
  readonly notification: string;
  readonly counted: number;
  readonly omitted: number;
}

export const prepareNotice = (office: Office, { movement, mission }: Pick<Journey, 'movement' | 'mission'>): Prepared =>
  office.act('aviso', 'prepare', { movement, mission }, { args: { movement, mission } });

/** A delegate opens the only draft and sends it; what was sent. */
export function sendTheDraft(office: Office) {
  const [draft, ...others] = office.drafts();
  if (draft === undefined || others.length > 0) throw new Error(`${others.length + (draft ? 1 : 0)} drafts`);
  return office.host.people.mail.send(ANA, OWNER, draft.id);
}
