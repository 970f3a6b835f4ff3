// One movement as its rules, its page and its notices see it: the itinerary with its places, and each traveller with
// the person, the document and what they said about informing the origin mission. Puts together, judges nothing.

import { mergeReads } from '../../kernel/load';
import { onceFor, type Reads, type RowChoice, type Snapshot } from '../../kernel/snapshot';
import type { Table, ValuesOf } from '../../kernel/table';
import {
  cases,
  consents,
  identityDocuments,
  people,
  type CaseRow,
  type ConsentRow,
  type IdentityDocumentRow,
  type PersonRow,
} from '../cases/tables';
import { lastWord } from '../cases/last-word';
import { countriesServed, places, type PlaceRow } from '../directory/tables';
import type { Mode } from './codes';
import { movements, segments, travellers, type MovementRow, type TravellerRow } from './tables';

/** A place at a local time. */
export interface Stop {
  readonly code: string;
  /** Null when the place has left the directory. */
  readonly place: PlaceRow | null;
  /** `YYYY-MM-DDTHH:mm`, local. */
  readonly at: string;
  readonly zone: string;
}

export interface Leg {
  readonly order: number;
  readonly mode: Mode;
  readonly carrier: string | null;
  readonly service: string | null;
  /** True when a transfer inside the city leads here from where the leg before ended. */
  readonly transfer: boolean;
  readonly from: Stop;
  readonly to: Stop;
}

export interface TravellerView {
  readonly row: TravellerRow;
  readonly person: PersonRow;
  readonly case: CaseRow | null;
  readonly document: IdentityDocumentRow | null;
  /** The last word on informing the origin mission; null when nobody asked yet. */
  readonly consent: ConsentRow | null;
}

export interface MovementView {
  readonly movement: MovementRow;
  readonly legs: readonly Leg[];
  readonly travellers: readonly TravellerView[];
}

/** What is known of a movement before it is read whole: its index columns. */
export type IndexedMovement = Pick<
  MovementRow,
  'id' | 'code' | 'office' | 'state' | 'departsOn' | 'arrivesOn' | 'destination'
>;

/** Rows of the wanted movements and of the people who travel in them, and all that rules compare them with. */
export function movementReads(isWanted: (movement: IndexedMovement, firstCall: Snapshot) => boolean): Reads {
  const wantedIds = onceFor((first) => idSet(first.index(movements).filter((row) => isWanted(row, first))));
  const riders = onceFor((first) => first.index(travellers).filter((row) => wantedIds(first).has(row.movement)));
  const personIds = onceFor((first) => new Set(riders(first).map((row) => row.person)));
  const caseIds = onceFor((first) => new Set(riders(first).map((row) => row.case)));
  const ofPerson = (table: Table): RowChoice => ({
    table,
    where: (row, first) => personIds(first).has(String(row['person'])),
  });
  return {
    whole: [places, countriesServed],
    rows: [
      { table: movements, where: (row, first) => wantedIds(first).has(row.id) },
      { table: segments, where: (row, first) => wantedIds(first).has(String(row['movement'])) },
      { table: travellers, where: (row, first) => wantedIds(first).has(String(row['movement'])) },
      { table: people, where: (row, first) => personIds(first).has(row.id) },
      { table: cases, where: (row, first) => caseIds(first).has(row.id) },
      ofPerson(identityDocuments),
      ofPerson(consents),
    ],
  };
}

export const readsWith = (...all: readonly Reads[]): Reads => mergeReads(all);

const idSet = (rows: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(rows.map(({ id }) => id));

/** The movement with everything that belongs to it, or undefined when it is not there. */
export function findMovement(snapshot: Snapshot, id: string): MovementView | undefined {
  const movement = snapshot.rows(movements).find((row) => row.id === id);
  if (movement === undefined) return undefined;
  const legs = snapshot.rows(segments).filter((row) => row.movement === id);
  const riders = snapshot.rows(travellers).filter((row) => row.movement === id);
  return {
    movement,
    legs: legsOf(legs, snapshot.rows(places)),
    travellers: inFamilyOrder(riders.flatMap((row) => travellerView(snapshot, row))),
  };
}

/** Legs in the order of the journey. */
export const legsOf = (rows: readonly ValuesOf<typeof segments>[], known: readonly PlaceRow[]): Leg[] =>
  [...rows].sort((a, b) => a.order - b.order).map((row) => legOf(row, known));

export function legOf(row: ValuesOf<typeof segments>, known: readonly PlaceRow[]): Leg {
  const stop = (code: string, at: string, zone: string): Stop => ({ code, at, zone, place: placeOf(known, code) });
  return {
    order: row.order,
    mode: row.mode,
    carrier: row.carrier,
    service: row.service,
    transfer: row.transfer,
    from: stop(row.origin, row.departsAt, row.departsZone),
    to: stop(row.destination, row.arrivesAt, row.arrivesZone),
  };
}

export const placeOf = (known: readonly PlaceRow[], code: string): PlaceRow | null =>
  known.find((place) => place.code === code) ?? null;

function travellerView(snapshot: Snapshot, row: TravellerRow): TravellerView[] {
  const person = snapshot.rows(people).find(({ id }) => id === row.person);
  // A person moved to the archive is no longer read; the movement then counts one fewer and says so by its total.
  if (person === undefined) return [];
  const documents = snapshot.rows(identityDocuments).filter((each) => each.person === person.id);
  return [
    {
      row,
      person,
      case: snapshot.rows(cases).find(({ id }) => id === row.case) ?? null,
      // A paper of somebody else is no paper.
      document: documents.find(({ id }) => id === row.document) ?? null,
      consent: lastWord(snapshot.rows(consents), person.id),
    },
  ];
}

const inFamilyOrder = (all: readonly TravellerView[]): TravellerView[] =>
  [...all].sort((a, b) => {
    const [first, second] = [a.case?.number ?? '', b.case?.number ?? ''];
    return first === second ? a.person.order - b.person.order : first < second ? -1 : 1;
  });

/** How a problem names a person without naming them: case number and place in the family. */
export const personLabel = ({ case: family, person }: Pick<TravellerView, 'case' | 'person'>) => ({
  person: person.order,
  family: family?.number ?? person.case,
});

export const firstLeg = ({ legs }: Pick<MovementView, 'legs'>): Leg | undefined => legs[0];
export const lastLeg = ({ legs }: Pick<MovementView, 'legs'>): Leg | undefined => legs[legs.length - 1];
