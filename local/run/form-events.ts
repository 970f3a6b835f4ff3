// The way from a submitted form to the functions that its triggers call, with what may go wrong on it: an event lost,
// doubled, late, or overtaken by the next. Faults are queued, one for each coming submission.
// INVARIANT: an event waits in the store until its run begins, so that a restart loses none.

import { formTriggers } from '../services/script/triggers';
import type { World } from '../world/world';

export type TriggerFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'lose' }
  | { readonly kind: 'double' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** Waits for the next submission and is delivered after it; at the latest after ten minutes. */
  | { readonly kind: 'reorder' };

export interface FormEvent {
  readonly id: string;
  readonly triggerId: string;
  readonly formId: string;
  readonly responseId: string;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  /** Delivered as soon as another submission has been. */
  readonly overtaken: boolean;
}

const EVENTS = 'form-events';
const LONGEST_WAIT_MS = 600_000;

/** Replaces the queue of faults: the first befalls the next submission of any form. */
export function planTriggerFaults(world: World, faults: readonly TriggerFault[]): void {
  world.store.put('world', 'trigger-faults', faults);
}

/** Lays down the events of one submission and lets those it overtook become due after them. */
export function announceSubmission(world: World, formId: string, responseId: string): void {
  const { store } = world;
  store.atomic(() => {
    const [fault = { kind: 'none' }, ...rest] = store.get<TriggerFault[]>('world', 'trigger-faults') ?? [];
    store.put('world', 'trigger-faults', rest);
    const waiting = pending(world).filter((event) => event.overtaken);
    if (fault.kind !== 'lose') {
      const times = fault.kind === 'double' ? 2 : 1;
      const overtaken = fault.kind === 'reorder';
      const dueAt = world.now() + (fault.kind === 'delay' ? fault.ms : overtaken ? LONGEST_WAIT_MS : 0);
      for (const { id: triggerId } of formTriggers(store, formId)) {
        for (let time = 0; time < times; time += 1) {
          put(world, { id: world.newId(16), triggerId, formId, responseId, dueAt, overtaken });
        }
      }
    }
    // Laid down again, so that they stand behind those that overtook them.
    for (const event of waiting) {
      store.remove(EVENTS, event.id);
      put(world, { ...event, dueAt: world.now(), overtaken: false });
    }
  });
}

/** The event to deliver next, if one is due by `until`; of several due at once the one laid down first. */
export function dueEvent(world: World, until: number): FormEvent | undefined {
  return pending(world)
    .filter((event) => event.dueAt <= until)
    .sort((a, b) => a.dueAt - b.dueAt)[0];
}

export function takeEvent(world: World, event: FormEvent): void {
  world.store.remove(EVENTS, event.id);
}

function pending({ store }: World): FormEvent[] {
  return store.all<FormEvent>(EVENTS).map(({ value }) => value);
}

function put({ store }: World, event: FormEvent): void {
  store.put(EVENTS, event.id, event);
}
