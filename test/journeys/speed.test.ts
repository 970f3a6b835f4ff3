// Speed is counted in service calls and cells moved, never in seconds.
// proves: src/kernel/load.ts

import { widthOf } from '../../src/kernel/derive/cells';
import { waitingOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { cases } from '../../src/programme/cases/tables';
import { familyOfFour, oneAdult, someoneElse } from '../support/family';
import { closeManyCases } from '../support/history';
import { ANA, HOUR, openOffice, ROUND, type Office } from '../support/office';

type Ledger = ReturnType<Office['host']['run']>['ledger'];

const sheetsCalls = (ledger: Ledger) => ledger.filter(({ service }) => service === 'Sheets');
const cellsOf = (ledger: Ledger): number => ledger.reduce((sum, { cells }) => sum + cells, 0);
const named = (ledger: Ledger): string[] => ledger.map(({ service, method }) => `${service}.${method}`);

describe('the intake of a family of four', () => {
  const office = openOffice();
  office.submit(familyOfFour({ phone: '+504 9999 0002' }));
  const mark = office.host.mark();
  afterEach(() => mark.rewind());
  afterAll(() => office.host.close());

  /** Once the year's folder is there and IDs are in stock. */
  function intake(): Ledger {
    office.host.world.elapse(2 * HOUR);
    const { case: number, runs } = office.submit(familyOfFour());
    expect(number).not.toBeNull();
    expect(runs).toHaveLength(1);
    return runs[0]?.ledger ?? [];
  }

  it('takes one lock and at most three Sheets calls a book up to its commit, twelve calls with its folder', () => {
    const calls = named(intake());

    const folder = calls.indexOf('Drive.Files.create');
    const before = calls.slice(0, folder);
    expect(before.filter((call) => call === 'LockService.tryLock')).toHaveLength(1);
    // Two books: a reading and a writing each, and the mark that stood between them taken away.
    expect(before.filter((call) => call === 'Sheets.Spreadsheets.get')).toHaveLength(2);
    expect(before.filter((call) => call === 'Sheets.Spreadsheets.batchUpdate')).toHaveLength(3);
    expect(calls.filter((call) => call === 'LockService.tryLock')).toHaveLength(1);
    // Whether the form still asks what it did: a year's answers in the wrong column would cost more than a call.
    expect(calls.filter((call) => call.startsWith('FormApp.'))).toEqual(['FormApp.Form.getItems']);
    expect(calls.length).toBeLessThanOrEqual(12);
  });

  it('moves no more with twenty thousand closed cases in the book than with one thousand, and knows each of them', () => {
    const afterHistoryOf = (count: number): Ledger => {
      mark.rewind();
      closeManyCases(office, count);
      return intake();
    };

    const young = afterHistoryOf(1_000);
    const old = afterHistoryOf(20_000);

    expect(named(old)).toEqual(named(young));
    expect(cellsOf(old)).toBeLessThanOrEqual(cellsOf(young) * 1.2);
    const again = office.submit(someoneElse({ phone: '+504 9001 2345' }));
    expect(office.rows(cases).find(({ number }) => number === again.case)?.duplicates).toBe(
      'MX-RVA-2025-12345-0 (cerrado): mismo teléfono',
    );
  });
});

describe('a hundred scattered rows', () => {
  const office = openOffice();
  afterAll(() => office.host.close());

  it('are updated with four Sheets calls, each row by what changed alone', () => {
    const answers = Array.from({ length: 200 }, (_, at) =>
      oneAdult({ accessPoint: 'Z1B5', phone: `+504 9999 1${String(at).padStart(3, '0')}` }),
    );
    office.host.planTriggerFaults(answers.map(() => ({ kind: 'lose' })));
    for (const each of answers) office.submit(each);
    office.later(2 * ROUND);
    const items = office.rows(waitingOf(registro)).map(({ id }) => id);
    const scattered = items.filter((_, at) => at % 2 === 0);
    const { token } = office.open('por-corregir');

    const run = office.host.callPage('pageAct', ['por-corregir', 'discard', { items: scattered }, token, {}], {
      as: ANA,
    });

    expect(run.value).toMatchObject({ kind: 'done', result: { discarded: 100 } });
    // What follows the commit shows the page again.
    const commit = run.ledger.findIndex(({ method }) => method === 'Spreadsheets.batchUpdate');
    expect(sheetsCalls(run.ledger.slice(0, commit + 1)).length).toBeLessThanOrEqual(4);
    expect(run.ledger.slice(commit + 1).filter(({ method }) => method === 'Spreadsheets.batchUpdate')).toEqual([]);
    // State, who, when, how; the journal's row; and each row as it stood when its turn came, which proves its place.
    expect(run.ledger[commit]?.cells).toBeLessThanOrEqual(100 * (6 + widthOf(waitingOf(registro))));
    expect(office.waiting('open')).toHaveLength(100);
    expect(
      office
        .waiting('discarded')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...scattered].sort());
  });
});
