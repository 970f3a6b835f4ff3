// What people type in the tabs of cases, people, documents and consents: how a telephone may be written, what a date may
// be, what a companion, a paper or a consent typed below the others is given, and what follows from a name or a new person.

import { update, type Change } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import type { Context } from '../../kernel/action';
import type { Snapshot } from '../../kernel/snapshot';
import type { Row, Values } from '../../kernel/table';
import type { TypingRules } from '../../kernel/typing/rules';
import { parsePhone } from '../directory/phone';
import { documentId, freeId, personId } from '../readable-id';
import { WRITERS } from '../writers';
import { nameKey } from './names';
import { statusSummary } from './status-summary';
import { cases, consents, identityDocuments, people, type ConsentRow, type PersonRow } from './tables';

const asPerson = (row: Row): PersonRow => row as unknown as PersonRow;
const asConsent = (row: Row): ConsentRow => row as unknown as ConsentRow;

/** A date that the calendar has not reached. */
const toCome = (key: string, date: string | null, { today }: Context): Problem[] =>
  date !== null && date > today ? [problem('typed.date-to-come', key, { date })] : [];

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

/** Name key and birth year of the person; with a new one, how many the case has and where they stand. */
function followPerson(snapshot: Snapshot, row: Row, _context: Context, isNew: boolean): Change[] {
  const person = asPerson(row);
  const birthYear = person.birthDate === null ? person.birthYear : Number(person.birthDate.slice(0, 4));
  const own = update(people, row, { nameKey: nameKey(person.givenNames, person.surnames), birthYear });
  if (!isNew) return [own];
  const members = [...membersOf(snapshot, person.case).filter(({ id }) => id !== person.id), person];
  const theirs = snapshot.rows(cases).filter(({ id }) => id === person.case);
  const summary = { size: members.length, status: statusSummary(members.map(({ status }) => status)) };
  return [own, ...theirs.map((each) => update(cases, each, summary))];
}

const peopleTyping: TypingRules = {
  table: people,
  roles: WRITERS,
  tidy: withPhone,
  reads: (rows) => {
    // A trigger has six hours a day for all that everybody types: what stands needs no second reading.
    const fresh = rows.filter(({ id }) => id === '');
    if (fresh.length === 0) return {};
    const named = new Set(fresh.map((row) => asPerson(row).case));
    return { index: [people], rows: [{ table: cases, where: ({ id }) => named.has(id) }] };
  },
  check: (_snapshot, row, context) => toCome('birthDate', asPerson(row).birthDate, context),
  fresh: newPerson,
  follow: followPerson,
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

export const caseTyping: readonly TypingRules[] = [
  { table: cases, roles: WRITERS },
  peopleTyping,
  documentTyping,
  consentTyping,
];
