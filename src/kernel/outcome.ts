// How a command ended, as its caller sees it.

import type { Problem } from './problem';

export type Outcome<R> =
  | {
      readonly kind: 'done';
      readonly result: R;
      /** True when an earlier run of the same command had done it. */ readonly again: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Of what refused a command what goes away by itself or with a repaired tab: the command is to be given again. */
export const passing = (problems: readonly Problem[]): Problem | undefined =>
  problems.find(({ code }) => code.startsWith('platform.'));
