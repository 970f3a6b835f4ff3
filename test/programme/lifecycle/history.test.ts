// Any history of events gives a status that the workflow names, whatever the order in which it was told.
// proves: src/programme/lifecycle/workflow.ts
// proves: src/programme/lifecycle/history.ts

import fc from 'fast-check';
import { stateOf, type Happening } from '../../../src/kernel/workflow';
import { PERSON_STATUSES, type PersonStatus } from '../../../src/programme/cases/codes';
import { EVENTS } from '../../../src/programme/cases/status-codes';
import { lookAgainOn, pathIn, stepAfter, type Step } from '../../../src/programme/lifecycle/history';
import { personWorkflow } from '../../../src/programme/lifecycle/workflow';

type Told = readonly [event: string, day: number, until?: number];

const dayOf = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;
const happening = ([event, day, until]: Told): Happening => ({
  person: 'person-1',
  event,
  on: dayOf(day),
  ...(until === undefined ? {} : { until: dayOf(until) }),
});

const historyOf = (told: readonly Told[], status: PersonStatus | null = null): Step[] =>
  told.reduce<Step[]>((steps, each) => [...steps, stepAfter(steps, status, happening(each))], []);
const statusAfter = (...told: readonly Told[]): PersonStatus | null => stateOf(pathIn(historyOf(told), null));

describe('a history', () => {
  it('cannot begin with what presupposes a status', () => {
    expect(() => historyOf([['withdrew', 1]])).toThrow('nothing begins with withdrew');
  });

  it('keeps an event that leads nowhere, from and to the same status', () => {
    const [, last] = historyOf([
      ['registered', 1],
      ['resumed', 2],
    ]);

    expect(last).toMatchObject({
      order: 2,
      event: 'resumed',
      from: 'registered',
      to: 'registered',
      happenedOn: '2026-11-02',
    });
  });

  it.each<[PersonStatus, readonly Told[]]>([
    ['informed', [['informed', 1]]],
    [
      'registered',
      [
        ['informed', 1],
        ['registered', 2],
      ],
    ],
    [
      'interviewed',
      [
        ['registered', 1],
        ['interviewed', 2],
      ],
    ],
    [
      'withdrawn',
      [
        ['registered', 1],
        ['withdrew', 2],
      ],
    ],
    [
      'registered',
      [
        ['registered', 1],
        ['withdrew', 2],
        ['resumed', 3],
      ],
    ],
    [
      'on_hold',
      [
        ['registered', 1],
        ['interviewed', 2],
        ['paused', 3],
      ],
    ],
    [
      'interviewed',
      [
        ['registered', 1],
        ['interviewed', 2],
        ['paused', 3],
        ['paused', 5],
        ['resumed', 9],
      ],
    ],
    [
      'unreachable',
      [
        ['registered', 1],
        ['lost-contact', 9],
      ],
    ],
    [
      'on_hold',
      [
        ['registered', 1],
        ['paused', 2],
        ['lost-contact', 9],
        ['resumed', 10],
      ],
    ],
    [
      'interviewed',
      [
        ['registered', 1],
        ['paused', 2],
        ['lost-contact', 9],
        ['interviewed', 10],
      ],
    ],
    [
      'closed',
      [
        ['registered', 1],
        ['withdrew', 2],
        ['closed', 3],
      ],
    ],
    [
      'withdrawn',
      [
        ['registered', 1],
        ['withdrew', 2],
        ['closed', 3],
        ['reopened', 4],
      ],
    ],
  ])('ends %s', (status, told) => {
    expect(statusAfter(...told)).toBe(status);
  });

  it('counts what is told late from its own day', () => {
    const told = historyOf([
      ['registered', 1],
      ['paused', 5],
      ['interviewed', 3],
    ]);

    expect(told[2]).toMatchObject({ from: 'on_hold', to: 'on_hold' });
    expect(stateOf(pathIn([...told, stepAfter(told, null, happening(['resumed', 9]))], null))).toBe('interviewed');
  });

  it('takes of one day first what was told first', () => {
    expect(statusAfter(['registered', 1], ['paused', 2], ['resumed', 2])).toBe('registered');
    expect(statusAfter(['registered', 1], ['resumed', 2], ['paused', 2])).toBe('on_hold');
  });

  it('of whoever had none yet begins where their row stood', () => {
    const [step] = historyOf([['withdrew', 1]], 'booked');

    expect(step).toMatchObject({ order: 1, from: 'booked', to: 'withdrawn' });
    expect(
      stateOf(pathIn([step as Step, stepAfter([step as Step], 'withdrawn', happening(['resumed', 2]))], null)),
    ).toBe('booked');
  });
});

describe('lookAgainOn', () => {
  it('is nothing for whoever is not on hold', () => {
    expect(
      lookAgainOn(
        'registered',
        historyOf([
          ['registered', 1],
          ['paused', 2, 20],
          ['resumed', 3],
        ]),
      ),
    ).toBeNull();
  });

  it('is what the last pause says, by the day on which it was agreed', () => {
    expect(
      lookAgainOn(
        'on_hold',
        historyOf([
          ['registered', 1],
          ['paused', 5, 25],
          ['paused', 2, 20],
        ]),
      ),
    ).toBe('2026-11-25');
  });
});

const anEvent = fc.tuple(
  fc.constantFrom(...Object.keys(EVENTS)),
  fc.integer({ min: 1, max: 28 }),
) as fc.Arbitrary<Told>;
const aHistory = fc
  .tuple(fc.constantFrom('informed', 'registered'), fc.array(anEvent, { maxLength: 12 }))
  .map(([first, later]): readonly Told[] => [[first, 1], ...later]);

describe('whatever happens in whichever order', () => {
  it('the status is one that the workflow leads to', () => {
    const named = personWorkflow.flatMap(({ to }) => (typeof to === 'string' ? [to] : [to.back]));

    fc.assert(fc.property(aHistory, (told) => void expect(named).toContain(statusAfter(...told))));
    expect(Object.keys(PERSON_STATUSES)).toEqual(expect.arrayContaining(named));
  });

  it('each row begins where the one before it ended', () => {
    fc.assert(
      fc.property(aHistory, (told) => {
        const steps = historyOf(told);

        expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
      }),
    );
  });

  it('the status is the same however late each event is told', () => {
    fc.assert(
      fc.property(aHistory, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (told, chances) => {
        // Of one day the order of telling counts, so each has a day of its own.
        const own = told.map(([event], at): Told => [event, at + 1]);
        const [first, ...later] = own as [Told, ...Told[]];
        const mixed = later
          .map((each) => ({ each, chance: Number(chances.next().value) }))
          .sort((one, other) => one.chance - other.chance)
          .map(({ each }) => each);

        expect(statusAfter(first, ...mixed)).toBe(statusAfter(...own));
      }),
    );
  });
});
