// The bundle's entry points where no page and no journey leads: other people's hands, failures in the middle, defects.
// proves: src/google/ports.ts
// proves: src/entry-points.ts

import type { RunResult } from '../../local/run/run';
import type { ActAnswer } from '../../src/ui/served';
import { missions } from '../../src/programme/directory/tables';
import { adapterHost } from '../support/adapter-host';
import { ANA, openOffice, OWNER, type Office } from '../support/office';

const COVER = { country: 'PAN', city: 'Panamá', name: 'OIM Panamá', language: 'es' };

jest.setTimeout(60_000);

let office: Office;

beforeAll(() => {
  office = openOffice();
});

describe('the program in other hands', () => {
  it.each(['onClock_', 'onFormSubmitted_', 'continueInstall_'])('does not let a page call %s', (name) => {
    const { host } = office;

    expect(host.callPage(name, [{}], { as: ANA }).refused).toContain('is not a function');
  });

  it('knows nothing when another account runs it as a library', () => {
    const { host } = office;

    const shown = host.run('pageShow', ['directorio', {}], { as: OWNER, effective: ANA });
    const clock = host.run('onClock_', [], { as: OWNER, effective: ANA });

    expect(shown.value).toMatchObject({ kind: 'refused', problems: [{ code: 'platform.not-installed' }] });
    expect(clock.ledger.filter(({ service }) => ['Sheets', 'Gmail', 'FormApp'].includes(service))).toEqual([]);
  });

  it('refuses to work for an account that its own notes do not name', () => {
    const { call } = adapterHost(`
      import { createPorts } from './src/google/ports';
      const ports = () => createPorts({ patienceUntil: Date.now() + 1000, links: new Map() });
      export const save = (value) => ports().secrets.save(value);
      export const load = () => ports().secrets.load();
    `);
    call('save', [{ roleAccount: 'otra@oficina.example', books: {} }]);

    expect(() => call('load')).toThrow('not the role account');
  });
});

describe('a failure', () => {
  it('that nobody expected is told with a reference, and logged without a word of what was sent', () => {
    const { host } = office;
    const marker = 'MARCA-9431';

    const failed = host.run('onFormSubmitted_', [{ response: marker }], { as: OWNER });

    const reference = /referencia: ([0-9A-F]{6})/.exec(failed.error?.message ?? '')?.[1] ?? 'none';
    expect(failed.log.join('\n')).toMatch(new RegExp(`^${reference} onFormSubmitted_: TypeError\\n\\s+at `));
    expect(`${failed.log.join('\n')} ${failed.error?.message ?? ''}`).not.toContain(marker);
  });

  it('in the middle of an act reaches the page as no answer, and the same act sent again is done once', () => {
    const { host } = office;
    const { token } = office.open('directorio', {}, OWNER);
    const before = office.rows(missions).length;
    const sent = ['directorio', 'missions', { id: null, seal: null, values: COVER }, token, {}];
    const act = (plan?: Parameters<typeof host.callPage>[2]['plan']): RunResult =>
      host.callPage('pageAct', sent, { as: OWNER, ...(plan === undefined ? {} : { plan }) });

    const lost = act([{ at: 1, kind: 'fail-after-success', service: 'Sheets.Spreadsheets.batchUpdate' }]);
    const again = act().value as ActAnswer;

    expect(lost.error?.message).toContain('referencia');
    expect(again.kind).toBe('done');
    expect(office.rows(missions)).toHaveLength(before + 1);
  });
});

describe('doGet', () => {
  it('answers an address that names no page with words, not with an error', () => {
    expect(office.open('no-existe').problems).toMatchObject([{ code: 'page.no-such-page' }]);
  });

  it('opens the first page where the address names none', () => {
    const { host } = office;

    const run = host.get({}, { as: ANA });

    expect(run.page?.html).toContain('window.PAGE={');
  });

  it('asks for the address of the web app only when a page is opened', () => {
    const calls = (run: RunResult): string[] => run.ledger.map(({ service, method }) => `${service}.${method}`);

    const opened = calls(office.host.get({ page: 'directorio' }, { as: ANA }));
    const shown = calls(office.host.callPage('pageShow', ['directorio', {}], { as: ANA }));

    expect(opened.filter((name) => name === 'ScriptApp.getUrl')).toHaveLength(1);
    expect(shown).not.toContain('ScriptApp.getUrl');
  });
});
