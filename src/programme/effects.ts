// Every kind of effect, by its key: what a row of *Pendientes del sistema* names.

import type { EffectKind } from '../kernel/effect';

export const effects: readonly EffectKind<never>[] = [];
