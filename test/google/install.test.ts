// The installer, as the bundle runs it: who may start it, what stands afterwards, and that it stands once however
// often and wherever a run dies.
// proves: src/google/install/book.ts
// proves: src/google/install/install.ts
// proves: src/install-plan.ts

import type { Host } from '../../local/host';
import type { Fault } from '../../local/run/faults';
import type { InstallStatus } from '../../src/kernel/install-status';
import { systemTablesOf } from '../../src/kernel/system-tables';
import { books } from '../../src/programme/books';
import { tables } from '../../src/programme/tables';
import {
  ANA,
  anOffice,
  bookId,
  comparable,
  EVERYTHING,
  HANDLERS,
  handlersOf,
  install,
  pathsIn,
  ROLE,
  standing,
  startInstall,
  statusFor,
} from '../support/installation';

const MINUTE = 60_000;

// An installation takes seconds on a busy machine.
jest.setTimeout(MINUTE);

describe('install', () => {
  it.each([
    ['a colleague at a page', (host: Host) => host.callPage('install', [], { as: ANA })],
    [
      'a script of somebody else’s that uses this one as a library',
      (host: Host) => host.run('install', [], { as: ROLE, effective: ANA }),
    ],
  ])('refuses %s and makes nothing', (_who, start) => {
    const host = anOffice();

    const status = start(host).value as InstallStatus;

    expect(status).toMatchObject({ state: 'absent', mayInstall: false, roleAccount: ROLE });
    expect(status.problems[0]).toMatchObject({ code: 'install.not-owner', text: expect.stringContaining(ROLE) });
    expect(
      pathsIn(host, ANA)
        .concat(pathsIn(host))
        .filter((path) => path.startsWith('Registro RVA/')),
    ).toEqual([]);
    expect(host.triggers()).toEqual([]);
  });

  it('writes back a key that somebody wrote over', () => {
    const host = anOffice();
    const status = install(host);
    const id = bookId(status, 'Registro');
    host.people.sheets.type(ROLE, id, 'Casos', 'B1', 'otraClave');

    const again = install(host);

    expect(again.state).toBe('ready');
    expect(host.people.sheets.show(ROLE, id, 'Casos').rows[0]?.cells[1]?.text).toBe('number');
  });

  it('puts back what somebody moved in a form that is installed', () => {
    const host = anOffice();
    const status = install(host);
    const form = status.places.find(({ kind }) => kind === 'form');
    const opened = host.people.forms.open('', form?.url ?? '');
    if ('refused' in opened) throw new Error(opened.refused.message);
    const { items } = host.people.forms.editor(ROLE, opened.form.id);
    host.people.forms.moveItem(ROLE, opened.form.id, items[0]?.id ?? 0, 5);

    expect(install(host).state).toBe('ready');
    expect(host.people.forms.open('', form?.url ?? '')).toMatchObject({ form: { pages: opened.form.pages } });
  });

  it('stops with a reference when a step fails in a way nobody expected', () => {
    const host = anOffice();
    const plan = [{ at: 3, kind: 'die-before', service: 'FormApp.Form.addPageBreakItem' }] as const;
    host.run('install', [], { as: ROLE, plan });
    const [half] = host.people.forms.list(ROLE);
    host.people.forms.addItem(ROLE, half?.id ?? '', { type: 'LIST', title: 'De más' }, 0);
    host.world.elapse(10 * MINUTE);

    const again = install(host);

    expect(again.problems[0]).toMatchObject({
      code: 'install.failed',
      remedy: expect.stringMatching(/referencia [0-9A-F]{6}/),
    });
    expect(host.executions().pop()?.log.join('\n')).toMatch(/^[0-9A-F]{6} install form:intake:es: Error\n\s+at /);
  });

  it('makes books, folders, form and triggers, and says where they are', () => {
    const host = anOffice();

    const status = install(host);

    expect(status).toMatchObject({ state: 'ready', mayInstall: true, problems: [] });
    expect(status.steps.every(({ state }) => state === 'done')).toBe(true);
    expect(pathsIn(host)).toEqual(EVERYTHING);
    expect(handlersOf(host)).toEqual(HANDLERS);
    expect(status.places.map(({ kind }) => kind)).toEqual([
      'book',
      'book',
      ...Array.from({ length: 8 }, () => 'form'),
      'folder',
      'folder',
      'folder',
      'folder',
      'folder',
      'folder',
    ]);
  });

  it('gives each book its tabs, in order, closed to everybody but the role account', () => {
    const host = anOffice();
    const status = install(host);

    for (const book of books) {
      const id = bookId(status, book.title);
      const listed = host.people.sheets.list(ROLE, id);
      const own = tables.filter((table) => table.book.key === book.key);
      const archives = own.flatMap(({ archive }) => (archive === undefined ? [] : [archive]));
      const [waiting, ...system] = systemTablesOf(book).map(({ title }) => title);
      expect(listed.map(({ title }) => title)).toEqual([
        ...own.map(({ title }) => title),
        waiting,
        ...archives,
        ...system,
      ]);
    }
  });

  it('shows headings, not keys, and keeps colleagues who may edit the file from typing', () => {
    const host = anOffice();
    const id = bookId(install(host), 'Registro');
    host.run('install', [], { as: ROLE });
    const shown = host.people.sheets.show(ROLE, id, 'Casos');

    expect(shown.rows[0]).toMatchObject({ hidden: true });
    expect(shown.rows[0]?.cells[0]?.text).toBe('id');
    expect(shown.rows[1]?.cells.map(({ text }) => text)).toContain('Estado');
    expect(() => host.people.sheets.type(ANA, id, 'Casos', 'A3', 'x')).toThrow();
  });

  it('opens the public form to anyone, and to nobody its file', () => {
    const host = anOffice();
    const url = install(host).places.find(({ kind }) => kind === 'form')?.url ?? '';

    expect(host.people.forms.open('', url)).toHaveProperty('form');
    expect(pathsIn(host, ANA).filter((path) => path.includes('solicitud'))).toEqual([]);
  });

  it('lets nobody but the role account into any folder, book or form file', () => {
    const host = anOffice();

    install(host);

    // The script itself is there to be looked at.
    expect(pathsIn(host, ANA)).toEqual(['Registro RVA']);
    expect(host.people.outside.sharingMails()).toEqual([]);
  });

  it('changes nothing when it is run again', () => {
    const host = anOffice();
    install(host);
    const before = JSON.stringify(standing(host));
    const places = statusFor(host, ROLE).places;

    const again = install(host);

    expect(again.places).toEqual(places);
    expect(JSON.stringify(standing(host))).toBe(before);
  });

  it('says so when it died before it could ask for its next run', () => {
    const host = anOffice();
    const { fired } = host.withFaults({ plan: [{ at: 1, kind: 'die-before', service: 'ScriptApp.create' }] }, () =>
      host.run('install', [], { as: ROLE }),
    );
    host.clock.advance(30 * MINUTE);

    const status = statusFor(host, ROLE);

    expect(fired).toBe(1);
    expect(status.state).toBe('stopped');
    expect(status.problems[0]?.code).toBe('install.stuck');
    expect(install(host).state).toBe('ready');
  });

  it('lets one run work at a time', () => {
    const host = anOffice();
    let inner: InstallStatus | undefined;

    host.run('install', [], {
      as: ROLE,
      interrupt: (k) => {
        if (k === 60) inner = startInstall(host);
      },
    });
    host.clock.advance(30 * MINUTE);

    expect(inner).toMatchObject({ state: 'working' });
    expect(inner?.steps.some(({ state }) => state === 'doing')).toBe(true);
    expect(pathsIn(host)).toEqual(EVERYTHING);
  });

  it('goes on by itself where Google’s time was over', () => {
    const host = anOffice();
    let runs = 0;

    // As if every call to Forms took some two seconds.
    host.withFaults(
      { interrupt: (_k, service) => (service === 'FormApp' ? host.world.elapse(1_000) : undefined) },
      () => {
        startInstall(host);
        for (; statusFor(host, ROLE).state === 'working' && runs < 10; runs += 1) host.clock.advance(2 * MINUTE);
      },
    );

    expect(runs).toBeGreaterThan(0);
    expect(pathsIn(host)).toEqual(EVERYTHING);
    expect(handlersOf(host)).toEqual(HANDLERS);
  });

  const undisturbed = (() => {
    let known: unknown;
    return (): unknown => {
      if (known === undefined) {
        const host = anOffice();
        install(host);
        known = comparable(standing(host));
      }
      return known;
    };
  })();

  const CRITICAL: readonly Fault[] = [
    { at: 1, kind: 'die-after', service: 'Sheets.Spreadsheets.create' },
    { at: 2, kind: 'fail-after-success', service: 'Sheets.Spreadsheets.create' },
    { at: 1, kind: 'die-after', service: 'FormApp.create' },
    { at: 1, kind: 'die-before', service: 'Drive.Files.create' },
    { at: 1, kind: 'fail-after-success', service: 'Sheets.Spreadsheets.batchUpdate' },
    { at: 4, kind: 'die-after', service: 'Sheets.Spreadsheets.batchUpdate' },
    { at: 1, kind: 'fail-after-success', service: 'Drive.Permissions.create' },
    { at: 2, kind: 'die-after', service: 'ScriptApp.create' },
    { at: 3, kind: 'quota', service: 'PropertiesService.setProperty' },
  ];

  it.each(CRITICAL.map((fault) => [`${fault.kind} at ${fault.service ?? ''} ${fault.at}`, fault] as const))(
    'ends in the same after %s',
    (_name, fault) => {
      const host = anOffice();

      const { fired } = host.withFaults({ plan: [fault] }, () => {
        host.run('install', [], { as: ROLE });
        host.clock.advance(30 * MINUTE);
      });

      expect(fired).toBe(1);
      expect(comparable(standing(host))).toEqual(undisturbed());
      expect(pathsIn(host)).toEqual(EVERYTHING);
    },
  );
});
