// Two people → what is known of both, masked, with how each thing compares; and what opening them tells.
// INVARIANT: before they are opened nothing tells a name, a telephone, a day of birth or a number; only whether they agree.

import type { Say } from '../../kernel/problem';
import { DOCUMENT_TYPES, PERSON_STATUSES, RELATIONS, SEXES } from '../../programme/cases/codes';
import { paperKey } from '../../programme/cases/duplicates';
import type { IdentityDocumentRow, PersonRow } from '../../programme/cases/tables';
import { COUNTRIES } from '../../programme/directory/countries';
import { KNOWN, type Fact, type FactKey, type Opened, type Verdict } from './view';

export interface Known {
  readonly person: PersonRow;
  readonly papers: readonly IdentityDocumentRow[];
}

/** Null stands for a person whom the reader may not see. */
export type Two = readonly [Known | null, Known | null];

const verdictOf = (one: unknown, other: unknown): Verdict =>
  one === null || other === null ? 'unknown' : one === other ? 'same' : 'different';

const noted = (value: string | null): string | null => (value === null ? null : KNOWN);

/** As it may be seen by whoever opens the page. */
const MASKED: Readonly<Record<FactKey, (known: Known, say: Say) => string | null>> = {
  names: ({ person }) => person.initials,
  birth: ({ person }) => (person.birthYear === null ? null : String(person.birthYear)),
  sex: ({ person }, say) => say(SEXES[person.sex]),
  nationality: ({ person }, say) => say(COUNTRIES[person.nationality]),
  phone: ({ person }) => noted(person.phone),
  papers: ({ papers }, say) => papers.map(({ type }) => say(DOCUMENT_TYPES[type])).join(', ') || null,
  city: ({ person }) => noted(person.city),
  relation: ({ person }, say) => say(RELATIONS[person.relation]),
  status: ({ person }, say) => say(PERSON_STATUSES[person.status]),
  received: ({ person }) => person.receivedAt.slice(0, 10),
};

/** What tells whether two people are one; the others only say where each stands. */
const COMPARED: Readonly<Partial<Record<FactKey, (one: Known, other: Known) => Verdict>>> = {
  names: (one, other) => verdictOf(one.person.nameKey, other.person.nameKey),
  birth: ({ person: one }, { person: other }) => {
    const [days, years] = [verdictOf(one.birthDate, other.birthDate), verdictOf(one.birthYear, other.birthYear)];
    return days === 'unknown' && years === 'different' ? years : days;
  },
  sex: ({ person: one }, { person: other }) => verdictOf(asked(one.sex), asked(other.sex)),
  nationality: (one, other) => verdictOf(one.person.nationality, other.person.nationality),
  phone: (one, other) => verdictOf(one.person.phone, other.person.phone),
  papers: papersVerdict,
  city: (one, other) => verdictOf(one.person.city, other.person.city),
};

const asked = (sex: PersonRow['sex']): string | null => (sex === 'later' ? null : sex);

/** One number on both is one paper; two of a kind from one country with other numbers tell them apart. */
function papersVerdict({ papers: one }: Known, { papers: other }: Known): Verdict {
  const keys = new Set(one.flatMap(({ number }) => (number === null ? [] : [paperKey(number)])));
  if (other.some(({ number }) => number !== null && keys.has(paperKey(number)))) return 'same';
  const isAlike = (a: IdentityDocumentRow, b: IdentityDocumentRow): boolean =>
    a.type === b.type && a.issuer === b.issuer && a.number !== null && b.number !== null;
  return one.some((a) => other.some((b) => isAlike(a, b))) ? 'different' : 'unknown';
}

export const factsOf = ([one, other]: Two, say: Say): Fact[] =>
  (Object.keys(MASKED) as FactKey[]).map((key) => ({
    key,
    values: [one && MASKED[key](one, say), other && MASKED[key](other, say)],
    verdict: one === null || other === null ? 'unknown' : (COMPARED[key]?.(one, other) ?? 'unknown'),
  }));

export const openedOf = ({ person, papers }: Known, say: Say): Opened => ({
  person: person.id,
  facts: {
    names: `${person.givenNames} ${person.surnames}`,
    ...(person.birthDate === null ? {} : { birth: person.birthDate }),
    phone: person.phone,
    papers: papers.map((paper) => paperWords(paper, say)).join('\n') || null,
    city: person.city,
  },
});

const paperWords = ({ type, issuer, number }: IdentityDocumentRow, say: Say): string =>
  `${say(DOCUMENT_TYPES[type])} (${say(COUNTRIES[issuer])}) ${number ?? ''}`.trim();
