// The builder of clock triggers: every n minutes, once after a while, or every n days at an hour of a zone.
// Hours, weeks, months and dates are not in the slice.

import type { Execution } from '../../execution';
import { emulated } from '../not-emulated';
import type { Slice } from '../slice';
import { nextLocalTime } from './schedule';
import type { Install } from './script';

const MINUTE = 60_000;

/** `create` is typed by what it installs: Google's types promise the whole Trigger. */
type ClockBuilder = Slice<
  GoogleAppsScript.Script.ClockTriggerBuilder,
  'everyMinutes' | 'after' | 'everyDays' | 'atHour' | 'inTimezone'
> & { create(): unknown };

export function clockTriggerBuilder(execution: Execution, scriptZone: string, install: Install) {
  const { realm } = execution;
  let minutes: number | undefined;
  let afterMs: number | undefined;
  let days: number | undefined;
  let hour: number | undefined;
  let zone = scriptZone;

  const create = (): unknown => {
    const now = execution.now();
    if (minutes !== undefined) {
      return install({ kind: 'clock', schedule: { kind: 'minutes', every: minutes } }, now + minutes * MINUTE);
    }
    // "Won't be less than your specified minimum" is documented; how much more it is in practice is not modelled.
    if (afterMs !== undefined) return install({ kind: 'clock', schedule: { kind: 'once' } }, now + afterMs);
    if (days === undefined || hour === undefined) throw new Error('NotEmulated: ClockTriggerBuilder.create as set up');
    // Documented: without nearMinute() a random minute is used; it then stays (public reports).
    const daily = { hour, minute: Math.floor(execution.random() * 60), zone };
    const schedule = { kind: 'days', every: days, ...daily } as const;
    return install({ kind: 'clock', schedule }, nextLocalTime(daily, now));
  };

  const self: ClockBuilder = emulated('ScriptApp.ClockTriggerBuilder', {
    everyMinutes: (n: number) => {
      // Wording from public reports; the list is documented.
      if (![1, 5, 10, 15, 30].includes(n)) {
        throw realm.error('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
      }
      minutes = n;
      return self;
    },
    after: (ms: number) => {
      afterMs = ms;
      return self;
    },
    everyDays: (n: number) => {
      days = n;
      return self;
    },
    atHour: (n: number) => {
      if (!Number.isInteger(n) || n < 0 || n > 23) throw realm.error('Invalid argument: hour');
      hour = n;
      return self;
    },
    inTimezone: (name: string) => {
      if (!isZone(name)) throw realm.error(`Invalid argument: timezone ${name}`);
      zone = name;
      return self;
    },
    create,
  });
  return self;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
