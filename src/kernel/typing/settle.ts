// Settling what people typed: every row that was read and differs from its seal, and every row without an ID, is judged
// and counted into the working set in the typist's name, so that it goes out with the next commit of its book. A value
// that does not pass stays where it was typed, marked, and waits for a person.
// INVARIANT: decisions of the same hold see what was taken in, and never what was not.

import type { Actor, Context } from '../action';
import { update, type Change } from '../change';
import { placesOf } from '../derive/cells';
import { tabOf } from '../derive/tabs';
import { nameFrom } from '../digest';
import { contextFor, newHold, read, type Hold } from '../hold';
import type { RowChange } from '../journal';
import { booksRead, mergeReads } from '../load';
import { problem, type Problem } from '../problem';
import { readLoose } from '../read-row';
import { accepted, type Result } from '../result';
import type { Reads } from '../snapshot';
import { waitingOf } from '../system-tables';
import { settle } from '../waiting';
import type { Book, Column, Row, Table, Values } from '../table';
import { typedOver, type HeldBook, type HeldRow, type HeldTable, type LooseRow, type TypedCell } from '../working-set';
import { itemFor, openTyped } from './items';
import { judgeCells, judgeRow, type Bench } from './judge';
import { isLoaded, isTyped, readsFor, rulesOf, targetOf, typedTables } from './reads';
import { TYPED_ROW, TYPED_VALUE, UNKNOWN_EDITOR } from './rules';

/** What follows from a row is written too, and a commit changes 500 rows. */
const MOST_AT_ONCE = 150;

/** Settles what was typed in the rows of the working set, reading what else it needs. */
export function settleTyped(hold: Hold, reads: Reads, touched: readonly Book[]): Result<null> {
  if (typedTables(hold).length === 0) return accepted(null);
  // Left where they are: they may tell of rows that this act did not read.
  hold.notes ??= hold.kernel.ports.edits.peek();
  const more = readsFor(hold);
  if (!isLoaded(hold, more)) {
    const all = mergeReads([reads, more]);
    const loaded = read(hold, all, [...new Set([...touched, ...booksRead(hold.kernel.registry.books, all)])]);
    if (!loaded.ok) return loaded;
  }
  let room = MOST_AT_ONCE;
  for (const held of typedTables(hold)) room -= settleTable(hold, held, room);
  hold.moreTyped = room === 0;
  return accepted(null);
}

/** Settles no more rows than `room`; answers how many it did. */
function settleTable(hold: Hold, held: HeldTable, room: number): number {
  const book = hold.set.books.get(held.table.book.key) as HeldBook;
  const work = { hold, book, held };
  const rows = [...held.rows.values()].filter(isTyped).slice(0, room);
  for (const each of rows) settleRow(work, each);
  const loose = held.loose.splice(0, room - rows.length);
  for (const each of loose) settleLoose(work, each);
  return rows.length + loose.length;
}

interface Work {
  readonly hold: Hold;
  readonly book: HeldBook;
  readonly held: HeldTable;
}

// --- One row -------------------------------------------------------------------------------------------------------

function settleRow(work: Work, each: HeldRow): void {
  const { hold, held } = work;
  const { table } = held;
  const typed = each.typed ?? [];
  const { actor, allowed } = typist(hold, table, each.at, typed);
  const bench = benchFor(hold, table, actor);
  const judged = allowed
    ? judgeCells(bench, each.row, typed)
    : { values: {}, restored: [], cleaned: [], problems: typed.map(({ key }) => problem('typed.not-yours', key)) };

  const waiting = new Set(judged.problems.map(({ field }) => field));
  const left = typed.filter(({ key }) => waiting.has(key) || !(key in judged.values || judged.restored.includes(key)));
  each.typed = left.length > 0 ? left : null;
  const changes = takenIn(bench, each, judged.values);
  note(work, actor, hold.set.apply(changes, { now: bench.context.now, by: actor.email }));
  noteCleaned(work, actor, each.row, typed, judged.cleaned);
  // What nobody may type is put back, and what says in other words what the row says already is written as the registry
  // writes it, though no value changes by either.
  const settled = typed.filter((cell) => !left.includes(cell)).map(({ key }) => key);
  if (settled.length > 0) each.dirty = new Set([...(each.dirty instanceof Set ? each.dirty : []), ...settled]);
  tellOf(work, bench.context, { kind: TYPED_VALUE, row: each.row.id, at: each.at }, judged.problems);
}

function takenIn({ table, rules, snapshot, context }: Bench, { row }: HeldRow, values: Values): Change[] {
  if (Object.keys(values).length === 0) return [];
  const follows = rules?.follow?.(snapshot, { ...row, ...values } as Row, context, false) ?? [];
  return [update(table, row, values), ...follows];
}

// --- A row that is new ---------------------------------------------------------------------------------------------

function settleLoose(work: Work, loose: LooseRow): void {
  const { hold, held } = work;
  const { table } = held;
  const typed = readLoose(table, loose.cells);
  const { actor, allowed } = typist(hold, table, loose.at, typed);
  const bench = benchFor(hold, table, actor);
  const judged = allowed ? judgeRow(bench, typed) : { values: {}, cleaned: [], problems: [problem('typed.not-yours')] };
  if (judged.problems.length === 0) {
    const row = adopt(work, bench, loose, judged.values);
    if (row !== undefined) noteCleaned(work, actor, row, typed, judged.cleaned);
  }
  tellOf(work, bench.context, { kind: TYPED_ROW, row: String(loose.at + 1), at: loose.at }, judged.problems);
}

/** The row becomes a record where it stands. */
function adopt(work: Work, bench: Bench, { at, cells }: LooseRow, typed: Values): Row | undefined {
  const { hold, held } = work;
  const { table } = held;
  const { snapshot, context, rules } = bench;
  const fresh = rules?.fresh?.(snapshot, typed, context);
  if (fresh === undefined) return undefined;
  const stamp = { now: context.now, by: context.actor.email };
  const rows = hold.set.apply([{ kind: 'insert', table, id: fresh.id, values: fresh.values }], stamp);
  const row = held.rows.get(fresh.id) as HeldRow;
  Object.assign(row, { at, cells, loose: true, dirty: new Set(Object.keys(table.columns)) });
  note(work, context.actor, rows);
  const follows = rules?.follow?.(snapshot, row.row, context, true) ?? [];
  note(work, context.actor, hold.set.apply(follows, stamp));
  return row.row;
}

// --- Who, and what the journal says --------------------------------------------------------------------------------

interface Typist {
  readonly actor: Actor;
  readonly allowed: boolean;
}

/** Who typed there last, as far as the triggers told. */
function typist({ kernel, notes, set, state }: Hold, table: Table, row: number, typed: readonly TypedCell[]): Typist {
  const tab = tabOf(table);
  const inside = (at: number, [from, to]: readonly [number, number]): boolean => at >= from && at < to;
  const told = [...(notes ?? [])]
    .reverse()
    .find((each) => each.tab === tab && inside(row, each.rows) && typed.some((cell) => inside(cell.at, each.columns)));
  if (told === undefined || told.by === '')
    return { actor: { email: UNKNOWN_EDITOR, roles: [], office: null }, allowed: true };
  const { today } = contextFor(newHold(kernel, state), SOMEBODY, '', null);
  const member = kernel.registry.staff.member(set.snapshot, told.by, today);
  const roles = told.by === state.roleAccount ? (rulesOf(kernel, table)?.roles ?? []) : (member?.roles ?? []);
  const rules = rulesOf(kernel, table);
  return {
    actor: { email: told.by, roles, office: member?.office ?? null },
    allowed: rules === undefined || roles.some((role) => rules.roles.includes(role)),
  };
}

const SOMEBODY: Actor = { email: '', roles: [], office: null };

function benchFor(hold: Hold, table: Table, actor: Actor): Bench {
  const book = hold.set.books.get(table.book.key) as HeldBook;
  const command = `typed:${nameFrom(`${book.head.link}/${actor.email}`)}`;
  return {
    table,
    rules: rulesOf(hold.kernel, table),
    snapshot: hold.set.snapshot,
    context: contextFor(hold, actor, command, null),
    target: (column: Column) => targetOf(hold.kernel, table, column),
  };
}

/** One entry for all that one person typed in a book, a paste of forty rows as well as a letter. */
function note({ hold, book }: Work, actor: Actor, changes: ReadonlyMap<string, readonly RowChange[]>): void {
  for (const [key, rows] of changes) {
    const changed = hold.set.books.get(key) ?? book;
    const drafts = hold.drafts.get(key) ?? [];
    const command = `typed:${nameFrom(`${changed.head.link}/${actor.email}`)}`;
    const known = drafts.find((each) => each.command === command);
    const at = contextFor(hold, actor, command, null).now;
    const draft = {
      command,
      at,
      actor: actor.email,
      action: 'type',
      result: null,
      rows: [...(known?.rows ?? []), ...rows],
    };
    hold.drafts.set(key, [...drafts.filter((each) => each !== known), draft]);
  }
}

/** What was typed is kept here where its cell no longer says it to the letter. */
function noteCleaned(
  work: Work,
  actor: Actor,
  row: Row,
  typed: readonly TypedCell[],
  cleaned: readonly string[],
): void {
  const { book, held } = work;
  const over = typed.filter(({ key }) => cleaned.includes(key));
  if (over.length > 0) note(work, actor, new Map([[book.book.key, [typedOver(held.table, row, over)]]]));
}

// --- What waits ----------------------------------------------------------------------------------------------------

interface Place {
  readonly kind: typeof TYPED_VALUE | typeof TYPED_ROW;
  readonly row: string;
  /** Zero-based row of the tab. */
  readonly at: number;
}

function tellOf(work: Work, context: Context, place: Place, problems: readonly Problem[]): void {
  const { hold, book, held } = work;
  const items = waitingOf(book.book);
  const before = hold.set.snapshot.rows(items).find(({ id }) => id === itemFor(held.table, place.kind, place.row));
  const changes =
    problems.length > 0
      ? [openTyped(context, held.table, place, problems, before)]
      : before?.state === 'open'
        ? [settle(context, book.book, before.id, 'settled', hold.kernel.registry.words.corrected)]
        : [];
  note(work, context.actor, hold.set.apply(changes, { now: context.now, by: context.actor.email }));
  mark(work, place.at, problems, before?.state === 'open' ? ((before.problems ?? []) as readonly Problem[]) : []);
}

/** Notes and colours of cells are drawn from the item and go with it. */
function mark({ hold, book, held }: Work, row: number, now: readonly Problem[], before: readonly Problem[]): void {
  const { table } = held;
  const first = placesOf(table).find(({ key }) => key in table.columns)?.at ?? 0;
  const columnOf = ({ field }: Problem): number => placesOf(table).find(({ key }) => key === field)?.at ?? first;
  const columns = new Map<number, Problem[]>();
  for (const each of before) columns.set(columnOf(each), []);
  for (const each of now) columns.set(columnOf(each), [...(columns.get(columnOf(each)) ?? []), each]);
  for (const [column, problems] of columns) {
    const text = problems.length > 0 ? hold.kernel.registry.words.note(problems) : null;
    book.marks.push({ tab: tabOf(table), row, column, note: text });
  }
}
