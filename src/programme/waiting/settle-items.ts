// Settling by hand what only waited to be seen: work that could not be done, a draft that is gone. Applications are
// settled by their own acts, which also say what becomes of them.
// INVARIANT: settling an item twice changes nothing the second time.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { problem, type Problem } from '../../kernel/problem';
import { settle } from '../../kernel/waiting';
import { waitingOf } from '../../kernel/system-tables';
import type { Book } from '../../kernel/table';
import { TYPED_ROW, TYPED_VALUE } from '../../kernel/typing/rules';
import { proteccion, registro } from '../books';
import { INTERVIEW_DIFFERENCES } from '../counselling/differences';
import { isApplication } from '../intake/responses';

const input = z.object({
  items: z
    .array(z.string())
    .check(z.minLength(1, { error: 'waiting.none-chosen' }), z.maxLength(500, { error: 'waiting.none-chosen' })),
  /** What was done about it, in the person's own words. */
  how: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: 'waiting.how-missing' }),
      z.maxLength(500, { error: 'waiting.how-too-long' }),
    ),
});
type Input = z.infer<typeof input>;

/** It would wait again as soon as somebody looks at its cell. */
const isTyped = ({ kind }: { readonly kind: string }): boolean => kind === TYPED_VALUE || kind === TYPED_ROW;

const settleItemsIn = (book: Book, key: string, roles: readonly string[]) =>
  defineAction<Input, { readonly settled: number }>({
    key,
    title: `Atender pendientes de ${book.title}`,
    roles,
    books: [book],
    input,
    reads: () => ({ index: [waitingOf(book)] }),
    decide: (snapshot, { items, how }, context) => {
      const all = new Map(snapshot.index(waitingOf(book)).map((item) => [item.id, item]));
      const chosen = [...new Set(items)];
      const problems = chosen.flatMap((id): Problem[] => {
        const item = all.get(id);
        if (item === undefined) return [problem('waiting.item-unknown', 'items')];
        if (isTyped(item)) return [problem('waiting.is-typed', 'items')];
        if (item.kind === INTERVIEW_DIFFERENCES) return [problem('waiting.is-differences', 'items')];
        return isApplication(item) ? [problem('waiting.is-application', 'items')] : [];
      });
      if (problems.length > 0) return { ok: false, problems };
      const open = chosen.filter((id) => all.get(id)?.state === 'open');
      return decided(
        { settled: open.length },
        open.map((id) => settle(context, book, id, 'settled', how)),
      );
    },
  });

export const settleItems = settleItemsIn(registro, 'settle-items', [
  'operaciones',
  'oficial-nacional',
  'proteccion',
  'administrador',
]);
export const settleGuardedItems = settleItemsIn(proteccion, 'settle-guarded-items', ['proteccion']);
