// The scratch project on the local host: it runs whole in several portions, goes on after a death, and leaves the account
// as it found it.
// proves: scripts/verify-live/local.ts
// proves: scripts/verify-live/project/main.ts
// proves: scripts/verify-live/project/notebook.ts
// proves: scripts/verify-live/project/patience.ts
// proves: scripts/verify-live/project/portion.ts
// proves: scripts/verify-live/project/redact.ts
// proves: scripts/verify-live/project/result.ts
// proves: scripts/verify-live/project/tidy.ts
// proves: scripts/verify-live/project/watched.ts

import { resolve } from 'node:path';
import { putTrigger } from '../../../local/services/script/triggers';
import type { Bench } from '../../../scripts/verify-live/local';
import { ADMIN, openBench, valueOf } from '../../../scripts/verify-live/local';
import type { Observed } from '../../../scripts/verify-live/observed';
import { redact } from '../../../scripts/verify-live/project/redact';
import { allCases } from '../../support/evidence';

const PROJECT = resolve(__dirname, '../../../dist/verify-live');
const NAMES = allCases().flatMap(({ service, cases }) => cases.map(({ name }) => `${service}: ${name}`));

const open: Bench[] = [];
afterEach(() => open.splice(0).forEach((bench) => bench.close()));

/** An account that had a file, a form-like name and a draft of its own before. */
function bench(): Bench {
  const made = openBench(PROJECT);
  open.push(made);
  made.host.people.drive.put(ADMIN, 'Conformance', Buffer.from('ajeno'), 'text/plain');
  return made;
}

/** Everything of the account that lasts: files, spreadsheets with what is in them, drafts, triggers, properties. */
const account = ({ host, book }: Bench): unknown => ({
  files: host.people.drive.tree(ADMIN),
  mail: host.people.mail.list(ADMIN, ADMIN, 'drafts'),
  triggers: host.triggers(),
  properties: ['properties:script', `properties:user:${ADMIN}`].map((store) => host.store.all(store)),
  tabs: host.people.sheets.list(ADMIN, book),
  locale: host.store.get<{ locale: string }>('spreadsheets', book)?.locale,
});

const resultOf = (run: Bench): Observed => {
  valueOf(run.press('finish'));
  return JSON.parse(run.result()) as Observed;
};

describe('the scratch project', () => {
  it.each([
    ['propiedades guardadas', (run: Bench) => run.host.store.put('properties:script', 'mine', 'x')],
    [
      'activadores',
      (run: Bench) => {
        const event = { kind: 'form-submit', formId: 'mine' } as const;
        putTrigger(run.host.store, { id: '7', fn: 'mine', owner: ADMIN, event, nextAt: undefined });
      },
    ],
  ])('refuses to begin in a project that has %s already, and touches nothing', (found, inhabit) => {
    const run = bench();
    inhabit(run);
    const before = account(run);

    const { error } = run.press('prepare');

    expect(error?.message).toContain(`Este proyecto ya tiene ${found}.`);
    expect(account(run)).toEqual(before);
  });

  it.each(['portion', 'finish'] as const)('refuses %s before it was begun', (name) => {
    expect(bench().press(name).error?.message).toContain('Falta empezar');
  });

  it('offers its panel and the cases of the sheet in a menu', () => {
    const run = bench();

    const { menus } = run.host.people.books.openBook(ADMIN, run.book);
    const { dialog } = run.click('openPanel');

    expect(JSON.stringify(menus)).toContain('runSheetCases');
    expect(dialog?.kind).toBe('sidebar');
    expect(dialog?.html).toContain(`standOn('${run.book}')`);
  });

  it('runs every case in portions that end by themselves, and leaves the account as it was', () => {
    const run = bench();
    const before = account(run);

    valueOf(run.press('prepare'));
    const portions = run.runAll();
    valueOf(run.click('runSheetCases').run);
    const { cases, probes } = resultOf(run);
    const cleared = valueOf(run.press('clearAway'));

    expect(portions).toBeGreaterThan(2);
    expect(Object.keys(cases).sort()).toEqual([...NAMES].sort());
    expect(Object.values(cases).filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(Object.values(probes).every((found) => 'value' in found)).toBe(true);
    expect(cleared).toContain('Listo');
    expect(account(run)).toEqual(before);
    expect(valueOf(run.press('clearAway'))).toBe('No hay nada que limpiar.');
  });

  it('stays below Google’s sixty writes a minute without waiting for a refusal', () => {
    const run = bench();
    valueOf(run.press('prepare'));
    const slept: number[] = [];

    for (let next: number | undefined = 0; next !== undefined; run.host.clock.advance(next ?? 0)) {
      const { value, ledger } = run.press('portion');
      slept.push(...ledger.filter(({ method }) => method === 'sleep').map(({ ms }) => ms));
      next = (value as { readonly nextInMs?: number }).nextInMs;
    }

    expect(slept).not.toEqual([]);
    expect(slept).not.toContain(60_000);
  });

  it.each([
    ['Sheets.Spreadsheets.create', 3],
    ['FormApp.create', 2],
    ['Drive.Files.create', 4],
    ['Gmail.Users.Drafts.create', 2],
    ['PropertiesService.setProperty', 5],
    ['ScriptApp.create', 7],
  ])('goes on after a death in %s, and still takes away what it made', (service, at) => {
    const run = bench();
    const before = account(run);
    valueOf(run.press('prepare'));
    const deaths = run.host.withFaults({ plan: [{ at, kind: 'die-after', service }] }, () => {
      for (let left = 9; left > 0 && run.press('portion').died !== true; left -= 1) run.host.clock.advance(120_000);
    });

    run.runAll();
    const { cases } = resultOf(run);
    run.host.clock.advance(5 * 60_000);
    valueOf(run.press('clearAway'));

    expect(deaths.fired).toBe(1);
    expect(Object.values(cases).filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(account(run)).toEqual(before);
  });

  it('gives up a case at which two executions died, and says so', () => {
    const run = bench();
    valueOf(run.press('prepare'));
    for (let death = 0; death < 2; death += 1)
      run.host.run('portion', [run.book], {
        as: ADMIN,
        plan: [{ at: 1, kind: 'die-before', service: 'CacheService.put' }],
      });

    run.runAll();

    const died = Object.entries(resultOf(run).cases).filter(([, { outcome }]) => outcome === 'died');
    expect(died.map(([name]) => name)).toEqual(['cache: refuses a key over 250 characters']);
  });

  it('clears away a run that died and was never resumed', () => {
    const run = bench();
    const before = account(run);
    valueOf(run.press('prepare'));
    run.host.run('portion', [run.book], {
      as: ADMIN,
      plan: [{ at: 2, kind: 'die-after', service: 'Sheets.Spreadsheets.create' }],
    });
    run.host.clock.advance(5 * 60_000);

    valueOf(run.press('clearAway'));

    expect(account(run)).toEqual(before);
  });

  it('tells what Google answered where a case differs, without addresses and IDs', () => {
    const run = bench();
    run.host.people.settings.change('drive.listLagMs', 0);
    valueOf(run.press('prepare'));
    run.runAll();

    const { cases } = resultOf(run);
    const text = run.result();

    expect(cases['drive: may not list a file in the second after it was made']).toMatchObject({
      outcome: 'differs',
      said: expect.stringMatching(/^Error: expected \{"files":\[\]\}, got \{"files":\[\{"id":"<id>"\}\]\}$/),
    });
    expect(text).not.toContain('@');
    expect(text).not.toContain(run.book);
  });

  it('keeps what a person wrote by hand, without addresses and IDs', () => {
    const run = bench();
    valueOf(run.press('prepare'));
    run.host.people.sheets.type(ADMIN, run.book, 'A mano', 'C2', `Sí, a ${ADMIN}`);
    run.host.people.sheets.type(ADMIN, run.book, 'A mano', 'C3', 'https://docs.google.com/spreadsheets/d/x/edit');

    const { byHand } = resultOf(run);

    expect(byHand).toEqual({ P1: 'Sí, a <correo>', P2: '<enlace>' });
  });

  it('sends no mail to anybody', () => {
    const run = bench();
    valueOf(run.press('prepare'));
    run.runAll();

    expect(run.host.people.outside.received()).toEqual([]);
    expect(run.host.people.outside.sharingMails()).toEqual([]);
  });
});

describe('redact', () => {
  it.each([
    ['Delegation denied for ana.prueba@oficina.example.', 'Delegation denied for <correo>'],
    ['got "1AbCdEfGhIjKlMnOpQrStUvWxYz012345"', 'got "<id>"'],
    ['got "r-6293750922395756761", "18c2f0a9b3d4e5f6"', 'got "<id>", "<id>"'],
    ['see https://docs.google.com/forms/d/e/1FAI/viewform?usp=pp_url', 'see <enlace>'],
    ['API call to drive.files.get failed with error: 404', 'API call to drive.files.get failed with error: 404'],
    ['expected "registro", got 45600.5', 'expected "registro", got 45600.5'],
  ])('of %s leaves %s', (text, left) => {
    expect(redact(text)).toBe(left);
    expect(redact(left)).toBe(left);
  });

  it('leaves no more than five hundred characters', () => {
    expect(redact('ñ'.repeat(9000))).toHaveLength(500);
  });
});
