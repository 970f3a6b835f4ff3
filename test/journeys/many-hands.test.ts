// Ten people who type all day: what it costs in trigger time, and that no burst meets a limit of Google's.
// Figures: trigger time is six hours a day, Sheets takes sixty writes a minute (both held by the host).
// proves: src/kernel/typing/look.ts

import { people } from '../../src/programme/cases/tables';
import { oneAdult } from '../support/family';
import { MINUTE, openOffice, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';
import { sheetHands } from '../support/sheet-hands';

/** 4,000 edits in a working day of eight hours. */
const BETWEEN_MS = (8 * 60 * MINUTE) / 4_000;

const office = openOffice();
const { host } = office;
const hands = sheetHands(office);
for (let n = 0; n < 10; n += 1) office.submit({ ...oneAdult(), givenNames: `Persona${n}`, phone: `+504 9999 8${n}00` });
office.later(2 * ROUND);
const rows = office.rows(people).map(({ id }) => id);
const cells = rows.map((id) => hands.cellOf(people, id, 'otherContact'));
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const runsSince = (at: number) =>
  host.executions().filter(({ fn, at: began }) => fn === 'onSheetEdited_' && began >= at);

describe('ten people who type all day', () => {
  it('cost at most 0.6 s of trigger time an edit beyond starting up, and everything they typed is taken in', () => {
    const since = host.world.now();
    const edits = 120;

    for (let n = 0; n < edits; n += 1) {
      const at = n % cells.length;
      hands.type(people, cells[at] as string, `Dicho ${n}`);
      office.later(BETWEEN_MS);
    }
    office.later(ROUND);

    const runs = runsSince(since);
    expect(runs).toHaveLength(edits);
    expect(runs.filter(({ died, error }) => died === true || error !== undefined)).toEqual([]);
    const spent = runs.reduce((sum, { ms }) => sum + ms, 0);
    expect(spent / edits).toBeLessThanOrEqual(600);
    expect(office.rows(people).map(({ otherContact }) => otherContact)).toEqual(
      rows.map((_id, at) => `Dicho ${edits - cells.length + at}`),
    );
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('write no more than sixty times a minute in a burst', () => {
    const since = host.world.now();

    for (let n = 0; n < 120; n += 1) hands.type(people, cells[n % cells.length] as string, `Aprisa ${n}`);
    office.later(ROUND);

    const runs = runsSince(since);
    const writes = runs.reduce((sum, { methods }) => sum + (methods['Sheets.Spreadsheets.batchUpdate'] ?? 0), 0);
    expect(runs.filter(({ died, error }) => died === true || error !== undefined)).toEqual([]);
    expect(writes).toBeLessThan(60);
    expect(office.rows(people)[9]?.otherContact).toBe('Aprisa 119');
  });
});
