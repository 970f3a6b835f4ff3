// Google's enums as scripts see them: objects that print as their name and are equal only to themselves.
// The real ones carry more (`ordinal`, the other members); what is not here throws.

import { emulated } from './not-emulated';

export interface EnumMember {
  toString(): string;
  name(): string;
  toJSON(): string;
}

/** @param path as a script writes it, e.g. `ScriptApp.EventType`. */
export function enumeration<N extends string>(path: string, names: readonly N[]): Readonly<Record<N, EnumMember>> {
  const members = names.map((name): [N, EnumMember] => [
    name,
    emulated(`${path}.${name}`, { toString: () => name, name: () => name, toJSON: () => name }),
  ]);
  return emulated(path, Object.fromEntries(members) as Record<N, EnumMember>);
}
