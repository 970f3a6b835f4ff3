// Staff write down what happened to people: refused where it leads nowhere or something is missing, else the status follows.
// proves: src/programme/lifecycle/status-acts.ts
// proves: src/programme/lifecycle/attempts-made.ts

import * as z from 'zod/mini';
import { problem } from '../../../src/kernel/problem';
import { PERSON_STATUSES, type PersonStatus } from '../../../src/programme/cases/codes';
import { statusChanges } from '../../../src/programme/cases/status-changes';
import { PAUSE_REASONS, WITHDRAWAL_REASONS } from '../../../src/programme/cases/status-codes';
import { cases, people } from '../../../src/programme/cases/tables';
import { appointments, contacts } from '../../../src/programme/daily/tables';
import { configuration, offices, staff } from '../../../src/programme/directory/tables';
import {
  markUnreachable,
  putOnHold,
  recordRequest,
  recordWithdrawal,
  resume,
  statusActs,
} from '../../../src/programme/lifecycle/status-acts';
import { aCase, anOffice, aPerson, aStaffMember } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { aContact, anAppointment } from '../../support/daily';
import { speak } from '../../support/speak';
import { act, codesOf, rowOf, rowsIn, worldOf, type World } from '../../support/world';

interface Parts {
  readonly status?: PersonStatus;
  readonly attempts?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
}

const officeWith = ({ status = 'registered', attempts = [], settings = {} }: Parts = {}): World =>
  worldOf({
    rows: [
      [cases, [aCase({ openedOn: '2026-11-01', receivedAt: '2026-11-01T16:00:00Z' })]],
      [
        people,
        [aPerson({ status }), aPerson({ id: 'person-2', order: 2 }), aPerson({ id: 'stranger', case: 'case-9' })],
      ],
      [offices, [anOffice()]],
      [staff, [aStaffMember(), aStaffMember({ id: 'staff-luis', email: 'luis@oim.example', office: 'office-tij' })]],
      [
        contacts,
        attempts.map((happenedOn, at) =>
          aContact({ id: `contact-${at}`, case: 'case-1', kind: 'weCalled', outcome: 'no-answer', happenedOn }),
        ),
      ],
      [appointments, []],
      [configuration, Object.entries(settings).map(([key, value]) => rowOf(configuration, { id: key, key, value }))],
    ],
  });

const luis = { email: 'luis@oim.example', roles: ['operaciones'], office: 'office-tij' };
const told = { case: 'case-1', people: ['person-1'], on: '2026-11-22' };
const GIVEN: Readonly<Record<string, object>> = {
  'record-withdrawal': { reason: 'changedMind' },
  'put-on-hold': { reason: 'asked', until: '2026-12-10' },
};

const doing = (action: (typeof statusActs)[number], world: World, more: object = {}, actor = ana) =>
  act(world, action, { ...told, ...GIVEN[action.key], ...more }, contextFor({ actor }));
const statusOf = (world: World, id = 'person-1') => rowsIn(world, people).find((row) => row.id === id)?.status;

describe('what staff write down of people', () => {
  it.each(statusActs.map((action) => [action.title, action] as const))(
    '%s: is refused for a case that is not open, of another office, of somebody who is not in it, and of a day to come',
    (_title, action) => {
      const world = officeWith();

      expect(codesOf(doing(action, world, { case: 'case-8' }).decision)).toEqual(['case.not-open']);
      expect(codesOf(doing(action, world, {}, luis).decision)).toEqual(['case.other-office']);
      expect(codesOf(doing(action, world, { people: ['stranger'] }).decision)).toContain('status.not-in-case');
      expect(codesOf(doing(action, world, { on: '2026-11-24' }).decision)).toContain('status.day-to-come');
    },
  );

  it.each<[string, (typeof statusActs)[number], PersonStatus]>([
    ['asking for the return', recordRequest, 'registered'],
    ['coming back', resume, 'registered'],
    ['a pause', putOnHold, 'withdrawn'],
    ['a withdrawal', recordWithdrawal, 'departed'],
    ['losing contact', markUnreachable, 'unreachable'],
  ])('%s is refused where it leads nowhere', (_what, action, status) => {
    const { decision } = doing(action, officeWith({ status }));

    expect(codesOf(decision)).toContain('workflow.no-such-move');
  });

  it.each([
    [{ people: [] }, 'status.nobody'],
    [{ on: '2026-11-31' }, 'status.no-day'],
  ])('is not understood with %p', (more, code) => {
    const parsed = z.safeParse(recordWithdrawal.input, { ...told, ...more });

    expect(parsed.error?.issues[0]?.message).toBe(code);
  });

  it('names everything that is missing at once', () => {
    const { decision } = act(
      officeWith(),
      putOnHold,
      { ...told, reason: 'porque sí', until: null },
      contextFor({ actor: ana }),
    );

    expect(decision).toMatchObject({
      problems: [
        { code: 'status.no-reason', field: 'reason' },
        { code: 'status.no-day-to-look', field: 'until' },
      ],
    });
  });

  it.each([
    ['status.no-reason', putOnHold, PAUSE_REASONS],
    ['status.no-reason-said', recordWithdrawal, WITHDRAWAL_REASONS],
  ] as const)('says %s in words of the list at hand', (code, action, reasons) => {
    const input = { ...told, reason: null, until: '2027-01-15' };
    const { decision } = act(officeWith(), action, input, contextFor({ actor: ana }));

    expect(codesOf(decision)).toEqual([code]);
    const [named] = /(?<=«).*(?=»)/.exec(speak(problem(code)).remedy) ?? [];
    expect(Object.values(reasons)).toContain(named);
  });

  it.each(['2026-11-23', '2026-11-20'])('does not look again on a day that is no later than today: %s', (until) => {
    const { decision } = act(officeWith(), putOnHold, { ...told, reason: 'asked', until }, contextFor({ actor: ana }));

    expect(decision).toMatchObject({ problems: [{ code: 'status.day-to-look-gone', field: 'until' }] });
  });

  it('holds for several people at once, in one history each', () => {
    const { world } = doing(recordWithdrawal, officeWith(), { people: ['person-1', 'person-2', 'person-1'] });

    expect(rowsIn(world, statusChanges).map(({ id, to, reason }) => [id, to, reason])).toEqual([
      ['person-1-E1', 'withdrawn', 'changedMind'],
      ['person-2-E1', 'withdrawn', 'changedMind'],
    ]);
  });

  it('takes no reason where none is asked for', () => {
    const { world } = doing(resume, officeWith({ status: 'on_hold' }), { reason: 'asked', until: '2026-12-10' });

    expect(rowsIn(world, statusChanges)).toMatchObject([{ event: 'resumed', reason: null, until: null }]);
  });
});

describe('a withdrawal', () => {
  const AFTER_BOARDING: readonly PersonStatus[] = ['departed', 'arrival_confirmed', 'follow_up', 'closed', 'withdrawn'];
  const before = (Object.keys(PERSON_STATUSES) as PersonStatus[]).filter((status) => !AFTER_BOARDING.includes(status));

  it.each(before)('is possible for whoever is %s', (status) => {
    expect(statusOf(doing(recordWithdrawal, officeWith({ status })).world)).toBe('withdrawn');
  });
});

describe('a pause', () => {
  it('says when to look again, until it ends', () => {
    const paused = doing(putOnHold, officeWith()).world;
    const again = doing(putOnHold, paused, { until: '2027-01-15' }).world;
    const resumed = doing(resume, again).world;

    expect([paused, again, resumed].map((world) => rowsIn(world, people)[0]?.lookAgainOn)).toEqual([
      '2026-12-10',
      '2027-01-15',
      null,
    ]);
    expect(statusOf(resumed)).toBe('registered');
  });
});

describe('losing contact', () => {
  it.each<[string, Parts]>([
    ['nobody looked for', {}],
    ['somebody looked for twice', { attempts: ['2026-11-20', '2026-11-21'] }],
    ['somebody looked for three times in two days', { attempts: ['2026-11-20', '2026-11-20', '2026-11-21'] }],
  ])('is refused of %s', (_whom, parts) => {
    const { decision } = doing(markUnreachable, officeWith(parts));

    expect(codesOf(decision)).toEqual(['status.few-attempts']);
  });

  it('says once for a family how often it was looked for', () => {
    const { decision } = doing(markUnreachable, officeWith({ attempts: ['2026-11-20'] }), {
      people: ['person-1', 'person-2'],
    });

    expect(decision).toMatchObject({
      problems: [{ code: 'status.few-attempts', params: { attempts: 1, days: 1, neededAttempts: 3, neededDays: 3 } }],
    });
  });

  it('follows attempts on different days, an appointment not kept among them', () => {
    const world = officeWith({ attempts: ['2026-11-20', '2026-11-21'] });
    const missed = anAppointment({ case: 'case-1', date: '2026-11-22', state: 'not-kept' });
    const tried: World = { ...world, rows: { ...world.rows, 'registro.appointments': [missed as never] } };

    expect(statusOf(doing(markUnreachable, tried).world)).toBe('unreachable');
  });

  it('takes as many attempts as the office decided', () => {
    const settings = { attemptsBeforeUnreachable: '1', attemptDaysBeforeUnreachable: '1' };

    expect(statusOf(doing(markUnreachable, officeWith({ attempts: ['2026-11-20'], settings })).world)).toBe(
      'unreachable',
    );
  });
});
