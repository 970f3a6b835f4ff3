// Who resembles someone already known: the same phone; or the same names and nationality with an age that differs by
// at most a year. Flagged with reasons, never blocked: a person compares and decides.
// INVARIANT: a finding names cases by number and reasons by code; never a name, a phone or an age.

import type { Say } from '../../kernel/problem';
import type { Slot, Snapshot } from '../../kernel/snapshot';
import { registro } from '../books';
import { cases, people, type PersonRow } from './tables';

export interface Comparable {
  readonly nameKey: string | null;
  readonly birthYear: number | null;
  readonly nationality: string;
  readonly phone: string | null;
}

export type DuplicateReason = 'phone' | 'names';

export const DUPLICATE_REASONS: Readonly<Record<DuplicateReason, string>> = {
  phone: 'mismo teléfono',
  names: 'mismos nombres, edad casi igual y misma nacionalidad',
};

/** Of a case that stands in the archive. */
export const CLOSED = 'cerrado';

export interface Duplicate {
  /** The other case's number. */
  readonly case: string;
  readonly reasons: readonly DuplicateReason[];
  readonly closed: boolean;
}

const YEARS_APART = 1;

export const phoneSlot = (phone: string): string => `phone:${phone}`;
export const nameSlot = (key: string, nationality: string): string => `name:${key}|${nationality}`;

/** Figures and letters of a paper's number, as they are compared. */
export const paperKey = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** @param key as `paperKey` makes it. */
export const paperSlot = (key: string): string => `paper:${key}`;

/** Keys of history by which someone can be found again once the case is closed. */
export function slotsOf(someone: Comparable): string[] {
  const { nameKey, nationality, phone } = someone;
  const slots = phone === null ? [] : [phoneSlot(phone)];
  return nameKey === null || nameKey === '' ? slots : [...slots, nameSlot(nameKey, nationality)];
}

export const historyOf = (all: readonly Comparable[]): Slot[] =>
  [...new Set(all.flatMap(slotsOf))].map((slot) => ({ book: registro.key, slot }));

/** What history keeps of someone: the case's number and the year of birth. */
export const noteOf = (caseNumber: string, birthYear: number | null): string => `${caseNumber}|${birthYear ?? ''}`;

export function readNote(note: string): { readonly number: string; readonly birthYear: number | null } {
  const [number = '', year = ''] = note.split('|');
  return { number, birthYear: year === '' ? null : Number(year) };
}

/** An unknown age neither confirms nor denies: names and nationality are then enough to have a look. */
const closeInAge = (one: number | null, other: number | null): boolean =>
  one === null || other === null || Math.abs(one - other) <= YEARS_APART;

const sameNames = (one: Comparable, other: Comparable): boolean =>
  one.nameKey !== null &&
  one.nameKey !== '' &&
  one.nameKey === other.nameKey &&
  one.nationality === other.nationality &&
  closeInAge(one.birthYear, other.birthYear);

const samePhone = (one: Comparable, other: Comparable): boolean => one.phone !== null && one.phone === other.phone;

type Found = Map<string, { readonly reasons: Set<DuplicateReason>; readonly closed: boolean }>;

function note(found: Found, number: string, closed: boolean, reason: DuplicateReason): void {
  const before = found.get(number) ?? { reasons: new Set<DuplicateReason>(), closed };
  before.reasons.add(reason);
  found.set(number, before);
}

function amongOpen(found: Found, all: readonly Comparable[], snapshot: Snapshot): void {
  const numbers = new Map(snapshot.index(cases).map((row) => [row.id, row.number]));
  const open: readonly PersonRow[] = snapshot.index(people);
  for (const person of open) {
    const number = numbers.get(person.case);
    if (number === undefined) continue;
    for (const someone of all) {
      if (samePhone(someone, person)) note(found, number, false, 'phone');
      if (sameNames(someone, person)) note(found, number, false, 'names');
    }
  }
}

function amongClosed(found: Found, all: readonly Comparable[], snapshot: Snapshot): void {
  const recall = (slot: string) => snapshot.recall(registro.key, slot).map(readNote);
  for (const { phone, nameKey, nationality, birthYear } of all) {
    if (phone !== null) recall(phoneSlot(phone)).forEach(({ number }) => note(found, number, true, 'phone'));
    if (nameKey === null || nameKey === '') continue;
    for (const known of recall(nameSlot(nameKey, nationality))) {
      if (closeInAge(birthYear, known.birthYear)) note(found, known.number, true, 'names');
    }
  }
}

/** Cases that hold someone who resembles one of these people; needs the index of cases and people and `historyOf`. */
export function duplicatesOf(all: readonly Comparable[], snapshot: Snapshot): Duplicate[] {
  const found: Found = new Map();
  amongOpen(found, all, snapshot);
  amongClosed(found, all, snapshot);
  return [...found]
    .map(([number, { reasons, closed }]) => ({ case: number, reasons: [...reasons].sort(), closed }))
    .sort((one, other) => (one.case < other.case ? -1 : 1));
}

/** One line for each case, as a colleague would say it. */
export const duplicatesText = (found: readonly Duplicate[]): string =>
  found
    .map(({ case: number, reasons, closed }) => {
      const why = reasons.map((reason) => DUPLICATE_REASONS[reason]).join('; ');
      return `${number}${closed ? ` (${CLOSED})` : ''}: ${why}`;
    })
    .join('\n');

/** The same lines in another language. */
export const duplicatesSaid = (text: string, say: Say): string =>
  text
    .split('\n')
    .map((line) => {
      const [, number, closed, why] = /^(\S+)( \(.+\))?: (.*)$/.exec(line) ?? [];
      if (number === undefined || why === undefined) return line;
      return `${number}${closed === undefined ? '' : ` (${say(CLOSED)})`}: ${why.split('; ').map(say).join('; ')}`;
    })
    .join('\n');
