// What happens by itself: due clock triggers, form events, and things people left to the clock (a scheduled mail).
// Each is done at its time, in order; a trigger runs as the person who installed it.
// Documented: developers.google.com/apps-script/guides/triggers/installable and guides/triggers/events.

import type { Execution } from '../execution';
import { formSubmitEvent } from '../services/forms/form-event';
import { findResponse } from '../services/forms/response-store';
import type { InstalledTrigger } from '../services/script/triggers';
import { dueTrigger, findTrigger, reschedule, sheetTriggers } from '../services/script/triggers';
import type { World } from '../world/world';
import type { Faults } from './faults';
import type { FormEvent } from './form-events';
import { dueEvent, takeEvent } from './form-events';
import type { Globals, Machine, RunResult } from './run';
import { runProgram } from './run';
import { kindsOf, sheetEvent, type SheetEvent } from './sheet-events';

/** Something a person left to the clock. */
export interface DueTask {
  /** Epoch milliseconds of the next one, or undefined. */
  nextAt(world: World): number | undefined;
  /** Does all that is due by the world's clock. */
  perform(world: World): void;
}

export interface Firing {
  readonly machine: Machine;
  readonly tasks: readonly DueTask[];
  /** The plan that covers the run about to begin. */
  faults(): Faults;
}

type Step = { readonly at: number; readonly take: () => RunResult | undefined };

/** Moves the clock to `until` and does everything that falls due on the way; the runs in their order. */
export function fireUntil(firing: Firing, until: number): RunResult[] {
  const { world } = firing.machine;
  const runs: RunResult[] = [];
  for (let step = nextStep(firing, until); step !== undefined; step = nextStep(firing, until)) {
    world.elapse(step.at - world.now());
    const run = step.take();
    if (run !== undefined) runs.push(run);
  }
  world.elapse(until - world.now());
  return runs;
}

/** Delivers the form events that are due now. */
export function fireDueEvents(firing: Firing): RunResult[] {
  const { world } = firing.machine;
  const runs: RunResult[] = [];
  const now = world.now();
  for (let event = dueEvent(world, now); event !== undefined; event = dueEvent(world, now)) {
    const run = deliver(firing, event);
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

function nextStep(firing: Firing, until: number): Step | undefined {
  const { world } = firing.machine;
  const steps: Step[] = [];
  for (const task of firing.tasks) {
    const at = task.nextAt(world);
    if (at !== undefined && at <= until) steps.push({ at, take: () => void task.perform(world) });
  }
  const event = dueEvent(world, until);
  if (event !== undefined) steps.push({ at: event.dueAt, take: () => deliver(firing, event) });
  const trigger = dueTrigger(world.store, until);
  if (trigger !== undefined) steps.push({ at: trigger.nextAt, take: () => fireClock(firing, trigger) });
  return steps.sort((a, b) => a.at - b.at)[0];
}

function fireClock(firing: Firing, trigger: InstalledTrigger & { readonly nextAt: number }): RunResult {
  const { world } = firing.machine;
  reschedule(world.store, trigger, world.now());
  const instant = new Date(world.now());
  return fire(firing, trigger, ({ realm }) => realm.copy(clockEvent(instant)));
}

function deliver(firing: Firing, event: FormEvent): RunResult | undefined {
  const { world } = firing.machine;
  takeEvent(world, event);
  const trigger = findTrigger(world.store, event.triggerId);
  // Nothing is left to tell when trigger or response is gone by now (assumed).
  const response = findResponse(world.store, event.formId, event.responseId);
  if (trigger === undefined || response === undefined) return undefined;
  const about = (execution: Execution): object => ({ ...formSubmitEvent(execution, event.formId, event.responseId) });
  return fire(firing, trigger, about);
}

/** What a person did in a spreadsheet, told at once to those who asked to be told. */
export function fireSheetEvent(firing: Firing, happened: SheetEvent): RunResult[] {
  const { store } = firing.machine.world;
  return kindsOf(happened).flatMap((kind) =>
    sheetTriggers(store, happened.spreadsheetId, kind).map((trigger) =>
      fire(firing, trigger, () => sheetEvent(happened, kind, trigger.owner)),
    ),
  );
}

function fire(firing: Firing, trigger: InstalledTrigger, about: (execution: Execution) => object): RunResult {
  return runProgram(firing.machine, {
    fn: trigger.fn,
    args: (execution, globals) => {
      const event = execution.realm.copy({ authMode: null, triggerUid: trigger.id });
      return [Object.assign(event, about(execution), { authMode: fullAuthMode(globals) })];
    },
    // Who submitted the form is not told to the script: active is the creator too (assumed).
    identity: { active: trigger.owner, effective: trigger.owner },
    start: 'trigger',
    faults: firing.faults(),
  });
}

function fullAuthMode(globals: Globals): unknown {
  return (globals['ScriptApp'] as { AuthMode: { FULL: unknown } }).AuthMode.FULL;
}

/** Documented fields, guides/triggers/events "Time-driven events"; its example shows UTC. */
function clockEvent(at: Date): object {
  const weekday = at.getUTCDay() === 0 ? 7 : at.getUTCDay();
  return {
    'day-of-month': at.getUTCDate(),
    'day-of-week': weekday,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    month: at.getUTCMonth() + 1,
    second: at.getUTCSeconds(),
    timezone: 'UTC',
    'week-of-year': weekOfYear(at, weekday),
    year: at.getUTCFullYear(),
  };
}

/** ISO week (assumed; the documentation only says 1 to 52). */
function weekOfYear(at: Date, weekday: number): number {
  const thursday = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 4 - weekday);
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * 86_400_000)) + 1;
}
