// Every action the runner may carry out, by its key: what the journal, effects and pages name.

import type { AnyAction } from '../kernel/action';

export const actions: readonly AnyAction[] = [];
