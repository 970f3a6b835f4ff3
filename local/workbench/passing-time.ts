// Time that passes while people click. A world's clock moves only when something moves it, and looking at pages hardly
// does; Google's quotas are counted by the minute (local/run/quota.ts), so an hour of ordinary clicks would meet the
// limit of one minute. Here the world's clock takes the machine's steps.
// INVARIANT: nothing falls due by it, and however long nobody clicked, one call moves the clock by a minute at most.

import type { Host } from '../host';

/** The longest that a call moves the clock: enough for every quota by the minute to begin anew. */
const MOST_MS = 60_000;

export interface PassingTime {
  /** Lets pass in a world what has passed since this was last asked. */
  passIn(host: Host): void;
  /** Lets what has passed until now count nowhere. */
  skip(): void;
}

/** @param machineNow the machine's clock, in milliseconds. */
export function createPassingTime(machineNow: () => number): PassingTime {
  let seen = machineNow();
  const sinceLast = (): number => {
    const now = machineNow();
    const passed = now - seen;
    seen = now;
    // The machine's clock may be set back.
    return Math.min(MOST_MS, Math.max(0, passed));
  };
  return {
    passIn: (host) => {
      const ms = sinceLast();
      if (ms > 0) host.clock.elapse(ms);
    },
    skip: () => void sinceLast(),
  };
}
