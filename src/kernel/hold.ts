// One hold of the lock: what the role account keeps is read at its start, what the books say is read into its working
// set, and the journals' heads are kept when it ends. Nothing is written outside a hold.

import { commit } from './commit';
import type { Actor, Context, Installation } from './action';
import { keep, type Change } from './change';
import type { EffectOrder } from './effect';
import { keyed, nameFrom } from './digest';
import type { Draft } from './journal';
import { load } from './load';
import { PlatformFailure, type EditNote, type Ports } from './ports';
import { problem, type Problem } from './problem';
import type { Registry } from './registry';
import { accepted, refused, type Result } from './result';
import type { Reads } from './snapshot';
import { loadState, type State } from './state';
import { effectsOf, isMemory } from './system-tables';
import { instantOf, localOf } from './time';
import type { Book } from './table';
import { createWorkingSet, isDirty, type HeldBook, type WorkingSet } from './working-set';

/** A registry bound to the outside, for one run. */
export interface Kernel {
  readonly registry: Registry;
  readonly ports: Ports;
  /** Epoch milliseconds after which long work leaves the rest to the next run. */
  readonly deadline: number;
}

export interface Hold {
  readonly kernel: Kernel;
  /** As last kept; heads are kept when the hold ends. */
  state: State;
  readonly set: WorkingSet;
  /** Effects ordered in this hold and still to do: book and row ID. */
  readonly queue: { readonly book: string; readonly id: string }[];
  /** Journal entries of what people typed and was taken in: they go out with the next commit of their book. */
  readonly drafts: Map<string, readonly Draft[]>;
  /** What triggers told of typing; null until somebody asked. */
  notes: readonly EditNote[] | null;
  /** True when more was typed than one commit may take in. */
  moreTyped: boolean;
  /** When every open row was last looked at, if this hold did. */
  lookedAt: string | null;
}

/** A hold that has read nothing yet. */
export const newHold = (kernel: Kernel, state: State): Hold => ({
  kernel,
  state,
  set: createWorkingSet(state.secret),
  queue: [],
  drafts: new Map(),
  notes: null,
  moreTyped: false,
  lookedAt: null,
});

/** How long a person waits for the lock before being asked to try again. */
const LOCK_WAIT_MS = 20_000;

/** Hexadecimal digits of a proof: 128 bits. */
const PROOF_LENGTH = 32;

/** The command of the one line that a journal keeps of each reader, person and day. */
export const readingOf = (email: string, person: string, today: string): string =>
  `read:${nameFrom(`${email}/${person}/${today}`)}`;

/** Unused Drive IDs a book keeps at hand; the round fills up below this. */
const FILE_ID_STOCK = 60;

/**
 * Runs `work` under the lock; refused when the lock is not to be had or nothing is installed.
 * @param waitMs how long to try for the lock.
 */
export function withHold<T>(kernel: Kernel, work: (hold: Hold) => T, waitMs = LOCK_WAIT_MS): Result<T> {
  const { lock } = kernel.ports;
  if (!lock.acquire(waitMs)) return refused(problem('platform.busy'));
  try {
    return underLock(kernel, work);
  } catch (error) {
    const told = problemOf(error);
    if (told === undefined) throw error;
    return refused(told);
  } finally {
    lock.release();
  }
}

function underLock<T>(kernel: Kernel, work: (hold: Hold) => T): Result<T> {
  // Read under the lock: whoever held it before may have moved the heads.
  const state = loadState(kernel.ports.secrets);
  if (state === undefined) return refused(problem('platform.not-installed'));
  const hold = newHold(kernel, state);
  try {
    return accepted(work(hold));
  } finally {
    saveHeads(hold);
  }
}

/** A failure of the outside as a problem; undefined for a defect. */
function problemOf(error: unknown): Problem | undefined {
  if (!(error instanceof PlatformFailure)) return undefined;
  const { code, params } = error;
  return problem(
    code === 'platform.structure' && isMemory(params['tab']) ? 'structure.memory-lost' : code,
    null,
    params,
  );
}

/** Keeps the journals' heads. That this fails does not undo what was committed: the next hold adopts a book ahead of its head. */
function saveHeads(hold: Hold): void {
  const heads = { ...hold.state.heads };
  let changed = false;
  for (const [key, book] of hold.set.books) {
    if (heads[key]?.number === book.head.number && heads[key]?.link === book.head.link) continue;
    if (book.head.number === 0) continue;
    heads[key] = book.head;
    changed = true;
  }
  if (!changed && hold.lookedAt === null) return;
  try {
    hold.kernel.ports.secrets.save({
      ...hold.state,
      heads,
      ...(hold.lookedAt === null ? {} : { lookedAt: hold.lookedAt }),
    });
  } catch (error) {
    if (problemOf(error) === undefined) throw error;
  }
}

/** Keeps something at once, where the end of the hold would be too late. */
export function keepState(hold: Hold, change: Partial<Pick<State, 'unfilled' | 'views' | 'address' | 'forms'>>): void {
  hold.state = { ...hold.state, ...change };
  hold.kernel.ports.secrets.save(hold.state);
}

/** Reads what an act asks for into the hold's working set. */
export function read(hold: Hold, reads: Reads, touched: readonly Book[]): Result<null> {
  const { registry, ports } = hold.kernel;
  const books = [...touched].sort((a, b) => b.rank - a.rank);
  return load({
    books: ports.books,
    state: hold.state,
    schemaVersion: registry.schemaVersion,
    set: hold.set,
    touched: books,
    reads,
  });
}

const officeOf = ({ roleAccount, books, folders, forms }: State): Installation => ({
  roleAccount,
  books,
  folders,
  forms,
});

/** What a decision may know beside the books, and what it drew from them on the way. */
export interface DrawingContext extends Context {
  readonly drawn: Change[];
}

export function contextFor(hold: Hold, actor: Actor, command: string, at: string | null): DrawingContext {
  const { ports, registry } = hold.kernel;
  const nowMs = at === null ? ports.clock.now() : Date.parse(at);
  const drawn: Change[] = [];
  // The latest wish for a setting counts, also before it is applied to the working set.
  const current = (book: string, key: string): unknown => {
    const wished = [...drawn]
      .reverse()
      .find((change) => change.kind === 'setting' && change.book === book && change.key === key);
    return wished?.kind === 'setting' ? wished.value : hold.set.snapshot.setting(book, key);
  };
  const today = localOf(nowMs, hold.state.zone).slice(0, 10);
  return {
    actor,
    command,
    now: instantOf(nowMs),
    today,
    zone: hold.state.zone,
    office: officeOf(hold.state),
    asked: registry.asked,
    words: registry.words,
    drawn,
    id: (kind, n = 0) => nameFrom(`${command}/${kind}/${n}`),
    lot: (text) => Number.parseInt(keyed(hold.state.secret, `lot/${text}`).slice(0, 8), 16),
    hasOpened: (person) =>
      [...hold.set.books.values()].some(({ commands }) => commands.includes(readingOf(actor.email, person, today))),
    proof: (text) => keyed(hold.state.secret, `proof/${text}`).slice(0, PROOF_LENGTH),
    next: (book, sequence) => {
      const value = Number(current(book, `counter:${sequence}`) ?? 0) + 1;
      drawn.push(keep(book, `counter:${sequence}`, value));
      return value;
    },
    reserveFileId: (book) => {
      if (!registry.books.some((each) => each.key === book)) throw new Error(`no book ${book}`);
      const stock = (current(book, 'fileIds') ?? []) as readonly string[];
      const [id, ...rest] = stock.length > 0 ? stock : ports.files.reserve(FILE_ID_STOCK);
      drawn.push(keep(book, 'fileIds', rest));
      return id as string;
    },
  };
}

/** Rows of effects for orders, in each book's own table. Their IDs come from the command, so ordering twice is ordering once. */
export function effectChanges(hold: Hold, context: Context, orders: readonly EffectOrder[]): Change[] {
  return orders.map((order, n) => {
    const book = hold.kernel.registry.books.find((each) => each.key === order.book);
    if (book === undefined) throw new Error(`no book ${order.book}`);
    const id = context.id('effect', n);
    const values = { effect: order.kind, command: context.command, since: context.now, payload: order.payload };
    return { kind: 'insert', table: effectsOf(book), id, values };
  });
}

/** Commits one book if there is anything to write or to note. */
export function commitBook(hold: Hold, book: HeldBook, own: readonly Draft[]): void {
  const drafts = [...(hold.drafts.get(book.book.key) ?? []), ...own];
  if (!isDirty(book) && drafts.every(({ rows }) => (rows ?? []).length === 0)) return;
  const { books, ids, clock } = hold.kernel.ports;
  const { words } = hold.kernel.registry;
  // The salt must not be computable from what remains after an erasure, so it needs more than the secret.
  hold.drafts.delete(book.book.key);
  commit(books, book, drafts, {
    salt: () => keyed(hold.state.secret, ids.random()).slice(0, 32),
    telling: (head) => {
      const nowMs = clock.now();
      const today = localOf(nowMs, hold.state.zone).slice(0, 10);
      return { id: nameFrom(`moved/${head}`), now: instantOf(nowMs), today, words };
    },
  });
}

export const timeLeft = (kernel: Kernel): boolean => kernel.ports.clock.now() < kernel.deadline;
