// Speed is counted in service calls and cells moved, never in seconds.

import { toCells } from '../../src/kernel/derive/cells';
import type { RunResult } from '../../scripts/rva/session';
import { cases, people } from '../../src/programme/cases/tables';
import { familyOfFour } from '../support/family';
import { HOUR, openOffice, OWNER, spreadsheetOf, type Office } from '../support/office';
import { registro } from '../../src/programme/books';

const CLOSED_CASES = 20_000;
const AT_ONCE = 2_000;

const sheetsCalls = (run: RunResult) => run.ledger.filter(({ service }) => service === 'Sheets');
const cellsOf = (run: RunResult): number => run.ledger.reduce((sum, { cells }) => sum + cells, 0);

/** The intake of a family once the year's folder and the stock of IDs are there. */
function intake(office: Office): RunResult {
  const { runs } = office.submit(familyOfFour());
  expect(runs).toHaveLength(1);
  return runs[0] as RunResult;
}

/** Fills the archive tabs as twenty thousand closed cases would have. */
function closeMany(office: Office): void {
  const id = spreadsheetOf(office, registro);
  for (const [table, each] of [
    [cases, 1],
    [people, 2],
  ] as const) {
    const rows = CLOSED_CASES * each;
    for (let at = 0; at < rows; at += AT_ONCE) {
      const matrix = Array.from({ length: AT_ONCE }, (_, n) =>
        toCells(table, { id: `${table.key}${at + n}` })
          .slice(0, 3)
          .map((cell) => String(cell ?? 'x')),
      );
      office.host.people.sheets.paste(OWNER, id, table.archive ?? '', `A${at + 3}`, matrix);
    }
  }
}

describe('the intake of a family of four', () => {
  const office = openOffice();
  office.submit(familyOfFour({ phone: '+504 9999 0002' }));
  office.later(2 * HOUR);
  const mark = office.host.mark();
  afterEach(() => mark.rewind());
  afterAll(() => office.host.close());

  it('costs at most three Sheets calls a book and one lock up to the commit, and twelve calls with its folder', () => {
    const run = intake(office);

    const commit = run.ledger.map(({ method }) => method).lastIndexOf('Spreadsheets.batchUpdate');
    const folder = run.ledger.findIndex(({ service, method }) => service === 'Drive' && method === 'Files.create');
    const before = run.ledger.slice(0, folder);
    expect(folder).toBeGreaterThan(0);
    expect(commit).toBeGreaterThan(folder);
    // Two books: a reading and a writing each, and the mark between them taken away.
    expect(before.filter(({ service }) => service === 'Sheets')).toHaveLength(5);
    expect(before.filter(({ method }) => method === 'tryLock')).toHaveLength(1);
    expect(run.ledger.length).toBeLessThanOrEqual(12);
  });

  it('moves at most a fifth more cells with twenty thousand closed cases in the book', () => {
    const empty = intake(office);
    mark.rewind();
    closeMany(office);

    const full = intake(office);

    expect(sheetsCalls(full)).toHaveLength(sheetsCalls(empty).length);
    expect(cellsOf(full)).toBeLessThanOrEqual(cellsOf(empty) * 1.2);
  });
});
