// The `fields` of a request that changes something: which members are taken over, member by member. What the mask
// names and the request leaves out is cleared.
// documented: https://developers.google.com/workspace/sheets/api/guides/field-masks
// INVARIANT: a name that Google does not have is refused as Google does; one it has and this does not throws.

import { ApiRefusal } from '../advanced-service';
import type { FieldMask } from '../field-mask';
import { InvalidFieldMask, parseFieldMask } from '../field-mask';

/** From the outside in; empty: the whole. */
export type FieldPath = readonly string[];

/** What may be named at the top: `true` emulated, `false` Google has it and the emulation does not. */
export type Members = Readonly<Record<string, boolean>>;

/** The members the mask names, each with the paths below it. `*` names all that are emulated. */
export function parseUpdateMask(request: string, fields: unknown, members: Members): Map<string, FieldPath[]> {
  if (typeof fields !== 'string' || fields === '') {
    throw badMask(`At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)`);
  }
  const mask = parsed(fields);
  const named = new Map<string, FieldPath[]>();
  for (const [name, below] of mask) {
    if (name === '*') {
      for (const [member, isEmulated] of Object.entries(members)) if (isEmulated) named.set(member, [[]]);
      continue;
    }
    if (members[name] === undefined) throw badMask(`Invalid field: ${toSnakeCase(name)}`);
    if (!members[name]) throw new Error(`NotEmulated: Sheets request ${request} field ${name}`);
    named.set(name, pathsOf(below));
  }
  return named;
}

/** A copy of `target` in which each path holds what `source` holds there, or nothing. */
export function withPaths<T extends object>(target: T, source: T, paths: readonly FieldPath[]): T {
  return paths.reduce((result, path) => (withPath(result, source, path) ?? {}) as T, target);
}

/** Whether whatever `path` names, `other` names too. */
export function isUnder(path: FieldPath, other: FieldPath): boolean {
  return other.every((name, at) => path[at] === name);
}

/** Google's names may be written with underscores in a mask. */
export function toCamelCase(fields: string): string {
  return fields.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function parsed(fields: string): FieldMask {
  try {
    return parseFieldMask(toCamelCase(fields));
  } catch (error) {
    if (error instanceof InvalidFieldMask) throw badMask(`Invalid field: ${fields}`);
    throw error;
  }
}

function pathsOf(mask: FieldMask | 'all'): FieldPath[] {
  if (mask === 'all') return [[]];
  return [...mask].flatMap(([name, below]) => (name === '*' ? [[]] : pathsOf(below).map((path) => [name, ...path])));
}

function withPath(target: unknown, source: unknown, path: FieldPath): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return source;
  const value = withPath(memberOf(target, name), memberOf(source, name), rest);
  const { [name]: _replaced, ...others } = isRecord(target) ? target : {};
  return isAbsent(value) ? others : { ...others, [name]: value };
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || (isRecord(value) && Object.keys(value).length === 0);
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function badMask(message: string): ApiRefusal {
  return new ApiRefusal(400, 'badRequest', message);
}
