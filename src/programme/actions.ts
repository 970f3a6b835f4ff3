// Every action the runner may carry out, by its key: what the journal, effects and pages name.

import type { AnyAction } from '../kernel/action';
import { saveMovement } from './travel/save-movement';

export const actions: readonly AnyAction[] = [saveMovement];
