// The one runner. Commands are authorised, decided on what was read, and committed together: the more confidential
// book first, the other as its effect, so that a run that dies between two books is finished by the next.
// INVARIANT: a command that a book's journal knows changes that book no more.

import { parsedBy, type Actor, type Command } from './action';
import { bookKeyOf, insert, remove, type Change } from './change';
import { problemsOf } from './derive/schema';
import { commitBook, contextFor, effectChanges, read, type Hold } from './hold';
import type { RowChange } from './journal';
import { booksRead, mergeReads } from './load';
import { readLateKeys } from './load-history';
import type { Outcome } from './outcome';
import { parseInput } from './input';
import { problem, type Problem } from './problem';
import { storedResult } from './read-journal';
import { refused, type Result } from './result';
import type { Reads } from './snapshot';
import { readsOfEvents, whatFollows } from './what-follows';
import { effectsOf } from './system-tables';
import type { Book } from './table';
import { markerOf, OTHER_BOOK, unfinishedIn, type Finish, type UnfinishedCommand } from './unfinished';
import { waitingIn } from './typing/refuse';
import { settleTyped } from './typing/settle';
import { isDirty, type HeldBook } from './working-set';

interface Prepared {
  readonly command: Command;
  readonly input: unknown;
  readonly problems: readonly Problem[];
}

/** An outcome and, when something is to be written, what each book's journal will say. */
interface Decided {
  readonly outcome: Outcome<unknown>;
  readonly journal: ReadonlyMap<string, readonly RowChange[]>;
  readonly command: Command;
  readonly actor: Actor;
  readonly at: string;
}

/** A command that is being finished: its mark, and the instant it was first decided at. */
export interface Resumed {
  readonly marker: string;
  readonly at: string;
}

/**
 * Runs commands in one reading and one commit per book, under the hold's lock.
 * @param finish does what an earlier run began in the same books and left half done.
 */
export function runCommands(
  hold: Hold,
  commands: readonly Command[],
  finish: Finish,
  resumed?: Resumed,
): readonly Outcome<unknown>[] {
  const prepared = commands.map(prepare);
  const reads = readsOf(hold, prepared);
  const touched = booksOf(hold, commands, reads);
  const loaded = readInOrder(hold, reads, { touched, finish, before: resumed?.marker });
  if (!loaded.ok) return commands.map(() => ({ kind: 'refused', problems: loaded.problems }));
  const settled = settleTyped(hold, reads, touched);
  if (!settled.ok) return commands.map(() => ({ kind: 'refused', problems: settled.problems }));
  if (hold.drafts.size > 0) readLateKeys({ books: hold.kernel.ports.books, state: hold.state, set: hold.set, reads });

  const decided = new Map<string, Decided>();
  const outcomes = prepared.map((each) => {
    const before = decided.get(each.command.id);
    if (before !== undefined) return repeated(before.outcome);
    const now = decideOne(hold, each, resumed?.at ?? null);
    decided.set(each.command.id, now);
    return now.outcome;
  });
  commitAll(hold, [...decided.values()], touched);
  return outcomes;
}

interface Order {
  readonly touched: readonly Book[];
  readonly finish: Finish;
  readonly before: string | undefined;
}

/** Reads; where an earlier run left a command half done, that one is finished first and everything read again. */
function readInOrder(hold: Hold, reads: Reads, { touched, finish, before }: Order): Result<null> {
  const loaded = read(hold, reads, touched);
  const left = loaded.ok ? unfinishedIn(hold, touched, before) : [];
  if (left.length === 0) return loaded;
  for (const { book, id } of left) {
    const why = finish(book, id);
    if (why !== undefined) return refused(why);
  }
  return read(hold, reads, touched);
}

/** Two triggers may bring the same command into one commit: it is one wish, and gets one answer. */
const repeated = (outcome: Outcome<unknown>): Outcome<unknown> =>
  outcome.kind === 'done' ? { ...outcome, again: true } : outcome;

/** The books of the actions and of all that is read, the most confidential first. */
function booksOf(hold: Hold, commands: readonly Command[], reads: Reads): Book[] {
  const acted = commands.flatMap(({ action }) => action.books);
  const books = [...acted, ...booksRead(hold.kernel.registry.books, reads)];
  return [...new Map(books.map((book) => [book.key, book])).values()].sort((a, b) => b.rank - a.rank);
}

function prepare(command: Command): Prepared {
  const parsed = parseInput(command.action.input, command.input);
  return parsed.ok
    ? { command, input: parsed.value, problems: [] }
    : { command, input: undefined, problems: parsed.problems };
}

function readsOf(hold: Hold, prepared: readonly Prepared[]): Reads {
  const own = prepared
    .filter(({ problems }) => problems.length === 0)
    .flatMap(({ command, input }) => [
      parsedBy(command.action).reads(input),
      ...readsOfEvents(hold.kernel.registry, parsedBy(command.action), input),
    ]);
  const staff = prepared.some(({ command }) => command.actor.roles.length === 0)
    ? [hold.kernel.registry.staff.reads]
    : [];
  return mergeReads([...own, ...staff]);
}

// --- Deciding ------------------------------------------------------------------------------------------------------

function decideOne(hold: Hold, { command, input, problems }: Prepared, at: string | null): Decided {
  const action = parsedBy(command.action);
  const known = action.books.filter((book) => heldBook(hold, book).commands.includes(command.id));
  const answered = (outcome: Outcome<unknown>, actor = command.actor, now = ''): Decided => ({
    outcome,
    journal: new Map(),
    command,
    actor,
    at: now,
  });
  const finished = finishedIn(hold, action.books, known, command.id);
  if (finished !== undefined) {
    const result = storedResult(hold.kernel.ports.books, heldBook(hold, finished), command.id);
    return answered({ kind: 'done', result, again: true });
  }
  if (problems.length > 0) return answered({ kind: 'refused', problems });

  const actor = actorOf(hold, command);
  const context = contextFor(hold, actor, command.id, at);
  const allowed = actor.roles.some((role) => action.roles.includes(role));
  if (!allowed) return answered({ kind: 'refused', problems: [notTheirs(actor, action.title)] });

  const decision = action.decide(hold.set.snapshot, input, context);
  if (!decision.ok) return answered({ kind: 'refused', problems: decision.problems });
  const waiting = decision.changes.flatMap((change) => waitingIn(hold, change));
  const followed = whatFollows(hold.kernel.registry, hold.set.snapshot, decision, context);
  if (!followed.ok) return answered({ kind: 'refused', problems: [...waiting, ...followed.problems] });
  const changes = [...followed.value, ...effectChanges(hold, context, decision.effects), ...context.drawn];
  const wrong = [...changes.flatMap(changeProblems), ...waiting];
  if (wrong.length > 0) return answered({ kind: 'refused', problems: wrong });

  const wanted = changes.filter((change) => !known.some((book) => book.key === bookKeyOf(change)));
  const journal = hold.set.apply(wanted, { now: context.now, by: actor.email });
  for (const order of wanted)
    if (order.kind === 'insert' && order.table.key === 'effects')
      hold.queue.push({ book: order.table.book.key, id: order.id });
  return {
    outcome: { kind: 'done', result: decision.result, again: known.length > 0 },
    journal,
    command,
    actor,
    at: context.now,
  };
}

/** Problems of the values that a change would write. */
export const changeProblems = (change: Change): Problem[] =>
  change.kind === 'insert' || change.kind === 'update'
    ? problemsOf(change.table, change.values, change.kind === 'insert')
    : [];

/** A book that can answer for a command whose every book is done; undefined while something of it is left. */
function finishedIn(hold: Hold, all: readonly Book[], known: readonly Book[], command: string): Book | undefined {
  const isMarked = (book: Book): boolean =>
    hold.set.snapshot.index(effectsOf(book)).some(({ id }) => id === markerOf(command));
  if (!known.some(isMarked)) return known[0];
  // The least confidential book is written last: it knows the command only when the others do.
  const last = Math.min(...all.map(({ rank }) => rank));
  return known.find(({ rank }) => rank === last);
}

function heldBook(hold: Hold, book: Book): HeldBook {
  const held = hold.set.books.get(book.key);
  if (held === undefined) throw new Error(`book ${book.key} was not read`);
  return held;
}

/** Who really acts: roles come from the staff table at the moment of the act, never from a page. */
export function actorOf(hold: Hold, { actor }: Pick<Command, 'actor'>): Actor {
  if (actor.roles.length > 0) return actor;
  const { registry } = hold.kernel;
  const { today } = contextFor(hold, actor, '', null);
  const member = registry.staff.member(hold.set.snapshot, actor.email, today);
  // The role account installs and sets up before there is any staff.
  if (actor.email === hold.state.roleAccount)
    return { ...actor, roles: [...(member?.roles ?? []), 'administrador'], office: member?.office ?? null };
  return { ...actor, roles: member?.roles ?? ['nadie'], office: member?.office ?? null };
}

// --- Committing ----------------------------------------------------------------------------------------------------

function commitAll(hold: Hold, decided: readonly Decided[], touched: readonly Book[]): void {
  const books = touched.filter((book) => decided.some(({ journal }) => journal.has(book.key)));
  const markers = decided.flatMap((each) => markUnfinished(hold, each, books));
  // What people typed is taken in whether or not an act changes the same book.
  for (const held of hold.set.books.values())
    if (!books.includes(held.book) && isDirty(held)) commitBook(hold, held, []);

  for (const book of books) commitBook(hold, heldBook(hold, book), draftsFor(book, decided));
  if (markers.length === 0) return;
  hold.set.apply(markers, { now: '', by: '' });
  for (const book of books) commitBook(hold, heldBook(hold, book), []);
}

/** Marks a command of several books in the one that is written first; what it answers takes the mark away again. */
function markUnfinished(hold: Hold, { command, actor, at, journal }: Decided, books: readonly Book[]): Change[] {
  const [first, second] = books.filter((book) => journal.has(book.key));
  if (first === undefined || second === undefined) return [];
  const unfinished: UnfinishedCommand = { id: command.id, action: command.action.key, input: command.input, actor, at };
  const id = markerOf(command.id);
  const values = { effect: OTHER_BOOK, command: command.id, since: at, payload: unfinished };
  hold.set.apply([insert(effectsOf(first), id, values)], { now: at, by: actor.email });
  return [remove(effectsOf(first), id)];
}

/** Effects and settings are the program's own memory: the journal keeps what the records say. */
const draftsFor = (book: Book, decided: readonly Decided[]) =>
  decided.flatMap(({ journal, command, actor, at, outcome }) => {
    const rows = journal.get(book.key);
    if (rows === undefined || outcome.kind !== 'done') return [];
    const kept = rows.filter(({ table }) => table !== 'effects' && table !== 'settings');
    return [
      { command: command.id, at, actor: actor.email, action: command.action.key, result: outcome.result, rows: kept },
    ];
  });

/** Why somebody may not: they are not of the staff, or this is others' work. */
export const notTheirs = (actor: Actor, title: string): Problem =>
  actor.roles.includes('nadie') ? problem('access.not-staff') : problem('access.not-yours', null, { action: title });
