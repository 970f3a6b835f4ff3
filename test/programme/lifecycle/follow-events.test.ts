// What follows from what happened to people: their status, the case's summary, a row of the history.
// proves: src/programme/lifecycle/follow-events.ts
// proves: src/programme/cases/status-changes.ts
// proves: src/programme/cases/case-days.ts

import fc from 'fast-check';
import * as z from 'zod/mini';
import { decided, defineAction } from '../../../src/kernel/action';
import type { Happening } from '../../../src/kernel/workflow';
import { registro } from '../../../src/programme/books';
import { statusChanges } from '../../../src/programme/cases/status-changes';
import { EVENTS } from '../../../src/programme/cases/status-codes';
import { statusSummary } from '../../../src/programme/cases/status-summary';
import { cases, people } from '../../../src/programme/cases/tables';
import { aCase, aPerson } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { act, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const tell = defineAction<{ events: Happening[] }, null>({
  key: 'tell',
  title: 'Contar',
  roles: ['operaciones'],
  books: [registro],
  input: z.any() as never,
  reads: () => ({}),
  concerns: ({ events }, first) =>
    first
      .index(people)
      .filter(({ id }) => events.some(({ person }) => person === id))
      .map((row) => row.case),
  decide: (_snapshot, { events }) => decided(null, [], [], events),
});

const two = worldOf({
  rows: [
    [cases, [aCase(), aCase({ id: 'case-2', number: 'MX-RVA-2026-00002-5', status: 'como estaba' })]],
    [people, [aPerson(), aPerson({ id: 'person-2', order: 2 }), aPerson({ id: 'person-3', case: 'case-2' })]],
    [statusChanges, []],
  ],
});

const telling = (world: World, events: readonly Happening[], now = '2026-11-23T16:00:00Z') =>
  act(world, tell, { events }, contextFor({ actor: ana, now }));
const happened = (event: string, on = '2026-11-22', person = 'person-1'): Happening => ({ person, event, on });

describe('what happened', () => {
  it('cannot have happened on a day to come', () => {
    const { decision } = telling(two, [happened('withdrew', '2026-11-24')]);

    expect(codesOf(decision)).toEqual(['status.day-to-come']);
    expect(decision).toMatchObject({ problems: [{ field: 'on', params: { date: '2026-11-24' } }] });
  });

  it('cannot have happened before the case', () => {
    const { decision } = telling(two, [happened('withdrew', '2026-11-19')]);

    expect(codesOf(decision)).toEqual(['status.before-the-case']);
    expect(decision).toMatchObject({ problems: [{ params: { date: '2026-11-19', first: '2026-11-20' } }] });
  });

  it('may have happened on the day an application was sent, though it was registered later', () => {
    const received = aCase({ openedOn: '2026-11-22', receivedAt: '2026-11-21T05:00:00Z' });
    const world = worldOf({
      rows: [
        [cases, [received]],
        [people, [aPerson()]],
        [statusChanges, []],
      ],
    });

    expect(codesOf(telling(world, [happened('informed', '2026-11-20')]).decision)).toEqual([]);
  });

  it('changes the status of that person, the summary of that case, and nothing of another', () => {
    const { world } = telling(two, [happened('withdrew')]);

    expect(rowsIn(world, people).map(({ status }) => status)).toEqual(['withdrawn', 'registered', 'registered']);
    expect(rowsIn(world, cases).map(({ status }) => status)).toEqual([
      '▲ 1 Solicitud recibida · 1 Desistió',
      'como estaba',
    ]);
  });

  it('stands in the history with the day it happened, the moment it was written down and by whom', () => {
    const { world } = telling(two, [{ ...happened('paused'), reason: 'asked', until: '2026-12-15' }]);

    expect(rowsIn(world, statusChanges)).toMatchObject([
      {
        id: 'person-1-E1',
        case: 'case-1',
        person: 'person-1',
        event: 'paused',
        from: 'registered',
        to: 'on_hold',
        happenedOn: '2026-11-22',
        recordedAt: '2026-11-23T16:00:00Z',
        by: 'ana@oim.example',
        reason: 'asked',
        until: '2026-12-15',
      },
    ]);
    expect(rowsIn(world, people)[0]).toMatchObject({ status: 'on_hold', lookAgainOn: '2026-12-15' });
  });

  it('is recorded where it leads nowhere, and changes no status', () => {
    const { world } = telling(two, [happened('reopened')]);

    expect(rowsIn(world, statusChanges)).toMatchObject([{ event: 'reopened', from: 'registered', to: 'registered' }]);
    expect(rowsIn(world, people)[0]?.status).toBe('registered');
  });

  it('may be several things that happened to several people at once', () => {
    const { world } = telling(two, [
      happened('paused'),
      happened('interviewed', '2026-11-23'),
      happened('withdrew', '2026-11-23', 'person-3'),
    ]);

    expect(rowsIn(world, statusChanges).map(({ id, to }) => [id, to])).toEqual([
      ['person-1-E1', 'on_hold'],
      ['person-1-E2', 'interviewed'],
      ['person-3-E1', 'withdrawn'],
    ]);
    expect(rowsIn(world, cases).map(({ status }) => status)).toEqual([
      '▲ 1 Solicitud recibida · 1 Entrevistada',
      '○ 1 Desistió',
    ]);
  });
});

describe('whatever is told in whichever order', () => {
  const anEvent = fc.tuple(
    fc.constantFrom(...Object.keys(EVENTS)),
    fc.integer({ min: 20, max: 23 }),
    fc.constantFrom('person-1', 'person-2', 'person-3'),
  );

  it('a summary says where the people of the case stand, and each of them stands where their history ends', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anEvent, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (tellings) => {
        const world = tellings.reduce(
          (at, events) =>
            telling(
              at,
              events.map(([event, day, person]) => happened(event, `2026-11-${day}`, person)),
            ).world,
          two,
        );

        for (const { id, status } of rowsIn(world, cases)) {
          const members = rowsIn(world, people).filter((person) => person.case === id);
          const changed = rowsIn(world, statusChanges).some((row) => row.case === id);
          if (changed) expect(status).toBe(statusSummary(members.map((person) => person.status)));
          for (const person of members) {
            const history = rowsIn(world, statusChanges).filter((row) => row.person === person.id);
            expect(person.status).toBe(history[history.length - 1]?.to ?? 'registered');
          }
        }
      }),
    );
  });
});
