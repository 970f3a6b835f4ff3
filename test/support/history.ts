// Years of work in a book, written straight into the emulated spreadsheets: closed cases in the archive tabs, their
// keys in the Lookup, their acts in the journal. Through the program itself this would take hours.
// INVARIANT: rows stand as the program's own commits write them; the journal's head stays the last real entry.

import { stretchesOf, withInserted } from '../../local/services/sheets/axis';
import type { TabRecord } from '../../local/services/sheets/book';
import type { StoredCell } from '../../local/services/sheets/cell';
import { readRows, rowWriter } from '../../local/services/sheets/row-table';
import { toCells } from '../../src/kernel/derive/cells';
import { archiveTabOf, tabOf } from '../../src/kernel/derive/tabs';
import { addressOf, withNote, type LookupCell } from '../../src/kernel/lookup';
import { journalOf, lookupOf } from '../../src/kernel/system-tables';
import type { Row, Table } from '../../src/kernel/table';
import { proteccion, registro } from '../../src/programme/books';
import { noteOf, slotsOf } from '../../src/programme/cases/duplicates';
import { cases, people } from '../../src/programme/cases/tables';
import { protectionNotes } from '../../src/programme/protection/tables';
import { OWNER, spreadsheetOf, type Office } from './office';

const HEADINGS = 2;
const NOBODY = { nameKey: null, birthYear: null, nationality: '', birthDate: null, dobPrecision: null, papers: [] };
/** As the emulation leaves between two runs of rows. */
const SPACING = 1_048_576;

/** As many closed cases of one family more, with names and phones of their own. The office must hold one such case. */
export function closeManyCases(office: Office, count: number): void {
  const { store } = office.host;
  const [model] = office.rows(cases);
  const family = office.rows(people);
  const notes = office.rows(protectionNotes);
  if (model === undefined) throw new Error('there is no case to take as a model');
  const each = <R>(make: (n: number) => R[]): R[] => Array.from({ length: count }, (_, n) => make(n)).flat();
  const numberOf = (n: number): string => `MX-RVA-2025-${String(n).padStart(5, '0')}-0`;
  const phoneOf = (n: number): string => `+5049${String(n).padStart(7, '0')}`;

  store.atomic(() => {
    const closed = each((n) => [{ ...model, id: `case-${n}`, number: numberOf(n), response: `response-${n}` }]);
    const members = each((n) =>
      family.map((person) => ({
        ...person,
        id: `${person.id}-${n}`,
        case: `case-${n}`,
        nameKey: `${person.nameKey} ${n}`,
        phone: person.phone && phoneOf(n),
      })),
    );
    insertRows(office, cases, archiveTabOf(cases), closed, 0);
    insertRows(office, people, archiveTabOf(people), members, 0);
    insertRows(
      office,
      protectionNotes,
      archiveTabOf(protectionNotes),
      each((n) => notes.map((note) => ({ ...note, id: `${note.id}-${n}` }))),
      0,
    );
    for (const book of [registro, proteccion]) {
      const journal = journalOf(book);
      const entries = office.rows(journal).length;
      insertRows(
        office,
        journal,
        tabOf(journal),
        each((n) => [{ id: `${-n}`, command: `command-${n}`, number: -n, link: 'x'.repeat(64) }]),
        entries,
      );
    }
    remember(
      office,
      each((n) =>
        slotsOf({ ...NOBODY, phone: phoneOf(n) }).map((slot) => ({
          slot,
          note: noteOf(numberOf(n), 1992),
        })),
      ),
    );
  });
}

function insertRows(office: Office, table: Table, tabNumber: number, rows: readonly object[], after: number): void {
  const { store } = office.host;
  const key = `${spreadsheetOf(office, table.book)}/${tabNumber}`;
  const tab = store.get<TabRecord>('spreadsheet-tabs', key);
  if (tab === undefined) throw new Error(`no tab of ${table.key}`);
  const first = HEADINGS + after;
  const axis = withInserted(tab.rows, first, rows.length, SPACING);
  const write = rowWriter(store, tab.grid);
  const slots = stretchesOf(axis, first, first + rows.length).flatMap(({ slot, count }) =>
    Array.from({ length: count }, (_, at) => slot + at),
  );
  rows.forEach((row, at) => write(slots[at] ?? 0, toCells(table, row as Row) as StoredCell[]));
  store.put('spreadsheet-tabs', key, { ...tab, rows: axis });
}

interface Remembered {
  readonly slot: string;
  readonly note: string;
}

/** Notes in the cells of the Lookup where the program looks for them. */
function remember(office: Office, notes: readonly Remembered[]): void {
  const { store } = office.host;
  const secret = keptSecret(office);
  const cells = new Map<number, LookupCell>();
  for (const { slot, note } of notes) {
    const { cell, entry } = addressOf(secret, slot);
    cells.set(cell, withNote(cells.get(cell) ?? null, entry, note));
  }
  const lookup = lookupOf(registro);
  const tab = store.get<TabRecord>('spreadsheet-tabs', `${spreadsheetOf(office, registro)}/${tabOf(lookup)}`);
  if (tab === undefined) throw new Error('no Lookup');
  const write = rowWriter(store, tab.grid);
  for (const stretch of stretchesOf(tab.rows, HEADINGS, Infinity)) {
    const there = readRows(store, tab.grid, stretch);
    for (const [cell, held] of cells) {
      const slot = stretch.slot + HEADINGS + cell - stretch.index;
      if (slot >= stretch.slot && slot < stretch.slot + stretch.count)
        write(slot, [there.get(slot)?.[0] ?? null, JSON.stringify(held)]);
    }
  }
}

/** What the role account keeps for itself. */
function keptSecret({ host }: Office): string {
  const kept = host.store.get<string>(`properties:user:${OWNER}`, 'registro-rva/secret') ?? '';
  return JSON.parse(kept.slice(kept.indexOf('|') + 1)) as string;
}
