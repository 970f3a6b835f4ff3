// Every action the runner may carry out, by its key: what the journal, effects and pages name.

import type { Action } from '../kernel/action';

export const actions: readonly Action<never, unknown>[] = [];
