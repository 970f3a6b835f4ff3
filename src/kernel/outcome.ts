// How a command ended, as its caller sees it.

import type { Problem } from './problem';

export type Outcome<R> =
  | {
      readonly kind: 'done';
      readonly result: R;
      /** True when an earlier run of the same command had done it. */ readonly again: boolean;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };
