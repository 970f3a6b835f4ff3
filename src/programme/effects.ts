// Every kind of effect, by its key: what a row of *Pendientes del sistema* names.

import type { AnyEffect } from '../kernel/effect';
import { createFolder } from './archive/folders';

export const effects: readonly AnyEffect[] = [createFolder];
