// proves: src/programme/lifecycle/call-before-departure.ts

import type { PersonStatus } from '../../../src/programme/cases/codes';
import { cases, people } from '../../../src/programme/cases/tables';
import { configuration } from '../../../src/programme/directory/tables';
import { callsBeforeDeparture } from '../../../src/programme/lifecycle/call-before-departure';
import { movements, travellers } from '../../../src/programme/travel/tables';
import { aCase, aPerson } from '../../support/builders';
import { aMovement, aTraveller } from '../../support/movement-builders';
import { formStore, siteOf, type Site } from '../../support/round-tools';
import { rowOf, rowsIn, worldOf } from '../../support/world';

interface Parts {
  readonly today: string;
  readonly movement?: Parameters<typeof aMovement>[0];
  readonly days?: string;
  readonly status?: PersonStatus;
}

function roundOf({ today, movement = {}, days, status = 'interviewed' }: Parts): Site {
  const settings =
    days === undefined ? [] : [rowOf(configuration, { id: 'c', key: 'callBeforeDeparture', value: days })];
  const world = worldOf({
    rows: [
      [movements, [aMovement({ departsOn: '2026-12-02', ...movement })]],
      [travellers, [aTraveller(), aTraveller({ id: 'traveller-9', person: 'person-9' })]],
      [people, [aPerson({ status })]],
      [cases, [aCase(), aCase({ id: 'case-other', number: 'MX-RVA-2026-00002-5' })]],
      [configuration, settings],
    ],
  });
  const site = siteOf(world, formStore(), { today });
  callsBeforeDeparture.run(site);
  return site;
}

const marked = (site: Site): string[] =>
  rowsIn(site.world(), cases)
    .filter(({ callToday }) => callToday)
    .map(({ id }) => id);

describe('calls-before-departure', () => {
  it.each<[string, Parts]>([
    ['three working days ahead', { today: '2026-11-27' }],
    ['after the departure', { today: '2026-12-03' }],
    ['of a cancelled movement', { today: '2026-12-01', movement: { state: 'cancelled' } }],
    ['who withdrew meanwhile', { today: '2026-12-01', status: 'withdrawn' }],
    ['of a movement without a date', { today: '2026-12-01', movement: { departsOn: null } }],
  ])('marks nobody %s', (_when, parts) => {
    expect(marked(roundOf(parts))).toEqual([]);
  });

  it.each(['2026-11-30', '2026-12-01', '2026-12-02'])('marks the case of those who travel, on %s', (today) => {
    const site = roundOf({ today });

    expect(marked(site)).toEqual(['case-1']);
    expect(site.commits()).toBe(1);
  });

  it('wishes the same for a case and date however often it looks, so that a mark taken away stays away', () => {
    const { read, context } = roundOf({ today: '2026-11-01' });
    const wishes: string[] = [];
    const look = (): void =>
      callsBeforeDeparture.run({
        ...roundOf({ today: '2026-11-01' }),
        read,
        context: { ...context, today: '2026-12-01' },
        run: (commands) => {
          wishes.push(...commands.map(({ id }) => id));
          return [];
        },
      });

    look();
    look();

    expect(wishes).toEqual(['call:case-1:2026-12-02', 'call:case-1:2026-12-02']);
  });

  it('follows the days the office configured', () => {
    expect(marked(roundOf({ today: '2026-11-27', days: '3' }))).toEqual(['case-1']);
  });
});
