// Finding a case by what somebody remembers: its number, a telephone, the number of a paper, a name spelt another way.
// Open people are compared by their name keys; closed ones are asked of the Lookup, which knows whole keys alone.
// INVARIANT: what is found names cases by number and reasons by code; never a name, a telephone or a paper.

import type { Slot, Snapshot } from '../../kernel/snapshot';
import { cleanLine } from '../../kernel/text';
import { registro } from '../books';
import { parsePhone } from '../directory/phone';
import { caseSlot, formatCaseNumber, isCaseNumber } from './case-number';
import { isTellingKey, nameSlot, paperKey, paperSlot, phoneSlot, readNote } from './duplicates';
import { nameKey, soundOf } from './names';
import { cases, identityDocuments, people, type PersonRow } from './tables';

export type FoundBy = 'number' | 'phone' | 'paper' | 'name' | 'similar-name';

export interface Found {
  readonly case: string;
  /** People of the case that were meant; empty for the whole case and for closed ones. */
  readonly people: readonly string[];
  readonly by: FoundBy;
  readonly closed: boolean;
}

export interface Query {
  readonly number: string | null;
  readonly phone: string | null;
  /** Figures of a telephone whose beginning nobody remembers. */
  readonly phoneEnd: string | null;
  readonly paper: string | null;
  readonly words: readonly string[];
}

/** @param year of a case that is called by its sequence alone. */
export function parseQuery(typed: string, year: number): Query {
  const text = cleanLine(typed).text.trim();
  const key = paperKey(text);
  const hasLetters = /\p{L}/u.test(text);
  const digits = text.replace(/\D/g, '');
  return {
    number: caseNumberIn(text, year),
    phone: hasLetters ? null : (parsePhone(text) ?? null),
    phoneEnd: hasLetters || digits.length < SHORTEST_END ? null : digits,
    paper: isTellingKey(key) ? key : null,
    words:
      hasLetters && !/\d/.test(text)
        ? nameKey(text, '')
            .split(' ')
            .filter((word) => word.length > 1)
        : [],
  };
}

/** A telephone without its country has at least so many figures in the region. */
const SHORTEST_END = 7;

/** `MX-RVA-2026-00012-5`, `2026-12`, `12`. */
function caseNumberIn(text: string, year: number): string | null {
  const whole = text.toUpperCase().replace(/\s/g, '');
  if (isCaseNumber(whole)) return whole;
  const [, ofYear, sequence] = /^(?:(20\d\d)[-/ ])?(\d{1,5})$/.exec(text) ?? [];
  return sequence === undefined || Number(sequence) < 1
    ? null
    : formatCaseNumber(Number(ofYear ?? year), Number(sequence));
}

/** Keys of history of a query; a name is asked with each nationality of the people whom the office attends. */
export function historySlotsOf({ number, phone, paper, words }: Query, nationalities: readonly string[]): Slot[] {
  const key = words.join(' ');
  const slots = [
    ...(number === null ? [] : [caseSlot(number)]),
    ...(phone === null ? [] : [phoneSlot(phone)]),
    ...(paper === null ? [] : [paperSlot(paper)]),
    ...(key === '' ? [] : nationalities.map((nationality) => nameSlot(key, nationality))),
  ];
  return slots.map((slot) => ({ book: registro.key, slot }));
}

/**
 * Needs the index of cases, people and papers, and `historySlotsOf`. The best first.
 * @param nationalities null while history was not asked: only what is open is found.
 */
export function search(snapshot: Snapshot, query: Query, nationalities: readonly string[] | null): Found[] {
  const closed = nationalities === null ? [] : amongClosed(snapshot, query, nationalities);
  const found = [...amongOpen(snapshot, query), ...closed];
  const best = new Map<string, Found>();
  for (const each of found.sort((a, b) => RANK.indexOf(a.by) - RANK.indexOf(b.by))) {
    const before = best.get(each.case);
    if (before === undefined) best.set(each.case, each);
    else if (before.by === each.by) best.set(each.case, { ...before, people: [...before.people, ...each.people] });
  }
  return [...best.values()];
}

const RANK: readonly FoundBy[] = ['number', 'paper', 'phone', 'name', 'similar-name'];

function amongOpen(snapshot: Snapshot, { number, phone, phoneEnd, paper, words }: Query): Found[] {
  const open = new Set(snapshot.index(cases).map(({ id }) => id));
  const at = (person: PersonRow, by: FoundBy): Found => ({ case: person.case, people: [person.id], by, closed: false });
  const isTheirs = (known: string | null): boolean =>
    known !== null && (known === phone || (phoneEnd !== null && known.endsWith(phoneEnd)));
  const everybody = snapshot.index(people).filter((person) => open.has(person.case));
  const holders = new Set(
    paper === null
      ? []
      : snapshot
          .index(identityDocuments)
          .filter((row) => row.number !== null && paperKey(row.number) === paper)
          .map(({ person }) => person),
  );
  return [
    ...(number !== null && open.has(number)
      ? [{ case: number, people: [], by: 'number', closed: false } as const]
      : []),
    ...everybody.flatMap((person): Found[] => {
      if (holders.has(person.id)) return [at(person, 'paper')];
      if (isTheirs(person.phone)) return [at(person, 'phone')];
      const likeness = words.length === 0 ? null : likenessOf(words, (person.nameKey ?? '').split(' '));
      return likeness === null ? [] : [at(person, likeness)];
    }),
  ];
}

/** Every word that was typed must be one of the name: as it is, its beginning, by its sound, or with one letter wrong. */
function likenessOf(typed: readonly string[], name: readonly string[]): 'name' | 'similar-name' | null {
  if (typed.every((word) => name.some((each) => each.startsWith(word)))) return 'name';
  return typed.every((word) => name.some((each) => isSimilar(word, each))) ? 'similar-name' : null;
}

/** A beginning of fewer letters is that of half the people. */
const SHORTEST_BEGINNING = 3;

/** Letters of a word that may be wrong. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

function isSimilar(typed: string, word: string): boolean {
  const [one, other] = [soundOf(typed), soundOf(word)];
  return (one.length >= SHORTEST_BEGINNING && other.startsWith(one)) || distance(one, other) <= slips(one);
}

/** Edits between two words, two neighbours that changed places being one (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    const above = rows[i - 1] as number[];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (above[j] as number) + 1,
          (row[j - 1] as number) + 1,
          (above[j - 1] as number) + (same ? 0 : 1),
          swapped ? ((rows[i - 2] as number[])[j - 2] as number) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return (rows[one.length] as number[])[other.length] as number;
}

function amongClosed(
  snapshot: Snapshot,
  { number: asked, phone, paper, words }: Query,
  nationalities: readonly string[],
): Found[] {
  const open = new Set(snapshot.index(cases).map(({ id }) => id));
  const recalled = (slot: string, by: FoundBy): Found[] =>
    snapshot
      .recall(registro.key, slot)
      .map(readNote)
      // A case that was reopened is found among the open ones.
      .filter(({ number }) => !open.has(number))
      .map(({ number }) => ({ case: number, people: [], by, closed: true }));
  const key = words.join(' ');
  return [
    ...(asked === null ? [] : recalled(caseSlot(asked), 'number')),
    ...(phone === null ? [] : recalled(phoneSlot(phone), 'phone')),
    ...(paper === null ? [] : recalled(paperSlot(paper), 'paper')),
    ...(key === '' ? [] : nationalities.flatMap((nationality) => recalled(nameSlot(key, nationality), 'name'))),
  ];
}
