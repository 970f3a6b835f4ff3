// How an advanced service answers and refuses: the gate, the field mask, the shape and wording of Google's errors.
// Knows no resource; Sheets, Drive and Gmail say what they refuse, this says it as Apps Script would.
// INVARIANT: an option or member outside the emulated slice throws `NotEmulated: …` before anything is done.

import type { Cost, Execution, Realm } from '../execution';
import type { FieldMask } from './field-mask';
import { applyFieldMask, InvalidFieldMask, parseFieldMask } from './field-mask';

/** A refusal by the REST API, thrown by the services' own code and translated at the gate. */
export class ApiRefusal extends Error {
  constructor(
    readonly code: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Runs one call of an advanced service.
 * @param method as a script writes it after the service's name, e.g. `Files.create`.
 */
export function apiCall<T>(
  execution: Execution,
  service: string,
  method: string,
  perform: () => T,
  cost?: (result: T) => Cost,
): T {
  const work = (): T => {
    try {
      return perform();
    } catch (error) {
      if (error instanceof ApiRefusal) throw toScriptError(execution.realm, `${service}.${method}`, error);
      throw error;
    }
  };
  return execution.call(service, method, work, cost);
}

/** Refuses members that the emulation would otherwise ignore. */
export function onlyKnown(name: string, given: object | null | undefined, known: readonly string[]): void {
  for (const [member, value] of Object.entries(given ?? {})) {
    if (value !== undefined && !known.includes(member)) throw new Error(`NotEmulated: ${name} ${member}`);
  }
}

/** The members that the emulation can answer; `true` for what is not looked into further. */
export interface KnownFields {
  readonly [member: string]: true | KnownFields;
}

/** Applies a `fields` parameter. */
export function selectFields<T>(name: string, value: T, fields: string, known: KnownFields): T {
  try {
    const mask = parseFieldMask(fields);
    assertKnown(name, mask, known);
    return applyFieldMask(value, mask);
  } catch (error) {
    // Wording seen in public bug reports for Drive: `Invalid field selection files`.
    if (error instanceof InvalidFieldMask) {
      throw new ApiRefusal(400, 'invalidParameter', `Invalid field selection ${fields}`);
    }
    throw error;
  }
}

function assertKnown(name: string, mask: FieldMask, known: KnownFields): void {
  for (const [member, below] of mask) {
    if (member === '*') continue;
    const inner = known[member];
    if (inner === undefined) throw new Error(`NotEmulated: ${name} field ${member}`);
    if (inner !== true && below !== 'all') assertKnown(`${name} ${member}`, below, inner);
  }
}

// Shape reported in public notes of people who printed it: name `GoogleJsonResponseException`, own members `name`
// and `details`, `details` as { code, message, errors: [{ domain, reason, message }] }. Assumed for all methods.
export function toScriptError(realm: Realm, path: string, refusal: ApiRefusal): Error {
  const { code, reason, message } = refusal;
  const text = `API call to ${restName(path)} failed with error: ${message}`;
  const error = realm.error(text, 'GoogleJsonResponseException');
  const details = realm.copy({ code, message, errors: [{ domain: 'global', reason, message }] });
  return Object.assign(error, { details });
}

/** `Gmail.Users.Drafts.remove` → `gmail.users.drafts.delete`. */
function restName(path: string): string {
  return path
    .split('.')
    .map((part) => (part === 'remove' ? 'delete' : part.charAt(0).toLowerCase() + part.slice(1)))
    .join('.');
}
