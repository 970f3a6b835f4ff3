// The people of the page Movimiento: those who travel, and those whom a case number found.

import type { Context } from '../../kernel/action';
import type { Tongue } from '../../kernel/problem';
import type { RowOf } from '../../kernel/table';
import type { Snapshot } from '../../kernel/snapshot';
import { PERSON_STATUSES, RELATIONS, SEXES } from '../../programme/cases/codes';
import { cases, consents, identityDocuments, people, type PersonRow } from '../../programme/cases/tables';
import { NOT_TRAVELLING } from '../../programme/travel/codes';
import { lastWord } from '../../programme/cases/last-word';
import { ageWords } from '../age-words';
import type { PersonCard } from './view';

type Reader = Pick<Context, 'today'> & Pick<Tongue, 'say'>;

/** Cards of these people, families together, the principal first. */
export function peopleCards(snapshot: Snapshot, wanted: (person: PersonRow) => boolean, reader: Reader): PersonCard[] {
  const numbers = new Map(snapshot.index(cases).map(({ id, number }) => [id, number]));
  return snapshot
    .rows(people)
    .filter(wanted)
    .map((person) => ({ person, number: numbers.get(person.case) ?? person.case }))
    .sort((a, b) => (a.number === b.number ? a.person.order - b.person.order : a.number < b.number ? -1 : 1))
    .map(({ person, number }) => card(snapshot, person, number, reader));
}

function card(snapshot: Snapshot, person: PersonRow, caseNumber: string, { today, say }: Reader): PersonCard {
  const consent = lastWord(snapshot.rows(consents), person.id);
  return {
    id: person.id,
    name: `${person.givenNames} ${person.surnames}`,
    caseNumber,
    age: ageWords(person, today, say),
    sex: say(SEXES[person.sex]),
    nationality: person.nationality,
    relation: say(RELATIONS[person.relation]),
    status: say(PERSON_STATUSES[person.status]),
    mayTravel: !NOT_TRAVELLING.includes(person.status),
    documents: snapshot
      .rows(identityDocuments)
      .filter((row) => row.person === person.id)
      .map(({ id, type, issuer, number, expires }) => ({ id, type, issuer, number, expires })),
    consent: consent === null ? null : { given: consent.given, how: consent.how, date: consent.date },
  };
}

/** Cases that a person means by what they typed: the whole number, or only its running number. */
export function casesMeant(rows: readonly Pick<RowOf<typeof cases>, 'id' | 'number'>[], text: string): Set<string> {
  const typed = text.trim().toUpperCase().replace(/\s+/g, '');
  const running = /^\d{1,5}$/.test(typed) ? typed.padStart(5, '0') : null;
  const meant = rows.filter(({ number }) => number === typed || (running !== null && number.split('-')[3] === running));
  return new Set(meant.map(({ id }) => id));
}
