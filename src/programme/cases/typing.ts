// What people type in the tabs of cases, people, documents and consents: how a telephone may be written, what a date may
// be, what a companion, a paper or a consent typed below the others is given, and what follows from a name or a new person.

import { update, type Change } from '../../kernel/change';
import type { Context } from '../../kernel/action';
import type { Snapshot } from '../../kernel/snapshot';
import type { Row, Values } from '../../kernel/table';
import type { TypingRules } from '../../kernel/typing/rules';
import { toCome } from '../days';
import { staffReads } from '../directory/membership';
import { parsePhone } from '../directory/phone';
import { documentId, freeId, personId } from '../readable-id';
import { WRITERS } from '../writers';
import { initialsOf, joinInitials } from './initials';
import { nameKey } from './names';
import { statusSummary } from './status-summary';
import { notTheirOfficer } from './scope';
import { cases, consents, identityDocuments, people, type CaseRow, type ConsentRow, type PersonRow } from './tables';

const asPerson = (row: Row): PersonRow => row as unknown as PersonRow;
const asConsent = (row: Row): ConsentRow => row as unknown as ConsentRow;

// --- People --------------------------------------------------------------------------------------------------------

/** A number that cannot be read stays as typed, so that the refusal is about what was typed. */
function withPhone(values: Values): Values {
  const { phone } = values;
  return typeof phone === 'string' ? { ...values, phone: parsePhone(phone) ?? phone } : values;
}

const membersOf = (snapshot: Snapshot, caseId: string): PersonRow[] =>
  snapshot.index(people).filter((row) => row.case === caseId);

function newPerson(snapshot: Snapshot, values: Values, { now }: Context) {
  const caseId = String(values['case']);
  const order = Math.max(0, ...membersOf(snapshot, caseId).map((row) => row.order)) + 1;
  const given = { dobPrecision: values['birthDate'] == null ? 'year' : 'exact', ...withoutEmpty(values) };
  return { id: personId(caseId, order), values: { ...given, order, status: 'registered', receivedAt: now } };
}

const withoutEmpty = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** The case shows its people: how many, where they stand, their initials. */
const showsInCase = (person: PersonRow): boolean => person.id === '' || person.initials !== initialsOf(person);

/** What is computed of the person, and what the case shows of them. */
export function followPerson(snapshot: Snapshot, row: Row, isNew: boolean): Change[] {
  const person = asPerson(row);
  const birthYear = person.birthDate === null ? person.birthYear : Number(person.birthDate.slice(0, 4));
  const initials = initialsOf(person);
  const own = update(people, row, { nameKey: nameKey(person.givenNames, person.surnames), initials, birthYear });
  if (!isNew && !showsInCase(person)) return [own];
  const others = snapshot.rows(people).filter(({ id, case: theirs }) => theirs === person.case && id !== person.id);
  const members = [...others, person];
  const summary = {
    size: members.length,
    status: statusSummary(members.map(({ status }) => status)),
    initials: joinInitials(members),
  };
  const shown = snapshot.rows(cases).filter(({ id }) => id === person.case);
  return [own, ...shown.map((each) => update(cases, each, summary))];
}

const peopleTyping: TypingRules = {
  table: people,
  roles: WRITERS,
  tidy: withPhone,
  reads: (rows) => {
    // A trigger has six hours a day for all that everybody types: what the case does not show needs no second reading.
    const named = new Set(
      rows
        .map(asPerson)
        .filter(showsInCase)
        .map((person) => person.case),
    );
    if (named.size === 0) return {};
    return {
      index: [people],
      rows: [
        { table: cases, where: ({ id }) => named.has(id) },
        { table: people, where: (row) => named.has(asPerson(row).case) },
      ],
    };
  },
  check: (_snapshot, row, context) => toCome('birthDate', asPerson(row).birthDate, context),
  fresh: newPerson,
  follow: (snapshot, row, _context, isNew) => followPerson(snapshot, row, isNew),
};

// --- Papers and consents -------------------------------------------------------------------------------------------

const documentTyping: TypingRules = {
  table: identityDocuments,
  roles: WRITERS,
  reads: (rows) => (rows.some(({ id }) => id === '') ? { index: [identityDocuments] } : {}),
  fresh: (snapshot, values) => {
    const person = String(values['person']);
    const known = snapshot.index(identityDocuments).filter((row) => row.person === person);
    return { id: documentId(person, known), values };
  },
};

const consentTyping: TypingRules = {
  table: consents,
  roles: WRITERS,
  reads: (rows) => (rows.some(({ id }) => id === '') ? { index: [consents] } : {}),
  check: (_snapshot, row, context) => toCome('date', asConsent(row).date, context),
  fresh: (snapshot, values, context) => ({
    id: freeId(context.id('consent', String(values['person'])), snapshot.index(consents)),
    values,
  }),
};

// --- Cases ---------------------------------------------------------------------------------------------------------

const asCase = (row: Row): CaseRow => row as unknown as CaseRow;

function withAddress(values: Values): Values {
  const { officer } = values;
  return typeof officer === 'string' ? { ...values, officer: officer.trim().toLowerCase() } : values;
}

const caseItselfTyping: TypingRules = {
  table: cases,
  roles: WRITERS,
  tidy: withAddress,
  reads: (rows) => (rows.some((row) => asCase(row).officer !== null) ? staffReads : {}),
  check: (snapshot, row, { today }) => {
    const { officer, office } = asCase(row);
    return officer === null ? [] : notTheirOfficer(snapshot, officer, { office }, today);
  },
};

export const caseTyping: readonly TypingRules[] = [caseItselfTyping, peopleTyping, documentTyping, consentTyping];
