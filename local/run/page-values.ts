// What may travel between a page and its server functions: primitives, null, arrays and plain objects of these.
// Documented: developers.google.com/apps-script/guides/html/communication, "Parameters and return values".

/** The path of the first value that may not travel, or undefined. */
export function illegalPath(value: unknown, path = ''): string | undefined {
  return find(value, path, []);
}

function find(value: unknown, path: string, above: readonly object[]): string | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
    case 'undefined':
      return undefined;
    case 'object':
      break;
    default:
      return path;
  }
  if (value === null) return undefined;
  if (above.includes(value)) return path;
  if (!Array.isArray(value) && !isPlain(value)) return path;
  for (const [key, member] of Object.entries(value)) {
    const found = find(member, path === '' ? key : `${path}.${key}`, [...above, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}

// By tag: the value may belong to another realm, where `Object.prototype` is another object.
function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** As the value arrives on the other side: undefined members vanish, in arrays they become null. */
export function travelled<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
