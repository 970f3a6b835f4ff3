// The way of a movement through the real runner: saved, announced, drafted, sent by a person, noticed, archived,
// answered. It shows that each act and effect reads what it writes, and what the whole costs.

import * as z from 'zod/mini';
import type { Command } from '../../../src/kernel/action';
import { defineAction, decided } from '../../../src/kernel/action';
import { act, round } from '../../../src/kernel/act';
import { insert } from '../../../src/kernel/change';
import { fromCells } from '../../../src/kernel/derive/cells';
import type { Kernel } from '../../../src/kernel/hold';
import { prepareBooks } from '../../../src/kernel/prepare-books';
import { PlatformFailure } from '../../../src/kernel/ports';
import type { Registry } from '../../../src/kernel/registry';
import { waitingOf } from '../../../src/kernel/system-tables';
import type { RowOf, Table, Values } from '../../../src/kernel/table';
import { archiveNotification } from '../../../src/programme/notifications/archive-notification';
import { createDraft } from '../../../src/programme/notifications/create-draft';
import { createFolder } from '../../../src/programme/archive/folders';
import { mailWatch } from '../../../src/programme/notifications/mail-watch';
import { prepareNotification } from '../../../src/programme/notifications/prepare-notification';
import { followNotification } from '../../../src/programme/notifications/follow-notification';
import { markMailWatch } from '../../../src/programme/notifications/mark-mail-watch';
import { caseFiles } from '../../../src/programme/archive/tables';
import { books, registro } from '../../../src/programme/books';
import { stateKeeping } from '../../../src/programme/lifecycle/follow-events';
import { notifications } from '../../../src/programme/notifications/tables';
import { tables } from '../../../src/programme/tables';
import { speak } from '../../support/speak';
import { sheetWords } from '../../../src/ui/por-corregir/words';
import { saveMovement } from '../../../src/programme/travel/save-movement';
import { movements, segments, travellers } from '../../../src/programme/travel/tables';
import { instantOf } from '../../../src/kernel/time';
import { ana } from '../../support/context';
import { mailboxAt } from '../../support/mailbox';
import { FIRST_STATE, memoryPorts } from '../../support/memory-ports';
import { officeWorld } from '../../support/movement-world';

const START = Date.UTC(2026, 10, 23, 16, 0, 0);

/** Writes the rows of the tests' office as they are. */
const plant = defineAction<{ rows: [string, Values][] }, null>({
  key: 'plant',
  title: 'Sembrar',
  roles: ['operaciones'],
  books: [registro],
  input: z.any() as never,
  reads: () => ({ index: tables.filter(({ book }) => book.key === 'registro') }),
  decide: (_, { rows }) =>
    decided(
      null,
      rows.map(([key, row]) => {
        const table = tables.find((each) => each.key === key) as Table;
        const own = Object.entries(row).filter(([column]) => column in table.columns);
        return insert(table, String(row['id']), Object.fromEntries(own));
      }),
    ),
});

const registry: Registry = {
  schemaVersion: 1,
  books,
  tables,
  actions: [plant as never, saveMovement, prepareNotification, followNotification, markMailWatch],
  effects: [createFolder, createDraft, archiveNotification],
  roundParts: [mailWatch],
  pages: [],
  forms: () => [],
  formReads: {},
  asked: (form) => {
    throw new Error(`no form ${form}`);
  },
  formBook: registro,
  typing: [],
  views: [],
  history: () => [],
  workflow: stateKeeping,
  words: sheetWords(speak),
  staff: { reads: {}, member: () => ({ roles: ['operaciones'], office: null }) },
};

function anInstallation() {
  const mailbox = mailboxAt(instantOf(START));
  const base = memoryPorts(registry);
  const files: string[] = [];
  base.state = {
    ...FIRST_STATE,
    roleAccount: 'registro@oim.example',
    books: { registro: 'r', proteccion: 'p' },
    folders: { cases: 'folder-cases', movements: 'folder-movements', confidential: 'folder-confidential' },
  };
  base.nowMs = START;
  const ports = Object.assign(base, {
    mail: mailbox.port,
    documents: { pdf: (html: string) => Buffer.from(html, 'utf8').toString('base64') },
    files: {
      ...base.files,
      createFolder: (id: string, name: string, parent: string) => void files.push(`${name} (${id}) in ${parent}`),
      createFile: (id: string, name: string, parent: string) => void files.push(`${name} (${id}) in ${parent}`),
    },
  });
  const kernel: Kernel = { registry, ports, deadline: Number.MAX_SAFE_INTEGER };
  expect(prepareBooks(kernel, {})).toEqual({ ok: true, value: null });
  return { kernel, ports, mailbox, files };
}

const run = (kernel: Kernel, id: string, action: Command['action'], input: unknown) =>
  act(kernel, [{ id, action, input, actor: ana }])[0];

function rowsOf<T extends Table>(ports: ReturnType<typeof anInstallation>['ports'], table: T): RowOf<T>[] {
  const tab = ports.tabs.get(table.book.key)?.find(({ title }) => title === table.title);
  const filled = (tab?.rows ?? []).slice(2).filter((cells) => typeof cells[0] === 'string');
  return filled.map((cells) => fromCells(table, cells).row as unknown as RowOf<T>);
}

const fresh = <F>(fields: F) => ({ id: null, seal: null, seen: null, fields });

const MOVEMENT = {
  ...fresh({ office: 'office-tap', kind: 'family', expected: 2, note: null }),
  segments: [
    fresh({
      mode: 'bus',
      carrier: null,
      service: null,
      origin: 'TAP',
      departsAt: '2026-12-02T08:00',
      destination: 'TAPO',
      arrivesAt: '2026-12-02T23:30',
      transfer: false,
    }),
    fresh({
      mode: 'air',
      carrier: 'Aerolínea Inventada',
      service: 'ZZ 1',
      origin: 'MEX',
      departsAt: '2026-12-03T06:10',
      destination: 'SAP',
      arrivesAt: '2026-12-03T08:05',
      transfer: true,
    }),
  ],
  travellers: ['person-1', 'person-2'].map((person) =>
    fresh({
      person,
      document: { type: 'salvoconducto', issuer: 'HND', number: `SC-${person}`, expires: '2026-12-20' },
      residence: null,
      assistance: ['lodging'],
      consent: { given: true, how: 'signature', date: '2026-11-23' },
    }),
  ),
  removed: [],
};

function planted() {
  const at = anInstallation();
  const { rows } = officeWorld();
  const kept = Object.entries(rows).flatMap(([key, list]) => list.map((row) => [key.split('.')[1], row]));
  expect(run(at.kernel, 'plant', plant as never, { rows: kept })).toMatchObject({ kind: 'done' });
  at.ports.calls.length = 0;
  return at;
}

describe('the main job, through the runner', () => {
  it('goes from movement to archive, each thing once', () => {
    const { kernel, ports, mailbox, files } = planted();

    expect(run(kernel, 'save-1', saveMovement, MOVEMENT)).toMatchObject({
      kind: 'done',
      result: { code: 'MX-MOV-2026-0001' },
    });
    expect(rowsOf(ports, segments)).toHaveLength(2);
    expect(rowsOf(ports, travellers)).toHaveLength(2);
    const [movement] = rowsOf(ports, movements);
    expect(
      run(kernel, 'prepare-1', prepareNotification, { movement: movement?.id, mission: 'mission-hnd' }),
    ).toMatchObject({ kind: 'done', result: { counted: 2, omitted: 0 } });
    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'draft', draftId: 'd-1' }]);

    mailbox.send('d-1');
    ports.nowMs += 5 * 60_000;
    mailbox.now = instantOf(ports.nowMs);
    expect(round(kernel)).toEqual([]);
    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'sent' }]);
    expect(rowsOf(ports, caseFiles).map(({ name }) => name)).toEqual([
      'MX-MOV-2026-0001-aviso-HND.eml',
      'MX-MOV-2026-0001-anexo.pdf',
    ]);
    const folder = movement?.folder ?? '';
    expect(files.map((each) => each.replace(/\(.*?\) /, ''))).toEqual([
      '2026 in folder-movements',
      expect.stringMatching(/^MX-MOV-2026-0001 in /),
      `Avisos in ${folder}`,
      expect.stringMatching(/^MX-MOV-2026-0001-aviso-HND\.eml in /),
      expect.stringMatching(/^MX-MOV-2026-0001-anexo\.pdf in /),
    ]);

    mailbox.receive(
      { from: 'avisos.honduras@oim.example', subject: 'Re:', references: mailbox.outbox()[0]?.messageId ?? '' },
      't-1',
    );
    ports.nowMs += 5 * 60_000;
    expect(round(kernel)).toEqual([]);
    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'answered' }]);
    expect(mailbox.outbox()).toHaveLength(1);
    expect(rowsOf(ports, waitingOf(registro))).toEqual([]);
  });

  it('answers the same command with the same movement, and keeps one', () => {
    const { kernel, ports } = planted();

    const first = run(kernel, 'save-1', saveMovement, MOVEMENT);
    const second = run(kernel, 'save-1', saveMovement, MOVEMENT);

    expect(second).toMatchObject({ kind: 'done', again: true, result: (first as { result: object }).result });
    expect(rowsOf(ports, movements)).toHaveLength(1);
  });

  it('saves a movement with at most three calls of its book up to the commit', () => {
    const { kernel, ports } = planted();

    run(kernel, 'save-1', saveMovement, MOVEMENT);

    const upToCommit = ports.calls.slice(0, ports.calls.indexOf('write') + 1);
    expect(upToCommit.filter((name) => name === 'read' || name === 'write')).toEqual(['read', 'read', 'write']);
  });

  it('asks a person when a draft is nowhere for a day, and keeps asking nobody else', () => {
    const { kernel, ports, mailbox } = planted();
    run(kernel, 'save-1', saveMovement, MOVEMENT);
    run(kernel, 'prepare-1', prepareNotification, {
      movement: rowsOf(ports, movements)[0]?.id,
      mission: 'mission-hnd',
    });
    mailbox.discard('d-1');

    for (const hours of [0, 25, 1]) {
      ports.nowMs += hours * 3_600_000 + 300_000;
      expect(round(kernel)).toEqual([]);
    }

    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'gone' }]);
    expect(rowsOf(ports, waitingOf(registro))).toMatchObject([{ kind: 'draft-gone', state: 'open' }]);
  });

  it('holds a draft that the mail refuses for good, and lets it be prepared anew', () => {
    const { kernel, ports, mailbox } = planted();
    run(kernel, 'save-1', saveMovement, MOVEMENT);
    const notice = { movement: rowsOf(ports, movements)[0]?.id, mission: 'mission-hnd' };
    const refusing = () => {
      throw new PlatformFailure('platform.invalid', false, 'mail: To holds something that is not a plain address');
    };
    const { createDraft: willing } = mailbox.port;
    Object.assign(ports.mail, { createDraft: refusing });

    run(kernel, 'prepare-1', prepareNotification, notice);

    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'held' }]);
    expect(rowsOf(ports, waitingOf(registro))).toMatchObject([
      { kind: 'effect', problems: [{ code: 'platform.invalid' }] },
    ]);
    Object.assign(ports.mail, { createDraft: willing });
    run(kernel, 'prepare-2', prepareNotification, notice);
    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'draft' }]);
  });

  it('tries again later what the mail only puts off, and makes one draft', () => {
    const { kernel, ports, mailbox } = planted();
    run(kernel, 'save-1', saveMovement, MOVEMENT);
    const { createDraft: willing } = mailbox.port;
    const late = (mail: Parameters<typeof willing>[0]) => {
      willing(mail);
      throw new PlatformFailure('platform.unavailable', true, 'gmail.drafts.create 503');
    };
    Object.assign(ports.mail, { createDraft: late });
    run(kernel, 'prepare-1', prepareNotification, {
      movement: rowsOf(ports, movements)[0]?.id,
      mission: 'mission-hnd',
    });
    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'preparing' }]);
    Object.assign(ports.mail, { createDraft: willing });

    expect(round(kernel)).toEqual([]);

    expect(rowsOf(ports, notifications)).toMatchObject([{ state: 'draft', draftId: 'd-1' }]);
    expect(mailbox.outbox()).toHaveLength(1);
  });
});
