// What people may mend in the tabs of the daily log. Lines are begun by acts, which know who writes and when.

import { problem } from '../../kernel/problem';
import type { TypingRules } from '../../kernel/typing/rules';
import { WRITERS } from '../writers';
import { appointments, assistance, contacts, tasks } from './tables';

/** What happened cannot be of a day that the calendar has not reached. */
const past = (table: TypingRules['table']): TypingRules => ({
  table,
  roles: WRITERS,
  check: (_snapshot, { happenedOn }, { today }) =>
    String(happenedOn) > today ? [problem('typed.date-to-come', 'happenedOn', { date: String(happenedOn) })] : [],
});

export const dailyTyping: readonly TypingRules[] = [
  past(contacts),
  past(assistance),
  past(tasks),
  { table: appointments, roles: WRITERS },
];
