// proves: src/programme/lifecycle/close-case.ts
// proves: src/programme/case-tables.ts
// proves: src/programme/daily/receipts.ts
// proves: src/programme/cases/remembered.ts
// proves: src/programme/lifecycle/left.ts

import * as z from 'zod/mini';
import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { closeCase } from '../../../src/programme/lifecycle/close-case';
import { statusChanges } from '../../../src/programme/cases/status-changes';
import { cases, consents, identityDocuments, people, type PersonRow } from '../../../src/programme/cases/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { appointments, assistance, contacts, tasks } from '../../../src/programme/daily/tables';
import { protectionNotes } from '../../../src/programme/protection/tables';
import { intake } from '../../../src/programme/intake/intake';
import { aResponse } from '../../support/application';
import { aCase, aConsent, aDocument, anOffice, aPerson, aStaffMember } from '../../support/builders';
import { movements, travellers, type MovementRow } from '../../../src/programme/travel/tables';
import { anAppointment, anAssistance, aContact, aTask } from '../../support/daily';
import { aMovement, aTraveller } from '../../support/movement-builders';
import { ana, contextFor } from '../../support/context';
import { act, allowed, archivedIn, codesOf, rowOf, rowsIn, worldOf } from '../../support/world';

const aNote = (n: string) => rowOf(protectionNotes, { id: `note-${n}`, case: `case-${n}`, kind: 'application' });

const two = worldOf({
  rows: [
    [cases, [aCase(), aCase({ id: 'case-2', number: 'MX-RVA-2026-00002-5', response: 'response-2' })]],
    [offices, [anOffice()]],
    [staff, [aStaffMember(), aStaffMember({ id: 'staff-luis', email: 'luis@oim.example', office: 'office-tij' })]],
    [people, [aPerson(), aPerson({ id: 'person-2', case: 'case-2', phone: '+50499990002', nameKey: 'otra' })]],
    [identityDocuments, [aDocument(), aDocument({ id: 'document-2', person: 'person-2' })]],
    [consents, [aConsent(), aConsent({ id: 'consent-2', person: 'person-2' })]],
    [contacts, [aContact(), aContact({ id: 'contact-2', case: null })]],
    [appointments, [anAppointment(), anAppointment({ id: 'appointment-2', case: 'case-2' })]],
    [assistance, [anAssistance(), anAssistance({ id: 'assistance-2', case: 'case-2', receipt: 'B-2' })]],
    [tasks, [aTask(), aTask({ id: 'task-2', case: 'case-2' })]],
    [protectionNotes, [aNote('1'), aNote('2')]],
  ],
});

const close = (id: string, more: object = {}) =>
  act(two, closeCase, { case: id, reason: 'other', ...more }, contextFor({ actor: ana }));

describe('close-case', () => {
  it('refuses a case that is not open', () => {
    expect(codesOf(close('case-9').decision)).toEqual(['case.not-open']);
  });

  it('refuses a case of another office, and says whom to ring', () => {
    const luis = { email: 'luis@oim.example', roles: ['operaciones'], office: 'office-tij' };

    const { decision } = act(two, closeCase, { case: 'case-1', reason: 'other' }, contextFor({ actor: luis }));

    expect(codesOf(decision)).toEqual(['case.other-office']);
  });

  it('refuses to close somebody for no reason', () => {
    const { decision } = close('case-1', { reason: null, reasons: { 'person-2': 'other' } });

    expect(decision).toMatchObject({ problems: [{ code: 'case.closure-reason', field: 'reasons.person-1' }] });
  });

  describe('as returned', () => {
    interface Story {
      readonly movement?: Partial<MovementRow>;
      readonly status?: PersonRow['status'];
      readonly rides?: string;
    }
    const returning = ({ movement = {}, status = 'registered', rides = 'person-1' }: Story) => {
      const world = worldOf({
        rows: [
          [cases, [aCase()]],
          [offices, [anOffice()]],
          [staff, [aStaffMember()]],
          [people, [aPerson({ status }), aPerson({ id: 'person-9', order: 2 })]],
          [movements, [aMovement({ departsOn: '2026-11-22', arrivesOn: '2026-11-22', ...movement })]],
          [travellers, [aTraveller({ person: rides })]],
        ],
      });
      const input = { case: 'case-1', on: '2026-11-22', reasons: { 'person-1': 'returned', 'person-9': 'other' } };
      return act(world, closeCase, input, contextFor({ actor: ana })).decision;
    };

    it.each<[string, Story]>([
      ['travels with nobody', { rides: 'person-9' }],
      ['is still to arrive', { movement: { arrivesOn: '2026-11-23' } }],
      ['has a movement without an itinerary', { movement: { departsOn: null, arrivesOn: null } }],
      ['was to travel in a movement that was cancelled', { movement: { state: 'cancelled' } }],
      ['withdrew before the movement', { status: 'withdrawn' }],
    ])('refuses somebody who %s', (_who, story) => {
      expect(returning(story)).toMatchObject({
        problems: [{ code: 'case.not-left', field: 'reasons.person-1' }],
      });
    });

    it.each<[string, Story]>([
      ['whose movement has arrived', {}],
      ['whose movement departed', { movement: { state: 'departed', arrivesOn: '2026-11-23' } }],
      ['whose own status says that they left', { rides: 'person-9', status: 'arrival_confirmed' }],
    ])('takes somebody %s', (_who, story) => {
      expect(allowed(returning(story)).result).toEqual({ case: 'MX-RVA-2026-00001-7' });
    });
  });

  it.each([
    ['2026-11-24', 'status.day-to-come'],
    ['2026-11-19', 'status.before-the-case'],
  ])('refuses to have been closed on %s', (on, code) => {
    expect(codesOf(close('case-1', { on }).decision)).toEqual([code]);
  });

  it('refuses a reason that is not of the list', () => {
    const parsed = z.safeParse(closeCase.input, { case: 'case-1', reason: 'porque sí' });

    expect(parsed.error?.issues[0]?.message).toBe('case.closure-reason');
  });

  it('moves everything of the case to the archive and nothing of another', () => {
    const { world } = close('case-1');

    expect(archivedIn(world, statusChanges)).toMatchObject([
      { id: 'person-1-E1', event: 'closed', from: 'registered', to: 'closed', reason: 'other' },
    ]);
    const own = [
      cases,
      people,
      identityDocuments,
      consents,
      contacts,
      appointments,
      assistance,
      tasks,
      protectionNotes,
    ];
    for (const table of own) {
      expect(rowsIn(world, table).map(({ id }) => id)).toEqual([expect.stringMatching(/-2$/)]);
      expect(archivedIn(world, table).map(({ id }) => id)).toEqual([expect.stringMatching(/-1$/)]);
    }
    expect(archivedIn(world, cases)).toMatchObject([
      { closedOn: '2026-11-23', closureReason: 'other', status: '○ 1 Cerrado', callToday: false },
    ]);
    expect(archivedIn(world, people)).toMatchObject([{ status: 'closed' }]);
  });

  it('says of each person why, and of the case what is true of all', () => {
    const members = [aPerson(), aPerson({ id: 'person-9', order: 2, status: 'withdrawn' })];
    const world = worldOf({
      rows: [
        [cases, [aCase()]],
        [offices, [anOffice()]],
        [staff, [aStaffMember()]],
        [people, members],
      ],
    });
    const input = { case: 'case-1', on: '2026-11-21', reasons: { 'person-1': 'duplicate', 'person-9': 'withdrawn' } };

    const closed = act(world, closeCase, input, contextFor({ actor: ana })).world;

    expect(archivedIn(closed, statusChanges).map(({ person, from, reason }) => [person, from, reason])).toEqual([
      ['person-1', 'registered', 'duplicate'],
      ['person-9', 'withdrawn', 'withdrawn'],
    ]);
    expect(archivedIn(closed, cases)).toMatchObject([{ closedOn: '2026-11-21', closureReason: 'several' }]);
  });

  it('leaves in history what recognises its people, by number and year alone, and its receipts', () => {
    const { world } = close('case-1');

    expect(world.notes).toEqual({
      'registro.case:MX-RVA-2026-00001-7': ['MX-RVA-2026-00001-7'],
      'registro.response:response-1': ['MX-RVA-2026-00001-7'],
      'registro.phone:+50499990001': ['MX-RVA-2026-00001-7|1992'],
      'registro.paper:X000001': ['MX-RVA-2026-00001-7|1992'],
      'registro.name:inventada marisol prueba|HND': ['MX-RVA-2026-00001-7|1992'],
      'registro.receipt:FONDAINVENTADA/A0145': ['case-1'],
    });
  });

  it('lets a later application find it', () => {
    const { world } = close('case-1');
    const response = aResponse({ id: 'response-3' });

    const later = act(
      world,
      intake.registerApplication,
      { response },
      contextFor({ command: 'response-3', firstNumber: 3 }),
    );

    const fresh = rowsIn(later.world, cases).find((row) => row.response === 'response-3');
    expect(fresh?.duplicates).toMatch(/^MX-RVA-2026-00001-7 \(cerrado\): mismos nombres.*mismo teléfono$/);
  });

  it('does not let its response in again', () => {
    const { world } = close('case-1');

    const again = act(world, intake.registerApplication, { response: aResponse() }, contextFor());

    expect(allowed(again.decision)).toMatchObject({
      changes: [],
      result: { outcome: 'known', case: 'MX-RVA-2026-00001-7' },
    });
    expect(rowsIn(again.world, waitingOf(registro))).toEqual([]);
  });
});
