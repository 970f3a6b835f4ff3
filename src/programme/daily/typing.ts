// What people may mend in the tabs of the daily log. Lines are begun by acts, which know who writes and when.

import type { TypingRules } from '../../kernel/typing/rules';
import { toCome } from '../days';
import { WRITERS } from '../writers';
import { appointments, assistance, contacts, tasks } from './tables';

const past = (table: TypingRules['table']): TypingRules => ({
  table,
  roles: WRITERS,
  check: (_snapshot, { happenedOn }, context) => toCome('happenedOn', happenedOn, context),
});

export const dailyTyping: readonly TypingRules[] = [
  past(contacts),
  past(assistance),
  past(tasks),
  { table: appointments, roles: WRITERS },
];
