// The sample office that newcomers meet: built by forms and acts alone, and a real office in mid-work when it is done.
// proves: scripts/sample/at-work/build.ts

import { buildSampleOffice, type SampleStep } from '../../scripts/sample/at-work/build';
import { WAVES } from '../../scripts/sample/at-work/applications';
import { JOURNEYS } from '../../scripts/sample/at-work/journeys';
import { sessionOver } from '../../scripts/rva/session';
import { cases, people } from '../../src/programme/cases/tables';
import { appointments, assistance, contacts, tasks } from '../../src/programme/daily/tables';
import { notifications } from '../../src/programme/notifications/tables';
import { movements, segments } from '../../src/programme/travel/tables';
import { ANA, emptyHost, officeOn, type Office } from '../support/office';
import { settledIn } from '../support/settled-state';

describe('the sample office', () => {
  const host = emptyHost();
  const steps: SampleStep[] = [...buildSampleOffice(sessionOver(host, { data: ':memory:', json: true }))];
  let office: Office;

  beforeAll(() => {
    office = officeOn(host);
  });
  afterAll(() => host.close());

  it('has no run that failed, nothing left to do, and whole journals', () => {
    expect(host.executions().filter(({ error }) => error !== undefined)).toEqual([]);
    expect(office.pending()).toEqual([]);
    expect(settledIn(office).defects()).toEqual([]);
  });

  it('waits only where a person is meant to look', () => {
    expect(
      office
        .waiting()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['application-problems', 'application-review', 'application-review', 'bounced']);
    expect(office.waiting('discarded')).toHaveLength(1);
  });

  it('tells how far it is from the first step to the last, without a name', () => {
    expect(steps[0]?.done).toBe(0);
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    expect(new Set(steps.map(({ title }) => title)).size).toBeLessThan(10);
  });

  it('made a case of every application but those that wait and the one that said no', () => {
    const sent = WAVES.flat().length;

    expect(office.rows(cases)).toHaveLength(sent - 5);
    expect(office.responses()).toHaveLength(sent - 1);
  });

  it('has a day’s log: somebody without a case, somebody expected, what was given and promised', () => {
    expect(office.rows(contacts).filter((row) => row.case === null)).toHaveLength(2);
    // What interviews agree stands there too, written by the registry.
    const byHand = ({ updatedBy }: { readonly updatedBy: string }) => updatedBy === ANA;
    expect(office.rows(appointments).filter(byHand)).toHaveLength(2);
    expect([...office.rows(assistance), ...office.rows(tasks)].filter(byHand)).toHaveLength(2);
  });

  it('holds families of every size, a child alone, and somebody who looks like somebody else', () => {
    const sizes = new Set(
      office.rows(cases).map(({ id }) => office.rows(people).filter((row) => row.case === id).length),
    );

    expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5, 9]);
    expect(office.rows(cases).filter(({ duplicates }) => duplicates !== null)).not.toEqual([]);
  });

  it('has departures on each of the next seven days, by air, by bus and mixed', () => {
    const days = new Set(office.rows(movements).map(({ departsOn }) => departsOn));
    const modes = office.rows(movements).map(({ id }) =>
      [
        ...new Set(
          office
            .rows(segments)
            .filter((row) => row.movement === id)
            .map(({ mode }) => mode),
        ),
      ]
        .sort()
        .join('+'),
    );

    expect(days.size).toBeGreaterThanOrEqual(7);
    expect(new Set(modes)).toEqual(new Set(['air', 'bus', 'air+bus']));
    expect(office.rows(movements)).toHaveLength(JOURNEYS.length);
  });

  it('has a notice at each stage that a morning can bring, and drafts for somebody to send', () => {
    const states = office.rows(notifications).map(({ state }) => state);

    expect(new Set(states)).toEqual(new Set(['draft', 'sent', 'answered', 'automatic', 'bounced']));
    expect(office.drafts().length).toBeGreaterThan(1);
    expect(host.people.mail.list(ANA, 'registro@oim.example', 'scheduled')).toHaveLength(1);
  });
});
