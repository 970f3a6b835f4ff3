// The global `expect(actual, expected)` of the conformance cases. Equal means: the same JSON-like structure, undefined
// members ignored. The tests ship the text of these functions with each case, so they name nothing but each other.

export function expect(actual: unknown, expected: unknown): void {
  if (!isSame(actual, expected)) throw new Error('expected ' + shown(expected) + ', got ' + shown(actual));
}

export function shown(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Date || b instanceof Date) {
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return Object.keys(left)
    .concat(Object.keys(right))
    .every((key) => isSame(left[key], right[key]));
}
