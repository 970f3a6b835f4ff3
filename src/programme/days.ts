// What may not be said of a day.

import type { Context } from '../kernel/action';
import { problem, type Problem } from '../kernel/problem';

/** What happened cannot be of a day that the calendar has not reached. */
export const toCome = (field: string, date: unknown, { today }: Pick<Context, 'today'>): Problem[] =>
  typeof date === 'string' && date > today ? [problem('typed.date-to-come', field, { date })] : [];
