// The port Ids: unpredictable text without a service call. Math.random alone can be foreseen from its own results, so
// what comes out is a digest over a secret of the installation, the clock, a counter and several drawings.

import { keyed } from '../kernel/digest';
import type { Ids } from '../kernel/ports';

const DRAWINGS = 4;
/** Hexadecimal digits: 192 bits. */
const LENGTH = 48;

/** @param secret gives the installation's secret, '' before there is one. */
export function createIds(secret: () => string): Ids {
  let count = 0;
  return {
    random: () => {
      count += 1;
      const drawn = Array.from({ length: DRAWINGS }, () => Math.random());
      return keyed(secret(), [Date.now(), count, ...drawn].join(' ')).slice(0, LENGTH);
    },
  };
}
