// Doing what commits left to be done: each effect under the lock, its result recorded and its row removed in one
// commit. The first effect of an act shares the act's own hold, so that an ordinary act takes the lock once; every
// further one takes it anew, so that no person waits for more than one.
// INVARIANT: an effect whose row is still there may have been done already; `perform` recognises that, and a book whose
// journal knows the effect takes its changes no more.

import { SYSTEM, type Command } from './action';
import { bookKeyOf, remove, type Change } from './change';
import type { EffectKind, EffectOutcome } from './effect';
import { REFRESH_FORM, type RefreshPayload } from './forms/order';
import { refreshForm } from './forms/refresh';
import { passing, type Outcome } from './outcome';
import {
  commitBook,
  contextFor,
  effectChanges,
  read,
  timeLeft,
  withHold,
  type DrawingContext,
  type Hold,
  type Kernel,
} from './hold';
import { booksRead, mergeReads } from './load';
import { PlatformFailure } from './ports';
import { problem, type Problem } from './problem';
import { changeProblems, runCommands } from './run-action';
import { bookOf, tableId } from './registry';
import { performRepair, REPAIR_STRUCTURE } from './structure/performed';
import { effectsOf, waitingOf } from './system-tables';
import type { Book, RowOf } from './table';
import { isMarker, markerOf, OTHER_BOOK, type Finish, type UnfinishedCommand } from './unfinished';
import { holdForPerson } from './waiting';

type EffectRow = RowOf<ReturnType<typeof effectsOf>>;

/** Finishes what this hold's own commits ordered: the first effect here, the others in holds of their own. */
export function finishQueue(hold: Hold): () => void {
  const [first, ...others] = hold.queue.splice(0);
  if (first !== undefined) performOne(hold, bookOf(hold.kernel.registry, first.book), first.id);
  const left = [...others, ...hold.queue.splice(0)];
  return () => left.forEach(({ book, id }) => void performAlone(hold.kernel, bookOf(hold.kernel.registry, book), id));
}

/** One effect in a hold of its own, and what it ordered in turn; why it was left for later, if it was. */
export function performAlone(kernel: Kernel, book: Book, id: string): Problem | undefined {
  if (!timeLeft(kernel)) return undefined;
  let rest = (): void => undefined;
  const held = withHold(kernel, (hold) => {
    const loaded = read(hold, { whole: [effectsOf(book)] }, [book]);
    if (!loaded.ok) return loaded.problems[0];
    const why = performOne(hold, book, id);
    rest = finishQueue(hold);
    return why;
  });
  rest();
  return held.ok ? held.value : held.problems[0];
}

/** Runs commands after what an earlier run began in the same books and left half done. */
export const runInOrder = (hold: Hold, commands: readonly Command[]): readonly Outcome<unknown>[] =>
  runCommands(hold, commands, finishIn(hold));

/** A defect is the round's to report: it must not keep everybody else from these books for good. */
const finishIn =
  (hold: Hold): Finish =>
  (book, id) => {
    try {
      return performOne(hold, book, id);
    } catch {
      hold.set.forget();
      return undefined;
    }
  };

// --- One effect ----------------------------------------------------------------------------------------------------

/** Does what an effect's row asks for, if the row still stands; why it was left for later, if it was. */
function performOne(hold: Hold, book: Book, id: string): Problem | undefined {
  let why: Problem | undefined;
  const failure = failureOf(hold, () => {
    const row = rowOf(hold, book, id);
    if (row !== undefined) why = performRow(hold, book, row);
  });
  if (failure === undefined) return why;
  const { code, params, retryable } = failure;
  // Half a command is never given up: its first book says already that it was done. A tab that somebody changed is told
  // of elsewhere, and once it is right the work can be done as it was asked for.
  if (retryable || isMarker(id) || code === 'platform.structure') return problem(code, null, params);
  // Trying again cannot help, so a person must look. If not even that can be written now, the row stays.
  const failedAgain = failureOf(hold, () => {
    const row = rowOf(hold, book, id);
    if (row !== undefined)
      record(hold, book, row, contextFor(hold, SYSTEM, commandOf(id), null), {
        kind: 'held',
        problems: [problem(code, null, params)],
      });
  });
  return failedAgain === undefined ? undefined : problem(failedAgain.code);
}

/** The failure of the outside that stopped the work. What the work had counted in is dropped: it may not stand in the books. */
function failureOf(hold: Hold, work: () => void): PlatformFailure | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof PlatformFailure)) throw error;
    hold.set.forget();
    return error;
  }
}

const commandOf = (id: string): string => `effect:${id}`;

/** The row, read whole where this hold has not seen it so; undefined when it is done already. */
function rowOf(hold: Hold, book: Book, id: string): EffectRow | undefined {
  const effects = effectsOf(book);
  const row = () => hold.set.snapshot.rows(effects).find((each) => each.id === id);
  const known = isRead(hold, book) ? row() : undefined;
  if (known !== undefined || hold.set.books.get(book.key)?.tables.get(tableId(effects))?.whole === true) return known;
  return read(hold, { rows: [{ table: effects, where: (each) => each.id === id }] }, [book]).ok ? row() : undefined;
}

function performRow(hold: Hold, book: Book, row: EffectRow): Problem | undefined {
  const context = contextFor(hold, SYSTEM, commandOf(row.id), null);
  const outcome = OF_THE_KERNEL[row.effect]?.(hold, book, row) ?? perform(hold, book, row, context);
  if (outcome.kind === 'later') return outcome.why;
  return record(hold, book, row, context, outcome);
}

/** Effects that work on the books themselves, or on what the role account keeps. */
const OF_THE_KERNEL: Readonly<Record<string, (hold: Hold, book: Book, row: EffectRow) => EffectOutcome>> = {
  [OTHER_BOOK]: (hold, _book, { payload }) => finishCommand(hold, payload as UnfinishedCommand),
  [REPAIR_STRUCTURE]: (hold, book, { id }) => performRepair(hold, book, commandOf(id)),
  [REFRESH_FORM]: (hold, _book, { id, payload }) => refreshForm(hold, payload as RefreshPayload, commandOf(id)),
};

function perform(hold: Hold, book: Book, row: EffectRow, context: DrawingContext): EffectOutcome {
  const kind = hold.kernel.registry.effects.find((each) => each.key === row.effect) as EffectKind | undefined;
  if (kind === undefined) throw new Error(`no effect ${row.effect}`);
  const refusal = readFor(hold, book, kind, row);
  if (refusal !== undefined) return { kind: 'later', why: refusal };
  return kind.perform(row.payload, hold.set.snapshot, {
    ports: hold.kernel.ports,
    context,
    run: (command) => runOne(hold, command),
  });
}

function runOne(hold: Hold, command: Command) {
  const [only] = runInOrder(hold, [command]);
  if (only === undefined) throw new Error('a command has an outcome');
  return only;
}

/** Reads what the effect asks for; an effect that asks for nothing costs no reading. */
function readFor(hold: Hold, book: Book, kind: EffectKind, row: EffectRow): Problem | undefined {
  const asked = mergeReads([kind.reads(row.payload)]);
  const needed = booksRead(hold.kernel.registry.books, asked);
  if (needed.length === 0) return undefined;
  const books = hold.kernel.registry.books.filter((each) => each.key === book.key || needed.includes(each));
  const loaded = read(hold, asked, books);
  return loaded.ok ? undefined : loaded.problems[0];
}

function finishCommand(hold: Hold, { id, action, input, actor, at }: UnfinishedCommand): EffectOutcome {
  const found = hold.kernel.registry.actions.find((each) => each.key === action);
  if (found === undefined) throw new Error(`no action ${action}`);
  const resumed = { marker: markerOf(id), at };
  const [outcome] = runCommands(hold, [{ id, action: found, input, actor }], finishIn(hold), resumed);
  if (outcome?.kind !== 'refused') return { kind: 'done', changes: [] };
  // The books could not be read or an older command not be finished: that passes, and this one is still half done.
  const why = passing(outcome.problems);
  return why === undefined ? { kind: 'held', problems: outcome.problems } : { kind: 'later', why };
}

// --- Its result ----------------------------------------------------------------------------------------------------

type Settled = Exclude<EffectOutcome, { kind: 'later' }>;

/** Records the result and removes the effect, in each book that has something to say; the effect's own book last. */
function record(
  hold: Hold,
  book: Book,
  row: EffectRow,
  context: DrawingContext,
  outcome: Settled,
): Problem | undefined {
  const refusal = readForResult(hold, book, outcome);
  if (refusal !== undefined) return refusal;
  const wanted = changesOf(hold, book, row, context, outcome).filter(
    (change) => !knows(hold, book, change, context.command),
  );
  const journal = hold.set.apply([...wanted, remove(effectsOf(book), row.id)], { now: context.now, by: SYSTEM.email });
  for (const change of wanted) {
    if (change.kind === 'insert' && change.table.key === 'effects')
      hold.queue.push({ book: change.table.book.key, id: change.id });
  }
  const books = [...hold.set.books.values()].sort(
    (a, b) => Number(a.book.key === book.key) - Number(b.book.key === book.key),
  );
  for (const held of books) {
    const rows = (journal.get(held.book.key) ?? []).filter(({ table }) => table !== 'effects' && table !== 'settings');
    const entry = {
      command: context.command,
      at: context.now,
      actor: SYSTEM.email,
      action: row.effect,
      result: null,
      rows,
    };
    commitBook(hold, held, rows.length > 0 ? [entry] : []);
  }
  return undefined;
}

/** What `record` writes to beside what the effect itself read: the waiting items, and the books of what follows. */
function readForResult(hold: Hold, book: Book, outcome: Settled): Problem | undefined {
  const follows = outcome.kind === 'done' ? (outcome.effects ?? []) : [];
  const unread = hold.kernel.registry.books.filter(
    (each) => !isRead(hold, each) && follows.some((order) => order.book === each.key),
  );
  const loaded = outcome.kind === 'held' ? read(hold, { index: [waitingOf(book)] }, [book]) : read(hold, {}, unread);
  return loaded.ok ? undefined : loaded.problems[0];
}

const isRead = (hold: Hold, book: Book): boolean =>
  hold.set.books.get(book.key)?.tables.has(tableId(effectsOf(book))) === true;

function changesOf(hold: Hold, book: Book, row: EffectRow, context: DrawingContext, outcome: Settled): Change[] {
  const follows =
    outcome.kind === 'done'
      ? effectChanges(hold, context, outcome.effects ?? [])
      : [holdForPerson(context, { book, kind: 'effect', row: row.id, table: row.effect, problems: outcome.problems })];
  const changes = [...(outcome.changes ?? []), ...follows, ...context.drawn];
  const wrong = changes.flatMap(changeProblems).map(({ code, field }) => `${code} ${field}`);
  if (wrong.length > 0)
    throw new Error(`effect ${row.effect} would write what its columns cannot hold: ${wrong.join(', ')}`);
  return changes;
}

/** A run that died between two books left the other one's entry; in the effect's own book the row would be gone as well. */
const knows = (hold: Hold, own: Book, change: Change, command: string): boolean => {
  const key = bookKeyOf(change);
  return key !== own.key && hold.set.books.get(key)?.commands.includes(command) === true;
};
