// What a page may show, do and ask, for the person whom Google names. Knows nothing of HTML or of words.
// INVARIANT: showing and answering change nothing but one line per reader, person and day for each identity they open.

import type { Actor, AnyAction } from './action';
import { commitBook, contextFor, keepState, read, readingOf, withHold, type Hold, type Kernel } from './hold';
import { parseInput } from './input';
import { booksRead, mergeReads } from './load';
import type { Outcome } from './outcome';
import type { AnyPage, Inquiry, Outside, Page } from './page';
import { problem, type Tongue } from './problem';
import { accepted, refused, type Result } from './result';
import { actorOf, notTheirs } from './run-action';
import { finishQueue, runInOrder } from './run-effects';
import type { Reads } from './snapshot';
import { commandOf, issueToken } from './token';
import type { Table } from './table';

export interface Shown {
  readonly actor: Actor;
  readonly view: unknown;
  readonly token: string;
}

export interface PageRequest {
  readonly page: AnyPage;
  readonly args: unknown;
  /** The person whom Google names; '' when Google would not tell. */
  readonly email: string;
  /** The table of people whose identities `opens` names. */
  readonly people: Table;
  /** How that person is spoken to. */
  readonly tongue: Tongue;
  /** Where the page was opened; absent for a call from a page that is open. */
  readonly address?: string;
}

/** The page's data and a token for its next act. */
export function showPage(kernel: Kernel, request: PageRequest): Result<Shown> {
  return inHold(kernel, (hold) => show(hold, request));
}

/** Carries out an act under the token; the result is what the action decided. */
export function actOnPage(
  kernel: Kernel,
  request: PageRequest,
  act: string,
  input: unknown,
  token: string,
): Outcome<unknown> {
  const action = named(request.page.acts, act);
  if (action === undefined) return { kind: 'refused', problems: [problem('page.no-such-act')] };
  let rest = (): void => undefined;
  const done = inHold(kernel, (hold) => {
    const outcome = actOnce(hold, request, action, act, input, token);
    rest = finishQueue(hold);
    return accepted(outcome);
  });
  if (!done.ok) return { kind: 'refused', problems: done.problems };
  rest();
  return done.value;
}

/** Answers a question of the page. */
export function askPage(kernel: Kernel, request: PageRequest, name: string, input: unknown): Result<unknown> {
  const inquiry = named(request.page.inquiries ?? {}, name) as unknown as Inquiry | undefined;
  if (inquiry === undefined) return refused(problem('page.no-such-act'));
  const parsed = parseInput(inquiry.input, input);
  if (!parsed.ok) return parsed;
  return inHold(kernel, (hold) => {
    const entered = enter(hold, request, inquiry.reads(parsed.value), inquiry.roles);
    if (!entered.ok) return entered;
    const context = contextFor(hold, entered.value, '', null);
    const answered = inquiry.answer(hold.set.snapshot, parsed.value, context, outsideOf(kernel, request));
    if (answered.ok) noteReading(hold, request.people, entered.value, inquiry.opens?.(answered.value) ?? []);
    return answered;
  });
}

const outsideOf = ({ ports: { forms, structure } }: Kernel, { tongue }: PageRequest): Outside => ({
  ...tongue,
  forms,
  structure,
});

/** The name comes from a browser: `constructor` names nothing of a page. */
const named = <T>(list: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.keys(list).includes(name) ? list[name] : undefined;

function inHold<T>(kernel: Kernel, work: (hold: Hold) => Result<T>): Result<T> {
  const held = withHold(kernel, work);
  return held.ok ? held.value : held;
}

function actOnce(
  hold: Hold,
  { page, email }: PageRequest,
  action: AnyAction,
  act: string,
  input: unknown,
  token: string,
): Outcome<unknown> {
  if (email === '') return { kind: 'refused', problems: [problem('access.unknown-person')] };
  const id = commandOf(hold.state.secret, token, page.key, act, email);
  if (id === undefined) return { kind: 'refused', problems: [problem('page.stale')] };
  const [outcome] = runInOrder(hold, [{ id, action, input, actor: nobodyYet(email) }]);
  return outcome ?? { kind: 'refused', problems: [problem('page.no-such-act')] };
}

/** Roles are not known before the staff table is read. */
const nobodyYet = (email: string): Actor => ({ email, roles: [], office: null });

/** Reads what is asked, and who the person is; refused when the page is not theirs. */
function enter(
  hold: Hold,
  { page, email, people }: PageRequest,
  reads: Reads,
  allowed: readonly string[] = page.roles,
): Result<Actor> {
  if (email === '') return refused(problem('access.unknown-person'));
  const asked = mergeReads([reads, hold.kernel.registry.staff.reads]);
  const loaded = read(hold, asked, booksRead(hold.kernel.registry.books, mergeReads([asked, { index: [people] }])));
  if (!loaded.ok) return loaded;
  const actor = actorOf(hold, { actor: nobodyYet(email) });
  const may = (roles: readonly string[]): boolean => actor.roles.some((role) => roles.includes(role));
  return may(page.roles) && may(allowed) ? accepted(actor) : refused(notTheirs(actor, page.title));
}

function show(hold: Hold, request: PageRequest): Result<Shown> {
  const page = request.page as unknown as Page;
  const args = parseInput(page.args, request.args, 'page.bad-address');
  if (!args.ok) return args;
  const { today } = contextFor(hold, nobodyYet(request.email), '', null);
  const entered = enter(hold, request, page.reads(args.value, today));
  if (!entered.ok) return entered;
  const actor = entered.value;
  noteAddress(hold, request.address);
  const outside = outsideOf(hold.kernel, request);
  const shown = page.show(hold.set.snapshot, args.value, contextFor(hold, actor, '', null), outside);
  if (!shown.ok) return shown;
  noteReading(hold, request.people, actor, page.opens?.(shown.value) ?? []);
  const token = issueToken(hold.state.secret, hold.kernel.ports.ids.random(), page.key, actor.email);
  return accepted({ actor, view: shown.value, token });
}

/** A deployment for trying things out has an address of its own, which only its developers may open (documented: web apps). */
const DEPLOYED = /\/exec$/;

function noteAddress(hold: Hold, address: string | undefined): void {
  if (address === undefined || address === hold.state.address || !DEPLOYED.test(address)) return;
  keepState(hold, { address });
}

/** One line per reader, person and day; those that stand in the journal already cost nothing. */
function noteReading(hold: Hold, people: Table, actor: Actor, ids: readonly string[]): void {
  const book = hold.set.books.get(people.book.key);
  if (book === undefined) return;
  const { now, today } = contextFor(hold, actor, '', null);
  const fresh = [...new Set(ids)]
    .map((person) => ({ person, command: readingOf(actor.email, person, today) }))
    .filter(({ command }) => !book.commands.includes(command));
  const drafts = fresh.map(({ person, command }) => {
    const rows = [{ table: people.key, row: person, kind: 'read' as const, was: {}, is: {} }];
    return { command, at: now, actor: actor.email, action: 'open-identity', result: null, rows };
  });
  commitBook(hold, book, drafts);
}
