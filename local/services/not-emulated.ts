// Refuses everything outside the emulated slice by name, so that a missing method is never a silent `undefined`.

/** Properties that the language itself asks of any object. */
const ASKED_BY_THE_LANGUAGE = new Set([
  'then', 'toJSON', 'constructor', 'valueOf', 'toString', 'inspect', '$$typeof', 'nodeType', 'asymmetricMatch',
]);

/**
 * Wraps an emulated object: a member that is not emulated throws `NotEmulated: Service.member`.
 * @param name the path a developer would write, e.g. `Sheets.Spreadsheets`.
 */
export function emulated<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property in target || ASKED_BY_THE_LANGUAGE.has(property)) {
        return Reflect.get(target, property, receiver) as unknown;
      }
      const miss = `NotEmulated: ${name}.${property}`;
      misses.push(miss);
      throw new Error(miss);
    },
  });
}

const misses: string[] = [];

/** The gaps met since the last time this was asked, so that a script which catches everything cannot hide one. */
export function takeMisses(): string[] {
  return misses.splice(0);
}
