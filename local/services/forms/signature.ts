// Google's check of a call's parameters, with its wording: `The parameters (String) don't match the method signature
// for FormApp.TextItem.setRequired.` (wording asserted live by the tests of brucemcpherson/gas-fakes).
// Stricter than Google where that coerces (a number given for a text): what passes here passes there (assumed).
// INVARIANT: the check runs before the gate; a call with a wrong signature costs nothing and changes nothing.

import type { FormsRun } from './forms-run';
import { refusal } from './forms-run';

/**
 * `String`, `Boolean`, `Integer`, `Number`, `String[]`, `Date`, or a class such as `FormApp.PageBreakItem`. `Row[]` and
 * `Row[][]` are the answers to a grid, whose rows may be null.
 */
export type Kind =
  'String' | 'Boolean' | 'Integer' | 'Number' | 'String[]' | 'Row[]' | 'Row[][]' | 'Date' | `FormApp.${string}`;

/** @param overloads one list of kinds per accepted form of the call. */
export function checkSignature(
  run: FormsRun,
  method: string,
  given: readonly unknown[],
  ...overloads: readonly (readonly Kind[])[]
): void {
  const fits = overloads.some(
    (kinds) => kinds.length === given.length && kinds.every((kind, index) => isOfKind(run, given[index], kind)),
  );
  if (!fits) throw signatureError(run, method, given);
}

export function signatureError(run: FormsRun, method: string, given: readonly unknown[]): Error {
  const kinds = given.map((value) => describe(run, value)).join(',');
  return refusal(run, `The parameters (${kinds}) don't match the method signature for FormApp.${method}.`);
}

/** Google's class of an object that this run handed out. */
export function classOf(run: FormsRun, value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? run.classes.get(value) : undefined;
}

function isOfKind(run: FormsRun, value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'String':
      return typeof value === 'string';
    case 'Boolean':
      return typeof value === 'boolean';
    case 'Integer':
      return Number.isInteger(value);
    case 'Number':
      return Number.isFinite(value);
    case 'String[]':
      return Array.isArray(value) && value.every((each) => typeof each === 'string');
    case 'Row[]':
      return Array.isArray(value) && value.every((each) => each === null || typeof each === 'string');
    case 'Row[][]':
      return Array.isArray(value) && value.every((each) => each === null || isOfKind(run, each, 'String[]'));
    case 'Date':
      return isDate(value);
    // Every item may be passed where any item is wanted.
    case 'FormApp.Item':
      return classOf(run, value)?.endsWith('Item') === true;
    default:
      return classOf(run, value) === kind;
  }
}

/** Dates of the sealed context are not `instanceof` ours. */
function isDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function describe(run: FormsRun, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (isDate(value)) return 'Date';
  if (!Array.isArray(value)) return classOf(run, value) ?? '(class)';
  const kinds = new Set(value.map((each) => describe(run, each)));
  return kinds.size === 1 ? `${[...kinds][0]}[]` : 'Array';
}
