// The first commit of every book: its schema version and what the installer learned. Repeating it changes nothing.

import { keep } from './change';
import { SYSTEM } from './action';
import { commitBook, contextFor, withHold, type Kernel } from './hold';
import { load } from './load';
import { refused, accepted, type Result } from './result';

/**
 * @param learned settings by book, e.g. the item maps of the installed forms.
 */
export function prepareBooks(
  kernel: Kernel,
  learned: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Result<null> {
  const { registry, ports } = kernel;
  const held = withHold(kernel, (hold) => {
    const touched = registry.books;
    const loaded = load({
      books: ports.books,
      state: hold.state,
      schemaVersion: 'any',
      set: hold.set,
      touched,
      reads: {},
    });
    if (!loaded.ok) return loaded;
    for (const book of registry.books) {
      const settings: Readonly<Record<string, unknown>> = { schema: registry.schemaVersion, ...learned[book.key] };
      const wanted = Object.entries(settings).filter(
        ([key, value]) => JSON.stringify(hold.set.snapshot.setting(book.key, key)) !== JSON.stringify(value),
      );
      if (wanted.length === 0) continue;
      const context = contextFor(
        hold,
        SYSTEM,
        `install:${book.key}:${hold.set.books.get(book.key)?.head.number ?? 0}`,
        null,
      );
      hold.set.apply(
        wanted.map(([key, value]) => keep(book.key, key, value)),
        { now: context.now, by: SYSTEM.email },
      );
      const held = hold.set.books.get(book.key);
      const entry = {
        command: context.command,
        at: context.now,
        actor: SYSTEM.email,
        action: 'install',
        result: null,
        rows: [],
      };
      if (held !== undefined) commitBook(hold, held, [entry]);
    }
    return accepted(null);
  });
  return held.ok ? held.value : refused(...held.problems);
}
