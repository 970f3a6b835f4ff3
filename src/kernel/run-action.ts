// The one runner. Commands are authorised, decided on what was read, and committed together: the more confidential
// book first, the other as its effect, so that a run that dies between two books is finished by the next.
// INVARIANT: a command that a book's journal knows changes that book no more.

import { parsedBy, type Actor, type Command } from './action';
import type { Change } from './change';
import { problemsOf } from './derive/schema';
import { commitBook, contextFor, effectChanges, read, type Hold } from './hold';
import type { RowChange } from './journal';
import { mergeReads, storedResult } from './load';
import type { Outcome } from './outcome';
import { problem, type Problem } from './problem';
import type { Reads } from './snapshot';
import { effectsOf } from './system-tables';
import type { Book } from './table';
import type { HeldBook } from './working-set';

/** Work for the second book of an act, kept in the first until it is done: the commands themselves, to be run again. */
export const OTHER_BOOK = 'other-book';

export interface UnfinishedCommand {
  readonly id: string;
  readonly action: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly at: string;
}

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

/**
 * Runs commands in one reading and one commit per book, under the hold's lock.
 * @param at the instant an unfinished command was first decided at; null for now.
 */
export function runCommands(hold: Hold, commands: readonly Command[], at: string | null = null): readonly Outcome<unknown>[] {
  const prepared = commands.map(prepare);
  const touched = booksOf(commands);
  const loaded = read(hold, readsOf(hold, prepared), touched);
  if (!loaded.ok) return commands.map(() => ({ kind: 'refused', problems: loaded.problems }));

  const decided = prepared.map((each) => decideOne(hold, each, at));
  commitAll(hold, decided, touched);
  return decided.map(({ outcome }) => outcome);
}

function booksOf(commands: readonly Command[]): Book[] {
  const books = new Map<string, Book>();
  for (const { action } of commands) for (const book of action.books) books.set(book.key, book);
  return [...books.values()].sort((a, b) => b.rank - a.rank);
}

function prepare(command: Command): Prepared {
  const parsed = command.action.input.safeParse(command.input);
  if (parsed.success) return { command, input: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const code = /^[a-z-]+\.[a-z-]+$/.test(issue.message) ? issue.message : 'input.invalid';
    return problem(code, issue.path.join('.') || null);
  });
  return { command, input: undefined, problems };
}

function readsOf(hold: Hold, prepared: readonly Prepared[]): Reads {
  const own = prepared.filter(({ problems }) => problems.length === 0).map(({ command, input }) => parsedBy(command.action).reads(input));
  const staff = prepared.some(({ command }) => command.actor.roles.length === 0) ? [hold.kernel.registry.staff.reads] : [];
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
  // The least confidential book is written last: once it knows the command, the whole of it is done.
  const last = [...action.books].sort((a, b) => a.rank - b.rank)[0];
  const finished = known.find((book) => book.key === last?.key);
  if (finished !== undefined) {
    const result = storedResult(hold.kernel.ports.books, heldBook(hold, finished), command.id);
    return answered({ kind: 'done', result, again: true });
  }
  if (problems.length > 0) return answered({ kind: 'refused', problems });

  const actor = actorOf(hold, command);
  const context = contextFor(hold, actor, command.id, at);
  const allowed = actor.roles.some((role) => action.roles.includes(role));
  if (!allowed) return answered({ kind: 'refused', problems: [problem('access.not-yours', null, { action: action.title })] });

  const decision = action.decide(hold.set.snapshot, input, context);
  if (!decision.ok) return answered({ kind: 'refused', problems: decision.problems });
  const changes = [...decision.changes, ...effectChanges(hold, context, decision.effects), ...context.drawn];
  const wrong = changes.flatMap(changeProblems);
  if (wrong.length > 0) return answered({ kind: 'refused', problems: wrong });

  const wanted = changes.filter((change) => !known.some((book) => book.key === bookKeyOf(change)));
  const journal = hold.set.apply(wanted, { now: context.now, by: actor.email });
  for (const order of wanted) if (order.kind === 'insert' && order.table.key === 'effects') hold.queue.push({ book: order.table.book.key, id: order.id });
  return { outcome: { kind: 'done', result: decision.result, again: known.length > 0 }, journal, command, actor, at: context.now };
}

const bookKeyOf = (change: Change): string => ('table' in change ? change.table.book.key : change.book);

const changeProblems = (change: Change): Problem[] =>
  change.kind === 'insert' || change.kind === 'update' ? problemsOf(change.table, change.values, change.kind === 'insert') : [];

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
  if (actor.email === hold.state.roleAccount) return { ...actor, roles: [...(member?.roles ?? []), 'administrador'], office: member?.office ?? null };
  return { ...actor, roles: member?.roles ?? ['nadie'], office: member?.office ?? null };
}

// --- Committing ----------------------------------------------------------------------------------------------------

function commitAll(hold: Hold, decided: readonly Decided[], touched: readonly Book[]): void {
  const books = touched.filter((book) => decided.some(({ journal }) => journal.has(book.key)));
  const [first, ...others] = books;
  if (first === undefined) return;
  const unfinished = decided.filter(({ journal }) => journal.has(first.key) && journal.size > 1);
  const marker = unfinished.length === 0 ? null : markUnfinished(hold, first, unfinished);

  for (const book of [first, ...others]) commitBook(hold, heldBook(hold, book), draftsFor(book, decided));
  if (marker === null) return;
  hold.set.apply([{ kind: 'remove', table: effectsOf(first), id: marker }], { now: '', by: '' });
  commitBook(hold, heldBook(hold, first), []);
}

function markUnfinished(hold: Hold, book: Book, unfinished: readonly Decided[]): string {
  const commands: UnfinishedCommand[] = unfinished.map(({ command, actor, at }) => ({
    id: command.id,
    action: command.action.key,
    input: command.input,
    actor,
    at,
  }));
  const [one] = unfinished as [Decided, ...Decided[]];
  const context = contextFor(hold, one.actor, one.command.id, one.at);
  const id = context.id('effect', OTHER_BOOK);
  const values = { effect: OTHER_BOOK, command: one.command.id, since: one.at, payload: { commands } };
  hold.set.apply([{ kind: 'insert', table: effectsOf(book), id, values }], { now: one.at, by: one.actor.email });
  return id;
}

const draftsFor = (book: Book, decided: readonly Decided[]) =>
  decided.flatMap(({ journal, command, actor, at, outcome }) => {
    const rows = journal.get(book.key);
    if (rows === undefined || outcome.kind !== 'done') return [];
    const kept = rows.filter(({ table }) => table !== 'effects' && table !== 'settings');
    return [{ command: command.id, at, actor: actor.email, action: command.action.key, result: outcome.result, rows: kept }];
  });
