// What an office holds once everything is settled, told so that two histories can be compared: rows, folders, files,
// mails, responses, what the journals say of rows. Left apart is what may differ without anybody seeing it: instants,
// journal numbers and links, IDs that Google gives, the stock of reserved IDs.
// INVARIANT: what stands here twice stood there twice; nothing is merged.

import { sha256OfBase64 } from '../../src/kernel/digest';
import { verifyChain, type Entry } from '../../src/kernel/journal';
import { sealOf } from '../../src/kernel/derive/seal';
import { TYPED_VALUE } from '../../src/kernel/typing/rules';
import { effectsOf, journalOf, lookupOf, settingsOf, waitingOf } from '../../src/kernel/system-tables';
import { FIRST_LINK } from '../../src/kernel/state';
import type { FormMap } from '../../src/kernel/ports';
import type { Book, Row, Table } from '../../src/kernel/table';
import { caseFiles } from '../../src/programme/archive/tables';
import { books } from '../../src/programme/books';
import { cases } from '../../src/programme/cases/tables';
import { tables } from '../../src/programme/tables';
import { OWNER, type Office } from './office';
import { rowReader } from './stored-rows';

export type Facts = Readonly<Record<string, readonly string[]>>;

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
/** Of an item in a form that is shown, given as it is made. */
const GIVEN_NUMBER = /"(id|entry)":\d+,?/g;
/** Settings that hold IDs, or up to where something was read, rather than facts. */
const OWN_MEMORY = /^(fileIds$|mail-watch$|folder:|[\w.]+:watermark:)/;

export interface Settled {
  /** Everything, by kind of thing; each thing as one line. */
  state(): Facts;
  /** The same, each case called by its response: numbers go by who is registered first, which chance may change. */
  byResponse(): Facts;
  /** A text with each case called by its response. */
  named(text: string): string;
  /** What is amiss whatever the history: chains, seals, journals that do not lead to the rows, work left over. */
  defects(): readonly string[];
}

export function settledIn(office: Office): Settled {
  const rows = rowReader(office);
  const lines = rememberedLines(office);
  const seals = new WeakMap<readonly Row[], readonly string[]>();

  const state = (): Facts => {
    const facts: Record<string, readonly string[]> = {};
    for (const table of tables) {
      facts[table.key] = lines(table, rows(table));
      if (table.archive !== undefined) facts[`${table.key} (archived)`] = lines(table, rows(table, true));
    }
    for (const book of books) {
      facts[`${book.key}: waiting`] = lines(waitingOf(book), rows(waitingOf(book)));
      facts[`${book.key}: to do`] = lines(effectsOf(book), rows(effectsOf(book)));
      facts[`${book.key}: settings`] = settingLines(rows(settingsOf(book)));
      facts[`${book.key}: lookup`] = lines(lookupOf(book), rows(lookupOf(book)));
      facts[`${book.key}: journal`] = entriesIn(rows(journalOf(book))).flatMap(entryLine);
    }
    facts['drive'] = office.paths();
    facts['responses'] = office.responses();
    facts['form'] = [JSON.stringify(office.host.people.forms.open('', office.formId)).replace(GIVEN_NUMBER, '')];
    for (const box of ['drafts', 'sent', 'inbox'] as const) facts[box] = mailLines(office, box);
    return Object.fromEntries(Object.entries(facts).map(([kind, all]) => [kind, [...all].sort()]));
  };

  const wrongSeals = (table: Table, archived: boolean): readonly string[] => {
    const all = rows(table, archived);
    const found =
      seals.get(all) ??
      all.flatMap((row) => (sealOf(table, row) === row.seal ? [] : [`${table.key}/${row.id}: wrong seal`]));
    seals.set(all, found);
    return found;
  };

  const defects = (): readonly string[] =>
    books.flatMap((book) => {
      const entries = entriesIn(rows(journalOf(book)));
      const own = tables.filter((table) => table.book.key === book.key);
      const ofTables = own.flatMap((table) => {
        const kept = table.archive === undefined ? [] : rows(table, true);
        const archivedSeals = table.archive === undefined ? [] : wrongSeals(table, true);
        return [...wrongSeals(table, false), ...archivedSeals, ...notAsTold(table, [...rows(table), ...kept], entries)];
      });
      const left = rows(effectsOf(book)).map(({ effect }) => `${book.key}: ${String(effect)} is still to do`);
      // What somebody typed and does not pass stands in its cell, and the row's item says so.
      const waits = rows(waitingOf(book)).filter(({ kind, state: at }) => kind === TYPED_VALUE && at === 'open');
      const isTold = (defect: string): boolean =>
        waits.some(({ table, row }) => defect.startsWith(`${String(table)}/${String(row)}: `));
      const amiss = ofTables.filter((defect) => !isTold(defect));
      return [...brokenChain(book, entries), ...repeated(book, entries), ...left, ...amiss];
    });

  const naming = (): ((text: string) => string) => {
    const numbers = [...rows(cases), ...rows(cases, true)].map(
      ({ number, response }) => [String(number), `case of ${String(response)}`] as const,
    );
    return (text) => numbers.reduce((line, [number, name]) => line.split(number).join(name), text);
  };

  const byResponse = (): Facts => {
    const named = naming();
    return Object.fromEntries(Object.entries(state()).map(([kind, lines]) => [kind, lines.map(named).sort()]));
  };

  return { state, byResponse, named: (text) => naming()(text), defects };
}

/** Google gives these, and each history gets its own. */
const GIVEN_IDS = ['draftId', 'threadId', 'sentMessageId'];

/** Lines of rows; those that name no file and no mail are told once for the same rows. */
function rememberedLines(office: Office): (table: Table, rows: readonly Row[]) => readonly string[] {
  const known = new WeakMap<readonly Row[], readonly string[]>();
  return (table, rows) => {
    const outside = Object.entries(table.columns).filter(
      ([key, { kind }]) => kind === 'file' || GIVEN_IDS.includes(key),
    );
    const before = known.get(rows);
    if (before !== undefined && outside.length === 0) return before;
    const tell = outside.length === 0 || rows.length === 0 ? plainTeller : tellerOf(office, table);
    const lines = rows.map(tell);
    known.set(rows, lines);
    return lines;
  };
}

/** What a case was compared as is a digest over IDs, which go by who was registered first. */
const NOT_TOLD = ['seal', 'updatedAt', 'compared'];

const plainTeller = (row: Row): string =>
  without(JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => !NOT_TOLD.includes(key)))));

function tellerOf(office: Office, table: Table): (row: Row) => string {
  const names = new Map<string, string>();
  const name = (node: ReturnType<Office['tree']>, at: string): void => {
    names.set(node.id, `${at}${node.name}`);
    for (const child of node.children ?? []) name(child, `${at}${node.name}/`);
  };
  name(office.tree(), '');
  const drafts = office.drafts().map(({ id }) => id);
  const sent = office.sent().map(({ id }) => id);
  const told = (key: string, value: unknown): unknown => {
    if (value === null) return null;
    if (table.columns[key]?.kind === 'file') return names.get(String(value)) ?? 'a file that is nowhere';
    if (key === 'draftId') return drafts.includes(String(value)) ? 'a draft that stands' : 'a draft that stood';
    if (key === 'sentMessageId')
      return sent.includes(String(value)) ? 'a message that stands' : 'a message that is nowhere';
    return key === 'threadId' ? 'a thread' : value;
  };
  return (row) => {
    const values = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, told(key, value)])) as Row;
    if (table.key !== caseFiles.key) return plainTeller(values);
    // A line of the index is called after the message it keeps, which Gmail named.
    return plainTeller({
      ...values,
      id: 'a line',
      digest: digestFits(office, row) ? 'of that file' : 'of another file',
    });
  };
}

function digestFits(office: Office, { file, digest }: Row): boolean {
  if (file === null) return digest === null;
  const bytes = office.host.people.drive.get(OWNER, String(file));
  return sha256OfBase64(bytes.toString('base64')) === digest;
}

const without = (text: string): string => text.replace(INSTANT, 'instant');

const settingLines = (settings: readonly Row[]): string[] =>
  settings
    .filter(({ id }) => !OWN_MEMORY.test(id))
    .map(({ id, value }) => without(`${id} ${JSON.stringify(/^form:/.test(id) ? namedItems(value) : value)}`));

/** Forms gives items their numbers, and each history gets its own: here they are called by what they ask. */
function namedItems(value: unknown): unknown {
  const { items, pages = {}, former = {}, shape = {}, titles = {}, ...map } = value as FormMap;
  const names = { ...former, ...pages, ...items };
  const named = (text: string): string => text.replace(/\d+/g, (number) => names[number] ?? 'another item');
  const lines = (of: Readonly<Record<string, string>>): string[] =>
    Object.entries(of)
      .map(([id, what]) => `${named(id)}: ${named(what)}`)
      .sort();
  const said = Object.entries(titles).map(([id, digest]) => `${named(id)}: ${digest}`);
  return {
    ...{ ...map, items: lines(items), pages: lines(pages), former: lines(former), shape: lines(shape) },
    titles: said.sort(),
  };
}

/** Of a change only what it was about: values stand in the rows, where they are compared. */
function entryLine({ action, actor, rows }: Entry): string[] {
  const changes = (rows ?? []).map(
    ({ table, row, kind, is }) =>
      `${kind} ${table}/${table === caseFiles.key ? '' : row} ${Object.keys(is).sort().join()}`,
  );
  return changes.length === 0 ? [] : [`${action} by ${actor}: ${changes.sort().join('; ')}`];
}

function mailLines(office: Office, box: 'drafts' | 'sent' | 'inbox'): string[] {
  const { mail } = office.host.people;
  return mail.list(OWNER, OWNER, box).map(({ id, to, cc, subject, attachments }) => {
    const { text } = mail.show(OWNER, OWNER, id);
    return JSON.stringify({ to, cc, subject, files: attachments.map(({ name }) => name), text });
  });
}

// --- What must be whole --------------------------------------------------------------------------------------------

/** Entries of a journal, oldest first. */
export const entriesIn = (rows: readonly unknown[]): Entry[] => [...(rows as readonly Entry[])].reverse();

function brokenChain(book: Book, entries: readonly Entry[]): string[] {
  const verified = verifyChain({ number: 0, link: FIRST_LINK }, entries);
  return 'broken' in verified ? [`${book.key}: the chain breaks at ${verified.broken}`] : [];
}

/** One command changes the rows of a book once; an act in parts has a command for each. */
function repeated(book: Book, entries: readonly Entry[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ command, number }) => {
    const again = seen.has(command);
    seen.add(command);
    return again ? [`${book.key}: entry ${number} repeats ${command}`] : [];
  });
}

/** The journal, read from its beginning, leads to what the rows say. */
function notAsTold(table: Table, rows: readonly Row[], entries: readonly Entry[]): string[] {
  const told = new Map<string, Record<string, unknown>>();
  for (const { rows: changes } of entries) {
    for (const change of changes ?? []) {
      if (change.table !== table.key || change.kind === 'read') continue;
      if (change.kind === 'remove') told.delete(change.row);
      else told.set(change.row, { ...told.get(change.row), ...change.is });
    }
  }
  const missing = [...told.keys()].filter((id) => !rows.some((row) => row.id === id));
  const others = rows.flatMap((row) =>
    Object.keys(table.columns)
      .filter((key) => JSON.stringify(row[key] ?? null) !== JSON.stringify(told.get(row.id)?.[key] ?? null))
      .map((key) => `${table.key}/${row.id}: ${key} is not what the journal says`),
  );
  return [...missing.map((id) => `${table.key}/${id}: only the journal knows it`), ...others];
}
