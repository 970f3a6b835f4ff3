// The kernel's ports over plain arrays, for tests of the kernel itself. Books are grids in memory with the same
// numbered tabs as the real ones; everything else is the least that the kernel can run on.

import { layoutsOf } from '../../src/kernel/derive/tabs';
import type { Area, Block, Cell, EditNote, Ports, Step } from '../../src/kernel/ports';
import { bookOf, type Registry } from '../../src/kernel/registry';
import type { State } from '../../src/kernel/state';
import { standingAs } from './standing-tab';

interface Tab {
  readonly number: number;
  readonly title: string;
  rows: Cell[][];
  /** Marked cells: `row/column`, zero-based, and what they say. */
  readonly notes: Map<string, string>;
}

export interface MemoryPorts extends Ports {
  readonly tabs: Map<string, Tab[]>;
  /** Service calls so far, by name. */
  readonly calls: string[];
  state: State;
  nowMs: number;
  /** Set to make the next call of this name throw before or after it is done. */
  breakAt: { call: number; when: 'before' | 'after' } | null;
}

export class Died extends Error {}

export const FIRST_STATE: State = {
  roleAccount: 'registro@oficina.example',
  folders: {},
  forms: [],
  books: { shelf: 'shelf-book', vault: 'vault-book' },
  secret: 'a secret of the tests',
  zone: 'America/Mexico_City',
  heads: {},
  ready: true,
};

export function memoryPorts(registry: Registry): MemoryPorts {
  const tabs = new Map(registry.books.map((book) => [book.key, layoutsOf(book, registry.tables).map(tabFrom)]));
  const calls: string[] = [];
  const notes: EditNote[] = [];
  let reserved = 0;
  let randoms = 0;
  let held = false;
  let dead = false;

  const call = <T>(name: string, work: () => T): T => {
    if (dead && ports.breakAt !== null) throw new Died(name);
    calls.push(name);
    const planned = ports.breakAt?.call === calls.length ? ports.breakAt.when : null;
    dead = planned !== null;
    if (planned === 'before') throw new Died(name);
    const result = work();
    if (planned === 'after') throw new Died(name);
    return result;
  };

  const never = (): never => {
    throw new Error('not part of these tests');
  };

  const ports: MemoryPorts = {
    tabs,
    calls,
    state: FIRST_STATE,
    nowMs: Date.UTC(2026, 10, 23, 15, 0, 0),
    breakAt: null,
    books: {
      read: (book, areas) => call('read', () => areas.map((area) => blockOf(tabs.get(book) ?? [], area))),
      write: (book, steps, verify) =>
        call('write', () => {
          for (const step of steps) applyStep(tabs.get(book) ?? [], step);
          return verify.map((area) => blockOf(tabs.get(book) ?? [], area));
        }),
    },
    // Nobody changes the shape of these tabs.
    structure: {
      tabs: (key) => layoutsOf(bookOf(registry, key), registry.tables).map(standingAs),
      repair: never,
      changeViews: never,
    },
    forms: {
      responsesSince: never,
      response: never,
      deleteResponse: never,
      prefilledUrl: never,
      asksAsMapped: never,
      look: never,
      build: never,
    },
    mail: {
      createDraft: never,
      drafts: never,
      draft: never,
      search: never,
      headers: never,
      thread: never,
      raw: never,
      attachment: never,
    } as unknown as Ports['mail'],
    files: {
      reserve: (count) => call('reserve', () => Array.from({ length: count }, () => `file-${(reserved += 1)}`)),
      createFolder: () => call('folder', () => undefined),
      createFile: () => call('file', () => undefined),
      shares: never,
      share: never,
      unshare: never,
    },
    documents: { pdf: never },
    lock: {
      acquire: () => call('lock', () => (held ? false : (held = true))),
      release: () => call('release', () => void (held = false)),
    },
    edits: {
      leave: (note) => (notes.push(note), null),
      peek: () => [...notes],
      take: () => notes.splice(0),
    },
    clock: { now: () => ports.nowMs },
    ids: { random: () => `random-${(randoms += 1)}` },
    secrets: {
      load: () => call('load', () => ports.state),
      save: (value) => call('save', () => void (ports.state = value as State)),
    },
  };
  return ports;
}

/** After a death the lock is free again, as Google frees it when a run ends. */
export function revive(ports: MemoryPorts): void {
  ports.breakAt = null;
  ports.lock.release();
}

function tabFrom(layout: ReturnType<typeof layoutsOf>[number]): Tab {
  const keys: Cell[] = new Array<Cell>(layout.width).fill(null);
  for (const { key, at } of layout.columns) keys[at] = key;
  return { number: layout.number, title: layout.title, rows: [keys, []], notes: new Map() };
}

function blockOf(tabs: readonly Tab[], area: Area): Block {
  const tab = tabs.find(({ title }) => title === area.tab);
  if (tab === undefined) throw new Error(`no tab ${area.tab}`);
  const rows = tab.rows.slice(area.row, area.rows === undefined ? undefined : area.row + area.rows);
  const cells = rows.map((row) =>
    withoutTail(row.slice(area.column, area.columns === undefined ? undefined : area.column + area.columns), isEmpty),
  );
  return { area, cells: structuredClone(withoutTail(cells, (row) => row.length === 0)) };
}

const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || cell === '';

/** As Sheets answers: trailing empty cells and rows are absent. */
function withoutTail<T>(list: readonly T[], isAbsent: (item: T) => boolean): T[] {
  const end = list.length - [...list].reverse().findIndex((item) => !isAbsent(item));
  return end > list.length ? [] : list.slice(0, end);
}

function applyStep(tabs: readonly Tab[], step: Step): void {
  const tab = tabs.find(({ number }) => number === step.tab);
  if (tab === undefined) throw new Error(`no tab ${step.tab}`);
  if (step.kind === 'deleteRows') tab.rows.splice(step.row, step.count);
  else if (step.kind === 'insertRows') {
    while (tab.rows.length < step.row) tab.rows.push([]);
    tab.rows.splice(step.row, 0, ...Array.from({ length: step.count }, () => []));
  } else if (step.kind === 'mark') {
    const place = `${step.row}/${step.column}`;
    if (step.note === null) tab.notes.delete(place);
    else tab.notes.set(place, step.note);
  } else if (step.kind === 'moveColumn') {
    for (const row of tab.rows) {
      while (row.length <= Math.max(step.from, step.to)) row.push(null);
      row.splice(step.to, 0, ...row.splice(step.from, 1));
    }
  } else if (step.kind === 'copyRow') {
    const to = tabs.find(({ number }) => number === step.toTab);
    if (to === undefined) throw new Error(`no tab ${step.toTab}`);
    while (to.rows.length <= step.toRow) to.rows.push([]);
    const source = (tab.rows[step.row] ?? []).slice(0, step.columns);
    to.rows[step.toRow] = [...source, ...(to.rows[step.toRow] ?? []).slice(step.columns)];
    for (let column = source.length; column < step.columns; column += 1) (to.rows[step.toRow] as Cell[])[column] = null;
  } else {
    step.cells.forEach((cells, row) => {
      while (tab.rows.length <= step.row + row) tab.rows.push([]);
      const line = tab.rows[step.row + row] as Cell[];
      cells.forEach((cell, column) => {
        while (line.length < step.column + column) line.push(null);
        line[step.column + column] = cell;
      });
    });
  }
}
