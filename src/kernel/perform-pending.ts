// The round's look at what earlier commits left to be done: every unfinished effect of every book has its turn.
// INVARIANT: an effect that fails keeps no other from its turn.

import { read, withHold, type Kernel } from './hold';
import { PlatformFailure } from './ports';
import { performAlone } from './run-effects';
import { effectsOf } from './system-tables';
import type { Book } from './table';
import { isMarker } from './unfinished';

/** What stopped an effect other than the outside: a defect, which must not keep the other effects from their turn. */
export interface EffectDefect {
  readonly effect: string;
  readonly error: unknown;
}

/** What goes away by itself. */
const PASSING = ['platform.quota', 'platform.unavailable', 'platform.busy', 'platform.lock'];

/** All unfinished effects of all books, the most confidential book's first, each book's oldest first. */
export function performPending(kernel: Kernel): readonly EffectDefect[] {
  const defects: EffectDefect[] = [];
  /** Kinds that Google asks to wait: asking again for each of hundreds would use up the round of all others. */
  const waiting = new Set<string>();
  for (const { book, id, effect } of pendingOf(kernel)) {
    if (waiting.has(effect)) continue;
    try {
      const why = performAlone(kernel, book, id)?.code;
      if (why === 'platform.quota') waiting.add(effect);
      // Nobody else would say so: it stays half done, and everybody who needs these books is refused until it is not.
      if (isMarker(id) && why !== undefined && !PASSING.includes(why)) {
        defects.push({ effect, error: new PlatformFailure(why, false, 'half a command') });
      }
    } catch (error) {
      defects.push({ effect, error });
    }
  }
  return defects;
}

function pendingOf(kernel: Kernel): { readonly book: Book; readonly id: string; readonly effect: string }[] {
  const books = [...kernel.registry.books].sort((a, b) => b.rank - a.rank);
  const found = withHold(kernel, (hold) => {
    if (!read(hold, { whole: books.map(effectsOf) }, books).ok) return [];
    return books.flatMap((book) =>
      [...hold.set.snapshot.rows(effectsOf(book))].reverse().map(({ id, effect }) => ({ book, id, effect })),
    );
  });
  return found.ok ? found.value : [];
}
