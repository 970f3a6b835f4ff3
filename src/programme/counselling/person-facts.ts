// What modules 1 and 2 say of who somebody is, against what the registry has: what agrees or fills a gap is taken in,
// what contradicts becomes a difference.

import type { Context } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import type { Snapshot } from '../../kernel/snapshot';
import type { ReadAnswers } from '../../kernel/short-form';
import type { Row, Values } from '../../kernel/table';
import { paperKey } from '../cases/duplicates';
import { nameKey } from '../cases/names';
import { identityDocuments, people, type PersonRow } from '../cases/tables';
import { followPerson } from '../cases/typing';
import { documentId, personId } from '../readable-id';
import type { Difference, Why } from './differences';

export interface Heard {
  readonly person: PersonRow;
  /** Everybody of the case, the person among them. */
  readonly members: readonly PersonRow[];
  readonly answers: ReadAnswers;
  readonly heldOn: string;
  /** Whether the same module was answered before. */
  readonly again: boolean;
}

export interface Facts {
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
}

/** What was heard of one row: values to take in, and what differs. */
interface Hearing {
  readonly values: Values;
  readonly differences: readonly Difference[];
}

const NOTHING: Hearing = { values: {}, differences: [] };
const takes = (values: Values): Hearing => ({ values, differences: [] });
const both = (...all: readonly Hearing[]): Hearing => ({
  values: Object.assign({}, ...all.map(({ values }) => values)) as Values,
  differences: all.flatMap(({ differences }) => differences),
});

const differs = (
  table: { readonly key: string },
  row: Pick<Row, 'id'>,
  column: string,
  was: unknown,
  says: unknown,
  why: Why = 'interview.differs',
  also?: Values,
): Difference => ({
  ...{ table: table.key, row: row.id, column, was, says, why },
  ...(also === undefined ? {} : { with: also }),
});

const different = (...given: Parameters<typeof differs>): Hearing => ({ values: {}, differences: [differs(...given)] });

/** Questions of which it is told here that their answer cannot be read. */
export const TOLD_OF_PERSON: readonly string[] = [
  ...['sex', 'nationality', 'birthDate', 'relation'],
  ...['paper', 'paperIssuer', 'paperExpires'],
];

// --- Who ----------------------------------------------------------------------------------------------------------

const wordsOf = (name: string): string[] => nameKey(name, '').split(' ');

/** A document that says more than was said before does not contradict it. */
function heardName(person: PersonRow, column: 'givenNames' | 'surnames', says: string): Hearing {
  const was = person[column];
  if (says === '' || says === was) return NOTHING;
  const isMore = wordsOf(was).every((word) => wordsOf(says).includes(word));
  return isMore ? takes({ [column]: says }) : different(people, person, column, was, says);
}

/** @param unknown what the registry says when it does not know. */
function heardCode({ person, answers }: Heard, column: 'sex' | 'nationality', unknown: string): Hearing {
  const says = answers.of(column);
  const was = person[column];
  if (says === null || says === was) return NOTHING;
  if (answers.unread.has(column)) return different(people, person, column, was, says, 'interview.unread');
  return was === unknown ? takes({ [column]: says }) : different(people, person, column, was, says);
}

function heardBirth({ person, answers, heldOn }: Heard): Hearing {
  const says = answers.of('birthDate');
  const dobPrecision = answers.of('dobPrecision') ?? 'exact';
  if (says === null) return NOTHING;
  const { birthDate, birthYear } = person;
  if (answers.unread.has('birthDate'))
    return different(people, person, 'birthDate', birthDate, says, 'interview.unread');
  if (says > heldOn) return different(people, person, 'birthDate', birthDate, says, 'interview.born-later');
  if (birthDate === says) return NOTHING;
  // An age told on a day makes two years likely.
  const isLikely = birthYear === null || Math.abs(Number(says.slice(0, 4)) - birthYear) <= 1;
  if (birthDate === null && isLikely) return takes({ birthDate: says, dobPrecision });
  return different(people, person, 'birthDate', birthDate ?? birthYear, says, 'interview.differs', { dobPrecision });
}

const surnamesIn = (answers: ReadAnswers): string =>
  [answers.of('firstSurname'), answers.of('secondSurname')].filter((each) => each !== null).join(' ');

// --- Papers -------------------------------------------------------------------------------------------------------

function heardPaper(snapshot: Snapshot, { person, answers }: Heard): Facts {
  const type = answers.of('paper');
  const issuer = answers.of('paperIssuer');
  if (type === null || type === 'none' || issuer === null) return { changes: [], differences: [] };
  const number = answers.of('paperNumber');
  const expires = answers.of('paperExpires');
  const own = snapshot.rows(identityDocuments).filter((paper) => paper.person === person.id);
  const known = own.find((paper) => paper.type === type && paper.issuer === issuer);
  const unread = ['paper', 'paperIssuer', 'paperExpires'].filter((key) => answers.unread.has(key));
  if (unread.length > 0) {
    const row = known ?? person;
    const column = { paper: 'type', paperIssuer: 'issuer', paperExpires: 'expires' };
    return {
      changes: [],
      differences: unread.map((key) =>
        differs(identityDocuments, row, column[key as keyof typeof column], null, answers.of(key), 'interview.unread'),
      ),
    };
  }
  if (known === undefined) {
    const id = documentId(
      person.id,
      snapshot.index(identityDocuments).filter((paper) => paper.person === person.id),
    );
    return {
      changes: [insert(identityDocuments, id, { person: person.id, type, issuer, number, expires })],
      differences: [],
    };
  }
  const isSame = number === null || known.number === null || paperKey(number) === paperKey(known.number);
  const heard = both(
    number === null || known.number === number
      ? NOTHING
      : isSame
        ? takes({ number })
        : different(identityDocuments, known, 'number', known.number, number),
    expires === null || known.expires === expires
      ? NOTHING
      : known.expires === null
        ? takes({ expires })
        : different(identityDocuments, known, 'expires', known.expires, expires),
  );
  return { changes: changesOf(identityDocuments, known, heard), differences: heard.differences };
}

const changesOf = (
  table: typeof identityDocuments | typeof people,
  row: Pick<Row, 'id'>,
  { values }: Hearing,
): Change[] => (Object.keys(values).length === 0 ? [] : [update(table, row, values)]);

// --- With whom ----------------------------------------------------------------------------------------------------

function heardRelation({ person, members, answers }: Heard): Hearing {
  const says = answers.of('relation');
  if (says === null || says === person.relation) return NOTHING;
  if (answers.unread.has('relation'))
    return different(people, person, 'relation', person.relation, says, 'interview.unread');
  const isSecond = says === 'self' && members.some(({ id, relation }) => relation === 'self' && id !== person.id);
  return different(
    people,
    person,
    'relation',
    person.relation,
    says,
    isSecond ? 'interview.two-principals' : 'interview.differs',
  );
}

/** Somebody whom the case does not have yet joins it; one whom it has is not entered twice. */
function heardNewcomer(
  snapshot: Snapshot,
  { person, members, answers, again }: Heard,
  { now, today }: Pick<Context, 'now' | 'today'>,
): Facts & { readonly newcomer: PersonRow | null } {
  const nothing = { changes: [], differences: [], newcomer: null };
  if (answers.of('newcomer') !== 'yes') return nothing;
  const [givenNames, surnames] = [answers.of('newNames') ?? '', answers.of('newSurnames') ?? ''];
  const key = nameKey(givenNames, surnames);
  if (members.some((each) => nameKey(each.givenNames, each.surnames) === key)) {
    const difference = differs(
      people,
      person,
      'givenNames',
      null,
      `${givenNames} ${surnames}`,
      'interview.known-companion',
    );
    return again ? nothing : { ...nothing, differences: [difference] };
  }
  const age = Number(answers.of('newAge'));
  const order = Math.max(0, ...members.map((each) => each.order)) + 1;
  const id = personId(person.case, order);
  const values = {
    ...{ case: person.case, order, givenNames, surnames, age, birthYear: Number(today.slice(0, 4)) - age },
    ...{ birthDate: null, dobPrecision: 'year', sex: answers.of('newSex'), nationality: answers.of('newNationality') },
    ...{ relation: answers.of('newRelation'), status: 'registered', receivedAt: now },
  };
  const newcomer = { ...values, id, phone: null } as unknown as PersonRow;
  return {
    changes: [insert(people, id, values), ...followPerson(snapshot, newcomer as unknown as Row, true)],
    differences: [],
    newcomer,
  };
}

// --- All of it ----------------------------------------------------------------------------------------------------

export interface PersonFacts extends Facts {
  /** The people of the case as they stand afterwards. */
  readonly members: readonly PersonRow[];
  readonly newcomer: PersonRow | null;
}

/** Answers of other modules say nothing here. */
export function personFacts(snapshot: Snapshot, heard: Heard, context: Pick<Context, 'now' | 'today'>): PersonFacts {
  const { person, members, answers } = heard;
  const who = both(
    heardName(person, 'givenNames', answers.of('givenNames') ?? ''),
    heardName(person, 'surnames', surnamesIn(answers)),
    heardBirth(heard),
    heardCode(heard, 'sex', 'later'),
    heardCode(heard, 'nationality', 'XXX'),
    heardRelation(heard),
  );
  const paper = heardPaper(snapshot, heard);
  const newcomer = heardNewcomer(snapshot, heard, context);
  const after = { ...person, ...who.values };
  const own = changesOf(people, person, who);
  const followed = own.length === 0 ? [] : followPerson(snapshot, after as unknown as Row, false);
  return {
    changes: [...own, ...followed, ...paper.changes, ...newcomer.changes],
    differences: [...who.differences, ...paper.differences, ...newcomer.differences],
    newcomer: newcomer.newcomer,
    members: [
      ...members.map((each) => (each.id === person.id ? after : each)),
      ...(newcomer.newcomer === null ? [] : [newcomer.newcomer]),
    ],
  };
}
