// The virtual clock, what runs by itself, and what has run.

import * as z from 'zod';
import type { Host } from '../../host';
import type { Progress } from '../jobs';
import { act, DeskRefusal, look, type Visit } from './method';

type Trigger = ReturnType<Host['triggers']>[number];

/** One thing that runs by itself. */
export interface Running {
  readonly id: string;
  readonly fn: string;
  readonly kind: Trigger['event']['kind'];
  /** Name of the form or book it watches; null for the clock's, and for what this person may not open. */
  readonly about: string | null;
  readonly nextAt: number | null;
}

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
/** Three rounds of the program: short enough that the page stays alive in between. */
const STEP_MS = 15 * MINUTE;

export const clockMethods = {
  'clock.show': look(z.object({}), ({ desk: { host } }) => ({ now: host.clock.now(), zone: zoneOf() })),
  'clock.triggers': look(z.object({}), (visit): Running[] =>
    visit.desk.host.triggers().map(({ id, fn, event, nextAt }) => ({
      id,
      fn,
      kind: event.kind,
      about: aboutOf(visit, event),
      nextAt: nextAt ?? null,
    })),
  ),
  'clock.advance': act(z.object({ ms: z.int().min(MINUTE).max(WEEK) }), ({ desk }, { ms }) => {
    if (!desk.jobs.start('Pasa el tiempo', passing(desk.host, ms))) throw new DeskRefusal(BUSY);
    return null;
  }),
  'clock.executions': look(z.object({}), ({ desk: { host } }) => [...host.executions()].reverse()),
};

const BUSY = 'Hay otro trabajo en marcha. Espere a que termine o deténgalo.';

/** The manifest's, which the host gives to the whole process. */
export const zoneOf = (): string => process.env['TZ'] ?? 'America/Mexico_City';

function aboutOf({ desk: { host }, as }: Visit, event: Trigger['event']): string | null {
  if (event.kind === 'clock') return null;
  try {
    return host.people.drive.locate(as, event.kind === 'form-submit' ? event.formId : event.spreadsheetId).name;
  } catch {
    // Drive says no in one way to what is not there and to what is not theirs to open.
    return null;
  }
}

function* passing(host: Host, ms: number): Iterable<Progress> {
  const from = host.clock.now();
  const until = from + ms;
  // Each locale's own order; the year is that of the clock beside it.
  const words = new Intl.DateTimeFormat('es-MX', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  while (host.clock.now() < until) {
    host.clock.advance(Math.min(STEP_MS, until - host.clock.now()));
    const done = Math.min(ms, host.clock.now() - from);
    yield { done: Math.round(done / MINUTE), total: Math.round(ms / MINUTE), title: words.format(host.clock.now()) };
  }
}
