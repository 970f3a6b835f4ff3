// What people may type in the tabs, gathered from the duties.

import type { TypingRules } from '../kernel/typing/rules';
import { caseFiles } from './archive/tables';
import { caseTyping } from './cases/typing';
import { dailyTyping } from './daily/typing';
import { guardedSupports, protectionNotes } from './protection/tables';
import { travelTyping } from './travel/typing';
import { WRITERS } from './writers';

const noteTyping: TypingRules = {
  table: protectionNotes,
  roles: ['proteccion'],
  reads: (rows) => (rows.some(({ id }) => id === '') ? { index: [protectionNotes] } : {}),
  fresh: (snapshot, values, context) => ({
    id: context.id('note', snapshot.index(protectionNotes).length),
    values: { ...values, receivedAt: context.now },
  }),
};

export const typingRules: readonly TypingRules[] = [
  ...caseTyping,
  ...travelTyping,
  ...dailyTyping,
  { table: caseFiles, roles: WRITERS },
  noteTyping,
  { table: guardedSupports, roles: ['proteccion'] },
];
