// proves: src/programme/cases/reopen-case.ts

import * as z from 'zod/mini';
import { registro } from '../../../src/programme/books';
import { closeCase } from '../../../src/programme/lifecycle/close-case';
import { reopenCase } from '../../../src/programme/cases/reopen-case';
import { parseQuery, search } from '../../../src/programme/cases/search';
import { statusChanges } from '../../../src/programme/cases/status-changes';
import { cases, consents, identityDocuments, people } from '../../../src/programme/cases/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { protectionNotes } from '../../../src/programme/protection/tables';
import { aCase, aConsent, aDocument, anOffice, aPerson, aStaffMember } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { snapshotOf } from '../../support/snapshot';
import { act, archivedIn, codesOf, rowOf, rowsIn, worldOf, type World } from '../../support/world';

const NUMBER = 'MX-RVA-2026-00001-7';
const OTHER = 'MX-RVA-2026-00002-5';
const P1 = `${NUMBER}-P1`;
const P2 = `${NUMBER}-P2`;
const aNote = (caseId: string) =>
  rowOf(protectionNotes, { id: `note of ${caseId}`, case: caseId, kind: 'application' });

const office = worldOf({
  rows: [
    [cases, [aCase({ id: NUMBER }), aCase({ id: OTHER, number: OTHER, response: 'response-2' })]],
    [offices, [anOffice()]],
    [staff, [aStaffMember(), aStaffMember({ id: 'staff-luis', email: 'luis@oim.example', office: 'office-tij' })]],
    [
      people,
      [
        aPerson({ id: P1, case: NUMBER }),
        aPerson({ id: P2, case: NUMBER, order: 2, status: 'withdrawn' }),
        aPerson({ id: `${OTHER}-P1`, case: OTHER }),
      ],
    ],
    [identityDocuments, [aDocument({ person: P1 }), aDocument({ id: 'document-2', person: `${OTHER}-P1` })]],
    [consents, [aConsent({ person: P2 }), aConsent({ id: 'consent-2', person: `${OTHER}-P1` })]],
    [protectionNotes, [aNote(NUMBER), aNote(OTHER)]],
  ],
});

const close = (world: World, id: string): World =>
  act(world, closeCase, { case: id, reason: 'unreachable', on: '2026-11-22' }, contextFor({ actor: ana })).world;
const bothClosed = close(close(office, NUMBER), OTHER);

const reopen = (world: World, more: object = {}, actor = ana) =>
  act(world, reopenCase, { case: NUMBER, on: '2026-11-23', reason: 'cameBack', ...more }, contextFor({ actor }));

const TABLES = [cases, people, identityDocuments, consents, protectionNotes];

describe('reopen-case', () => {
  it.each([[''], ['changedMind']])('asks for a reason of its own list: «%s»', (reason) => {
    const parsed = z.safeParse(reopenCase.input, { case: NUMBER, on: '2026-11-23', reason });

    expect(parsed.error?.issues[0]?.message).toBe('status.no-reopening-reason');
  });
});

describe('reopen-case', () => {
  it('refuses a case that nobody closed', () => {
    expect(codesOf(reopen(bothClosed, { case: 'MX-RVA-2026-00009-0' }).decision)).toEqual(['case.not-closed']);
    expect(codesOf(reopen(office).decision)).toEqual(['case.open-already']);
  });

  it('refuses a case of another office', () => {
    const luis = { email: 'luis@oim.example', roles: ['operaciones'], office: 'office-tij' };

    expect(codesOf(reopen(bothClosed, {}, luis).decision)).toEqual(['case.other-office']);
  });

  it.each([
    ['2026-11-24', 'status.day-to-come'],
    ['2026-11-21', 'case.reopened-before'],
  ])('refuses to have been reopened on %s', (on, code) => {
    expect(codesOf(reopen(bothClosed, { on }).decision)).toEqual([code]);
  });

  it('brings everything of the case back, and nothing of another', () => {
    const { world } = reopen(bothClosed);

    for (const table of TABLES) {
      expect(rowsIn(world, table).map(({ id }) => id)).toEqual(
        rowsIn(office, table)
          .map(({ id }) => id)
          .filter((id) => !archivedIn(world, table).some((row) => row.id === id)),
      );
      expect(archivedIn(world, table).map(({ id }) => id)).toHaveLength(1);
    }
    expect(rowsIn(world, cases)).toMatchObject([{ id: NUMBER, closedOn: null, closureReason: null }]);
  });

  it('puts its people where they stood, by the history that came back with them', () => {
    const { world } = reopen(bothClosed);

    expect(rowsIn(world, people).map(({ id, status }) => [id, status])).toEqual([
      [P1, 'registered'],
      [P2, 'withdrawn'],
    ]);
    expect(rowsIn(world, cases)[0]?.status).toBe('▲ 1 Solicitud recibida · 1 Desistió');
    expect(
      rowsIn(world, statusChanges).map(({ id, event, to, happenedOn, reason }) => [id, event, to, happenedOn, reason]),
    ).toEqual([
      [`${P1}-E1`, 'closed', 'closed', '2026-11-22', 'unreachable'],
      [`${P2}-E1`, 'closed', 'closed', '2026-11-22', 'unreachable'],
      [`${P1}-E2`, 'reopened', 'registered', '2026-11-23', 'cameBack'],
      [`${P2}-E2`, 'reopened', 'withdrawn', '2026-11-23', 'cameBack'],
    ]);
  });

  it('takes in people who were closed before there was a history', () => {
    const before: World = { ...bothClosed, rows: { ...bothClosed.rows, 'registro.statusChanges.archive': [] } };

    expect(rowsIn(reopen(before).world, people).map(({ status }) => status)).toEqual(['registered', 'registered']);
  });

  it('may be closed again, with all that came since', () => {
    const again = close(reopen(bothClosed).world, NUMBER);

    for (const table of TABLES) expect(rowsIn(again, table)).toEqual([]);
    expect(archivedIn(again, statusChanges).map(({ id }) => id)).toEqual(
      expect.arrayContaining([`${P1}-E1`, `${P1}-E2`, `${P1}-E3`]),
    );
  });

  it('is found by its number while it is closed, and once it is open as an open one alone', () => {
    const find = (world: World) => {
      const rows = [cases, people, identityDocuments].map((table) => [table, rowsIn(world, table)] as const);
      const { notes } = world;
      return search(snapshotOf({ rows, notes }), parseQuery(NUMBER, 2026), []).map(({ case: number, closed }) => [
        number,
        closed,
      ]);
    };

    expect(find(bothClosed)).toEqual([[NUMBER, true]]);
    expect(find(reopen(bothClosed).world)).toEqual([[NUMBER, false]]);
    expect(bothClosed.notes[`${registro.key}.case:${NUMBER}`]).toEqual([NUMBER]);
  });
});
