// The four kinds of lines that people write in the daily log.

import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import type { Values } from '../../kernel/table';
import { addDays, isDate } from '../../kernel/time';
import { registro } from '../books';
import { memberOf } from '../directory/membership';
import { receiptSlot } from './receipts';
import { wasMet } from './attempts';
import { appointments, assistance, contacts, tasks, type AssistanceRow, type ContactRow } from './tables';
import { OURS } from './codes';
import { writesLine } from './write-line';

/** Nobody makes an appointment for later than this: the year is wrong. */
const DAYS_AHEAD = 366;

const tooLate = (field: string, date: unknown, { today }: { readonly today: string }): Problem[] =>
  isDate(String(date)) && String(date) > addDays(today, DAYS_AHEAD)
    ? [problem('daily.too-far', field, { date: String(date) })]
    : [];

/** What is agreed lies ahead; what already happened is told as that. */
const gone = (code: string, field: string, date: unknown, { today }: { readonly today: string }): Problem[] =>
  isDate(String(date)) && String(date) < today ? [problem(code, field, { date: String(date) })] : [];

/** A day that an appointment cannot be on. */
export const notOnThatDay = (date: unknown, context: { readonly today: string }): Problem[] => [
  ...gone('daily.appointment-past', 'date', date, context),
  ...tooLate('date', date, context),
];

export const logContact = writesLine({
  key: 'log-contact',
  title: 'Registrar atención',
  table: contacts,
  met: (values) => wasMet(values as Pick<ContactRow, 'kind' | 'outcome'>),
  fields: 'happenedOn time part kind topic outcome place person people sex ageBand nationality'.split(' '),
  given: ({ happenedOn, outcome, kind, people }, { today }, ofCase) => ({
    happenedOn: happenedOn ?? today,
    outcome: outcome ?? (kind === 'weWrote' ? 'sent' : OURS.includes(String(kind)) ? null : 'attended'),
    people: people ?? (ofCase ? null : 1),
  }),
});

export const planAppointment = writesLine({
  key: 'plan-appointment',
  title: 'Dar cita',
  table: appointments,
  fields: 'date time place purpose person'.split(' '),
  given: () => ({ state: 'planned' }),
  check: (_snapshot, { date }, context) => notOnThatDay(date, context),
});

const receiptOf = (values: Values): string | null => receiptSlot(values as unknown as AssistanceRow);

function spentTwice(snapshot: Snapshot, values: Values): Problem[] {
  const slot = receiptOf(values);
  if (slot === null) return [];
  const found = snapshot.index(assistance).find((row) => receiptSlot(row) === slot);
  const [before] = found === undefined ? snapshot.recall(registro.key, slot) : [found.case ?? '—'];
  return before === undefined ? [] : [problem('daily.receipt-used', 'receipt', { case: before })];
}

export const recordAssistance = writesLine({
  key: 'record-assistance',
  title: 'Registrar apoyo',
  table: assistance,
  fields: 'happenedOn what quantity unit cost currency issuer receipt place person people'.split(' '),
  given: ({ happenedOn, people }, { today }, ofCase) => ({
    happenedOn: happenedOn ?? today,
    people: people ?? (ofCase ? null : 1),
  }),
  history: (values) => {
    const slot = receiptOf(values);
    return slot === null ? [] : [{ book: registro.key, slot }];
  },
  check: (snapshot, values) => [
    ...(values['quantity'] === 0 ? [problem('daily.nothing-given', 'quantity')] : []),
    ...(values['cost'] != null && values['currency'] == null ? [problem('daily.no-currency', 'currency')] : []),
    ...(values['receipt'] != null && values['issuer'] == null ? [problem('daily.no-issuer', 'issuer')] : []),
    ...spentTwice(snapshot, values),
  ],
});

export const addTask = writesLine({
  key: 'add-task',
  title: 'Anotar',
  table: tasks,
  fields: 'happenedOn kind text dueOn forWhom person'.split(' '),
  given: ({ happenedOn, kind, forWhom }, { today, actor }) => ({
    happenedOn: happenedOn ?? today,
    forWhom: typeof forWhom === 'string' ? forWhom.toLowerCase() : kind === 'note' ? null : actor.email,
  }),
  check: (snapshot, { kind, dueOn, forWhom }, context) => [
    ...(kind !== 'note' && dueOn === null ? [problem('daily.no-day', 'dueOn')] : []),
    ...(kind === 'note' ? [] : gone('daily.due-past', 'dueOn', dueOn, context)),
    ...tooLate('dueOn', dueOn, context),
    ...notOnTheStaff(snapshot, forWhom, context),
  ],
});

export const notOnTheStaff = (snapshot: Snapshot, email: unknown, { today }: { readonly today: string }): Problem[] =>
  typeof email !== 'string' || memberOf(snapshot, email, today) !== undefined
    ? []
    : [problem('typed.not-on-the-staff', 'forWhom', { email })];
