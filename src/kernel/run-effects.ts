// Doing what commits left to be done: each effect under the lock, its result recorded and its row removed in one
// commit. The first effect of an act shares the act's own hold, so that an ordinary act takes the lock once; every
// further one takes it anew, so that no person waits for more than one.
// INVARIANT: an effect whose row is still there may have been done already; `perform` recognises that.

import { SYSTEM } from './action';
import type { Change } from './change';
import { remove } from './change';
import type { EffectKind, EffectOutcome } from './effect';
import { commitBook, contextFor, effectChanges, problemOf, read, timeLeft, withHold, type DrawingContext, type Hold, type Kernel } from './hold';
import { mergeReads } from './load';
import { OTHER_BOOK, runCommands, type UnfinishedCommand } from './run-action';
import { bookOf } from './registry';
import { effectsOf } from './system-tables';
import type { Book, RowOf } from './table';
import { hold as holdForPerson } from './waiting';
import type { Command } from './action';

type EffectRow = RowOf<ReturnType<typeof effectsOf>>;

/** Finishes what this hold's own commits ordered: the first effect here, the others in holds of their own. */
export function finishQueue(hold: Hold): () => void {
  const [first, ...others] = hold.queue.splice(0);
  if (first !== undefined) performOne(hold, bookOf(hold.kernel.registry, first.book), first.id);
  const left = [...others, ...hold.queue.splice(0)];
  return () => left.forEach(({ book, id }) => performAlone(hold.kernel, bookOf(hold.kernel.registry, book), id));
}

/** One effect in a hold of its own, and what it ordered in turn. */
export function performAlone(kernel: Kernel, book: Book, id: string): void {
  if (!timeLeft(kernel)) return;
  let rest = (): void => undefined;
  withHold(kernel, (hold) => {
    if (!read(hold, { whole: [effectsOf(book)] }, [book]).ok) return;
    if (hold.set.snapshot.find(effectsOf(book), id) === undefined) return;
    performOne(hold, book, id);
    rest = finishQueue(hold);
  });
  rest();
}

/** All unfinished effects of all books, the most confidential book's first. */
export function performPending(kernel: Kernel): void {
  const books = [...kernel.registry.books].sort((a, b) => b.rank - a.rank);
  const pending: { book: Book; id: string }[] = [];
  withHold(kernel, (hold) => {
    const reads = { whole: books.map(effectsOf) };
    if (!read(hold, reads, books).ok) return;
    for (const book of books) {
      const oldestFirst = [...hold.set.snapshot.index(effectsOf(book))].reverse();
      pending.push(...oldestFirst.map(({ id }) => ({ book, id })));
    }
  });
  for (const { book, id } of pending) performAlone(kernel, book, id);
}

function performOne(hold: Hold, book: Book, id: string): void {
  const row = hold.set.snapshot.find(effectsOf(book), id);
  if (row === undefined) return;
  const context = contextFor(hold, SYSTEM, `effect:${id}`, null);
  const outcome = attempt(hold, row, context);
  if (outcome.kind === 'later') return;
  const held: Change[] =
    outcome.kind === 'held' ? [holdForPerson(context, { book, kind: 'effect', row: id, table: row.effect, problems: outcome.problems })] : [];
  const orders = outcome.kind === 'done' ? effectChanges(hold, context, outcome.effects ?? []) : [];
  record(hold, book, row, context, [...(outcome.changes ?? []), ...held, ...orders]);
}

function attempt(hold: Hold, row: EffectRow, context: DrawingContext): EffectOutcome {
  try {
    if (row.effect === OTHER_BOOK) return finishCommands(hold, (row.payload as { commands: UnfinishedCommand[] }).commands);
    const kind = hold.kernel.registry.effects.find((each) => each.key === row.effect) as EffectKind | undefined;
    if (kind === undefined) throw new Error(`no effect ${row.effect}`);
    if (!readFor(hold, kind, row)) return { kind: 'later', why: { code: 'platform.busy', field: null, params: {} } };
    const run = (command: Command) => {
      const [only] = runCommands(hold, [command]);
      if (only === undefined) throw new Error('a command has an outcome');
      return only;
    };
    return kind.perform(row.payload, hold.set.snapshot, { ports: hold.kernel.ports, context, run });
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    const passing = 'retryable' in (error as object) ? (error as { retryable: boolean }).retryable : true;
    return passing ? { kind: 'later', why: told } : { kind: 'held', problems: [told] };
  }
}

/** Reads what the effect asks for, unless this hold has it in hand already. */
function readFor(hold: Hold, kind: EffectKind, row: EffectRow): boolean {
  const reads = kind.reads(row.payload);
  const asked = mergeReads([reads]);
  const nothing = [asked.whole, asked.index, asked.rows, asked.slots].every((list) => (list ?? []).length === 0);
  if (nothing) return true;
  const tables = [...(asked.whole ?? []), ...(asked.index ?? []), ...(asked.rows ?? []).map(({ table }) => table)];
  const keys = new Set([...tables.map((table) => table.book.key), ...(asked.slots ?? []).map((slot) => slot.book)]);
  const books = hold.kernel.registry.books.filter((book) => keys.has(book.key) || hold.set.books.has(book.key));
  const withEffects = { ...asked, whole: [...(asked.whole ?? []), ...books.map(effectsOf)] };
  return read(hold, withEffects, books).ok;
}

function finishCommands(hold: Hold, commands: readonly UnfinishedCommand[]): EffectOutcome {
  const problems = commands.flatMap(({ id, action, input, actor, at }) => {
    const found = hold.kernel.registry.actions.find((each) => each.key === action);
    if (found === undefined) throw new Error(`no action ${action}`);
    const [outcome] = runCommands(hold, [{ id, action: found, input, actor }], at);
    return outcome?.kind === 'refused' ? outcome.problems : [];
  });
  return problems.length > 0 ? { kind: 'held', problems } : { kind: 'done', changes: [] };
}

/** Records the result and removes the effect, in each book that has something to say; the effect's own book last. */
function record(hold: Hold, book: Book, row: EffectRow, context: DrawingContext, changes: readonly Change[]): void {
  const journal = hold.set.apply([...changes, ...context.drawn, remove(effectsOf(book), row.id)], { now: context.now, by: SYSTEM.email });
  for (const change of changes) {
    if (change.kind === 'insert' && change.table.key === 'effects') hold.queue.push({ book: change.table.book.key, id: change.id });
  }
  const books = [...hold.set.books.values()].sort((a, b) => Number(a.book.key === book.key) - Number(b.book.key === book.key));
  for (const held of books) {
    const rows = (journal.get(held.book.key) ?? []).filter(({ table }) => table !== 'effects' && table !== 'settings');
    const entry = { command: context.command, at: context.now, actor: SYSTEM.email, action: row.effect, result: null, rows };
    commitBook(hold, held, rows.length > 0 ? [entry] : []);
  }
}
