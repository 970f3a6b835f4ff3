// Which fault plan covers a run: its own, or the one laid over everything that some work starts.
// INVARIANT: whoever acts between two calls of a run is outside its plan; those runs would otherwise be interrupted
// in turn, without end.

import type { FaultPlan, Faults } from './faults';
import { followPlan } from './faults';

export interface UnderFaults<T> {
  readonly result: T;
  /** Service calls counted, over all runs. */
  readonly calls: number;
  /** How many of the planned faults were carried out. */
  readonly fired: number;
}

export function followFaults() {
  let covering: Faults | undefined;
  const outside = (faults: Faults): Faults => ({
    ...faults,
    interrupt: (...call) => {
      const outer = covering;
      covering = undefined;
      try {
        faults.interrupt(...call);
      } finally {
        covering = outer;
      }
    },
  });
  return {
    current: (): Faults => covering ?? followPlan(),
    own: (plan: FaultPlan): Faults =>
      plan.plan === undefined && plan.interrupt === undefined ? (covering ?? followPlan()) : outside(followPlan(plan)),
    cover: <T>(plan: FaultPlan, work: () => T): UnderFaults<T> => {
      const outer = covering;
      const faults = outside(followPlan(plan));
      covering = faults;
      try {
        const result = work();
        return { result, calls: faults.calls(), fired: faults.fired.length };
      } finally {
        covering = outer;
      }
    },
  };
}
