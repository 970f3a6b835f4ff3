// Google's built-in services check the kinds of their arguments before anything else and refuse in one wording.
// Advanced services do not come here: they refuse as REST APIs do.

import type { Realm } from '../execution';

export type ArgumentKind = 'String' | 'number' | 'Boolean' | 'object' | 'any';

/**
 * Throws Google's refusal unless `given` is one of the accepted lists of kinds.
 * @param path as Google names it, e.g. `CacheService.Cache.put`.
 */
export function checkSignature(
  realm: Realm,
  path: string,
  given: readonly unknown[],
  ...accepted: readonly (readonly ArgumentKind[])[]
): void {
  const kinds = given.map(kindOf);
  while (kinds.length > 0 && kinds[kinds.length - 1] === undefined) kinds.pop();
  const fits = accepted.some(
    (list) => list.length === kinds.length && list.every((kind, at) => kind === 'any' || kind === kinds[at]),
  );
  if (fits) return;
  // Wording seen on Google in many public reports, among them the assertions of gas-fakes.
  const shown = kinds.map((kind) => (kind === undefined ? 'null' : kind === 'object' ? '(class)' : kind)).join(',');
  throw realm.error(`The parameters (${shown}) don't match the method signature for ${path}.`);
}

function kindOf(value: unknown): ArgumentKind | undefined {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'number';
    case 'boolean':
      return 'Boolean';
    case 'undefined':
      return undefined;
    default:
      return 'object';
  }
}
