// Who resembles someone already known: by a telephone, by names, by a date of birth, by the number of a paper. Each is a
// key that stands in the index of open people and, once a case is closed, in the Lookup, so that both are asked alike.
// Flagged with reasons, never blocked: a person compares and decides.
// INVARIANT: a finding names cases by number and reasons by code; never a name, a phone or an age.
// INVARIANT: of two open people each resembles the other, for the same reasons.

import type { Say } from '../../kernel/problem';
import type { Slot, Snapshot } from '../../kernel/snapshot';
import { registro } from '../books';
import { soundOf } from './names';
import { cases, identityDocuments, people, type IdentityDocumentRow, type PersonRow } from './tables';

export interface Comparable extends Pick<PersonRow, 'nameKey' | 'birthYear' | 'phone' | 'birthDate' | 'dobPrecision'> {
  readonly nationality: string;
  /** Numbers of papers as they were written. */
  readonly papers: readonly string[];
}

export const DUPLICATE_REASONS = {
  phone: 'mismo teléfono',
  names: 'mismos nombres, edad casi igual y misma nacionalidad',
  born: 'misma fecha de nacimiento y nacionalidad, y un nombre o apellido que suena igual',
  paper: 'mismo número de documento',
} as const;
export type DuplicateReason = keyof typeof DUPLICATE_REASONS;

/** Of a case that stands in the archive. */
export const CLOSED = 'cerrado';

export interface Duplicate {
  /** The other case's number. */
  readonly case: string;
  readonly reasons: readonly DuplicateReason[];
  readonly closed: boolean;
}

const YEARS_APART = 1;

/** A key that more than so many others share is a shelter's telephone or a word for "none": it tells of nobody. */
export const CROWD = 8;

/** Shorter words are particles and initials, which half the people share. */
const SHORTEST_SOUND = 3;

export const phoneSlot = (phone: string): string => `phone:${phone}`;
export const nameSlot = (key: string, nationality: string): string => `name:${key}|${nationality}`;

/** Figures and letters of a paper's number, as they are compared. */
export const paperKey = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** True for what can be a paper's number: *S/N* and *12* are not. */
export const isTellingKey = (key: string): boolean => /\d/.test(key) && key.length >= 5;

/** @param key as `paperKey` makes it. */
export const paperSlot = (key: string): string => `paper:${key}`;

interface Key {
  readonly reason: DuplicateReason;
  readonly slot: string;
}

const once = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** The keys by which someone is known. */
function keysOf({ nameKey, nationality, phone, birthDate, dobPrecision, papers }: Comparable): Key[] {
  const words = (nameKey ?? '').split(' ').filter((word) => word !== '');
  const isDated = birthDate !== null && dobPrecision !== 'estimated';
  const sounds = isDated ? once(words.map(soundOf)).filter((sound) => sound.length >= SHORTEST_SOUND) : [];
  const numbers = once(papers.map(paperKey)).filter(isTellingKey);
  return [
    ...(phone === null ? [] : [{ reason: 'phone', slot: phoneSlot(phone) } as const]),
    ...(words.length === 0 ? [] : [{ reason: 'names', slot: nameSlot(nameKey ?? '', nationality) } as const]),
    ...sounds.map((sound): Key => ({ reason: 'born', slot: `born:${birthDate ?? ''}|${nationality}|${sound}` })),
    ...numbers.map((number): Key => ({ reason: 'paper', slot: paperSlot(number) })),
  ];
}

/** Keys of history by which someone can be found again once the case is closed. */
export const slotsOf = (someone: Comparable): string[] => keysOf(someone).map(({ slot }) => slot);

export const historyOf = (all: readonly Comparable[]): Slot[] =>
  once(all.flatMap(slotsOf)).map((slot) => ({ book: registro.key, slot }));

/** What history keeps of someone: the case's number and the year of birth. */
export const noteOf = (caseNumber: string, birthYear: number | null): string => `${caseNumber}|${birthYear ?? ''}`;

export function readNote(note: string): { readonly number: string; readonly birthYear: number | null } {
  const [number = '', year = ''] = note.split('|');
  return { number, birthYear: year === '' ? null : Number(year) };
}

/** An unknown age neither confirms nor denies: names and nationality are then enough to have a look. */
const closeInAge = (one: number | null, other: number | null): boolean =>
  one === null || other === null || Math.abs(one - other) <= YEARS_APART;

// --- Who is known --------------------------------------------------------------------------------------------------

/** An open person, or a case of history, which no longer tells its people apart. */
export interface Known {
  readonly person: string | null;
  readonly case: string;
  readonly birthYear: number | null;
}

export type KnownBy = (slot: string) => readonly Known[];

/** People with the numbers of their papers. */
export function comparablesWith(
  papers: readonly Pick<IdentityDocumentRow, 'person' | 'number'>[],
): (person: PersonRow) => Comparable {
  const numbers = new Map<string, string[]>();
  for (const { person, number } of papers)
    if (number !== null) numbers.set(person, [...(numbers.get(person) ?? []), number]);
  return (person) => ({ ...person, papers: numbers.get(person.id) ?? [] });
}

/** Everybody of the index of cases, people and papers, by their keys. */
export function openBy(snapshot: Snapshot, withPapers: boolean): KnownBy {
  const numbers = new Map(snapshot.index(cases).map(({ id, number }) => [id, number]));
  const comparable = comparablesWith(withPapers ? snapshot.index(identityDocuments) : []);
  const known = new Map<string, Known[]>();
  for (const person of snapshot.index(people) as readonly PersonRow[]) {
    const number = numbers.get(person.case);
    if (number === undefined) continue;
    const one = { person: person.id, case: number, birthYear: person.birthYear };
    for (const slot of slotsOf(comparable(person))) {
      const before = known.get(slot);
      if (before === undefined) known.set(slot, [one]);
      else before.push(one);
    }
  }
  return (slot) => known.get(slot) ?? [];
}

/** Cases that history knows by a key; one that was opened again is spoken for by its rows. */
export function closedBy(snapshot: Snapshot): KnownBy {
  const open = new Set(snapshot.index(cases).map(({ number }) => number));
  return (slot) =>
    snapshot
      .recall(registro.key, slot)
      .map(readNote)
      .filter(({ number }) => !open.has(number))
      .map(({ number, birthYear }) => ({ person: null, case: number, birthYear }));
}

export interface Resemblance {
  readonly person: string | null;
  readonly case: string;
  readonly reasons: readonly DuplicateReason[];
}

/** @param self the person's own ID; absent for somebody who has none yet. */
export function resembling(someone: Comparable, known: readonly KnownBy[], self?: string): Resemblance[] {
  const found = new Map<string, { readonly who: Known; readonly reasons: Set<DuplicateReason> }>();
  for (const { reason, slot } of keysOf(someone)) {
    const others = known.flatMap((by) => by(slot)).filter(({ person }) => self === undefined || person !== self);
    if (others.length > CROWD) continue;
    for (const who of others) {
      if (reason === 'names' && !closeInAge(someone.birthYear, who.birthYear)) continue;
      const key = who.person ?? who.case;
      const before = found.get(key) ?? { who, reasons: new Set() };
      before.reasons.add(reason);
      found.set(key, before);
    }
  }
  return [...found.values()].map(({ who, reasons }) => ({
    person: who.person,
    case: who.case,
    reasons: [...reasons].sort(),
  }));
}

/** Cases that hold someone who resembles one of these people; needs the index of cases and people and `historyOf`. */
export function duplicatesOf(all: readonly Comparable[], snapshot: Snapshot): Duplicate[] {
  const known = [openBy(snapshot, false), closedBy(snapshot)];
  const found = all.flatMap((someone) => resembling(someone, known));
  return byCase(found.map((each) => ({ ...each, closed: each.person === null })));
}

/** Findings of one case put together. */
export function byCase(found: readonly Duplicate[]): Duplicate[] {
  const numbers = once(found.map((each) => each.case)).sort();
  return numbers.map((number) => {
    const own = found.filter((each) => each.case === number);
    const reasons = once(own.flatMap((each) => each.reasons)).sort();
    return { case: number, reasons, closed: own.some(({ closed }) => closed) };
  });
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
