// Buscar: what somebody remembers of a person or a case → cases, without naming anybody. Of a case that is another office's,
// only whom to ring.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import type { Say, Tongue } from '../../kernel/problem';
import { accepted } from '../../kernel/result';
import { onceFor, type Snapshot } from '../../kernel/snapshot';
import { PERSON_STATUSES, PERSON_TONES, RELATIONS } from '../../programme/cases/codes';
import { CASE_READERS, elsewhere, isTheirs } from '../../programme/cases/scope';
import { historySlotsOf, parseQuery, search, type Found } from '../../programme/cases/search';
import { summarySaid } from '../../programme/cases/status-summary';
import { cases, identityDocuments, people, type PersonRow } from '../../programme/cases/tables';
import { COUNTRIES } from '../../programme/directory/countries';
import { countriesServed, offices, staff } from '../../programme/directory/tables';
import { ageWords } from '../age-words';
import type { FoundCase, FoundPerson, SearchAnswer } from './view';

/** Longest text that is looked for. */
const LONGEST = 120;
/** Cases that one answer tells. */
const MOST = 30;

const input = z.object({ text: z.string().check(z.maxLength(LONGEST)) });

export const buscar = definePage<object, object>({
  key: 'buscar',
  title: 'Buscar',
  roles: CASE_READERS,
  args: z.object({}),
  reads: () => ({}),
  show: () => accepted({}),
  acts: {},
  inquiries: {
    find: defineInquiry<{ text: string }, SearchAnswer>({
      input,
      reads: ({ text }) => {
        // Asked for every row of the first call, and it holds all that is open.
        const openFound = onceFor((first) => search(first, queryOf(first, text), null));
        return {
          whole: [offices, staff, countriesServed],
          index: [cases, people, identityDocuments],
          rows: [
            { table: cases, where: ({ id }, first) => openFound(first).some((found) => found.case === id) },
            { table: people, where: ({ id }, first) => openFound(first).some((found) => found.people.includes(id)) },
          ],
          history: (first) => historySlotsOf(queryOf(first, text), nationalitiesOf(first)),
        };
      },
      answer: tell,
    }),
  },
});

/** A case that is called by its sequence alone is one of the latest year that has any. */
const queryOf = (snapshot: Snapshot, text: string) =>
  parseQuery(text, Math.max(2000, ...snapshot.index(cases).map(({ openedOn }) => Number(openedOn.slice(0, 4)))));

const nationalitiesOf = (snapshot: Snapshot): string[] => [
  ...new Set(snapshot.rows(countriesServed).map(({ country }) => country)),
];

function tell(snapshot: Snapshot, { text }: { text: string }, context: Context, tongue: Outside) {
  const found = search(snapshot, queryOf(snapshot, text), nationalitiesOf(snapshot));
  return accepted<SearchAnswer>({
    cases: found.slice(0, MOST).map((each) => caseFound(snapshot, each, context, tongue)),
    more: Math.max(0, found.length - MOST),
  });
}

function caseFound(
  snapshot: Snapshot,
  { case: number, people: meant, by, closed }: Found,
  { actor, today }: Context,
  { speak, say }: Tongue,
): FoundCase {
  const blank = { number, by, office: null, officer: null, status: null, people: [], elsewhere: null };
  const row = closed ? undefined : snapshot.find(cases, number);
  if (row === undefined) return { ...blank, closed: true };
  if (!isTheirs(snapshot, actor, row, today)) return { ...blank, closed, elsewhere: speak(elsewhere(snapshot, row)) };
  const members = snapshot.rows(people).filter(({ id }) => meant.includes(id));
  return {
    ...blank,
    closed,
    office: snapshot.rows(offices).find(({ id }) => id === row.office)?.name ?? null,
    officer: snapshot.rows(staff).find(({ email }) => email === row.officer)?.name ?? null,
    status: row.status === null ? null : summarySaid(row.status, say),
    people: members.map((person) => personFound(person, today, say)),
  };
}

const personFound = (person: PersonRow, today: string, say: Say): FoundPerson => ({
  id: person.id,
  initials: person.initials ?? '',
  relation: say(RELATIONS[person.relation]),
  age: ageWords(person, today, say),
  nationality: say(COUNTRIES[person.nationality]),
  state: { label: say(PERSON_STATUSES[person.status]), tone: PERSON_TONES[person.status] },
});
