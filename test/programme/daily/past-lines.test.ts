// What leaves the tabs of the log by age.
// proves: src/programme/daily/past-lines.ts

import { pastLines } from '../../../src/programme/daily/past-lines';
import { assistance, contacts, tasks } from '../../../src/programme/daily/tables';
import { guardedSupports } from '../../../src/programme/protection/tables';
import { anAssistance, aContact, aTask } from '../../support/daily';
import { formStore, siteOf } from '../../support/round-tools';
import { archivedIn, rowOf, rowsIn, worldOf, type World } from '../../support/world';

const NIGHT = { now: '2026-11-23T09:05:00Z', today: '2026-11-23' };
const [OLD, RECENT] = ['2026-10-08', '2026-10-09'];
const nobodys = { case: null, person: null };

const logged = worldOf({
  rows: [
    [
      contacts,
      [
        aContact({ id: 'old', happenedOn: OLD, ...nobodys }),
        aContact({ id: 'recent', happenedOn: RECENT, ...nobodys }),
        aContact({ id: 'of-case', happenedOn: OLD }),
      ],
    ],
    [assistance, [anAssistance({ id: 'old', happenedOn: OLD, ...nobodys })]],
    [
      tasks,
      [
        aTask({ id: 'done', happenedOn: OLD, doneOn: OLD, ...nobodys }),
        aTask({ id: 'open', happenedOn: OLD, ...nobodys }),
        aTask({ id: 'note', kind: 'note', happenedOn: OLD, ...nobodys }),
      ],
    ],
  ],
});

const round = (world: World, at: { readonly now: string; readonly today: string }) => {
  const site = siteOf(world, formStore(), at);
  pastLines.run(site);
  return site;
};
const left = (world: World) => [contacts, assistance, tasks].map((table) => rowsIn(world, table).map(({ id }) => id));

describe('past-lines', () => {
  it('leaves everything where it is by day', () => {
    expect(round(logged, { ...NIGHT, now: '2026-11-23T16:05:00Z' }).commits()).toBe(0);
  });

  it('takes what belongs to no case and is older than a month and a half, but nothing that is still to do', () => {
    const site = round(logged, NIGHT);

    expect(left(site.world())).toEqual([['recent', 'of-case'], [], ['open']]);
    expect(archivedIn(site.world(), tasks).map(({ id }) => id)).toEqual(['done', 'note']);
    expect(round(site.world(), NIGHT).commits()).toBe(0);
  });

  it('takes along what Protección was told of a line, and nothing of a line that stays', () => {
    const told = ['old', 'later'].map((id) =>
      rowOf(guardedSupports, { id, case: null, whatItWas: 'medicine', provider: null, note: null }),
    );
    const later = anAssistance({ id: 'later', what: 'other', happenedOn: RECENT, ...nobodys });
    const old = anAssistance({ id: 'old', what: 'other', happenedOn: OLD, ...nobodys });

    const world = round(
      worldOf({
        rows: [
          [assistance, [old, later]],
          [guardedSupports, told],
        ],
      }),
      NIGHT,
    ).world();

    for (const table of [assistance, guardedSupports]) {
      expect(archivedIn(world, table).map(({ id }) => id)).toEqual(['old']);
      expect(rowsIn(world, table).map(({ id }) => id)).toEqual(['later']);
    }
  });

  it('keeps receipts in mind', () => {
    expect(round(logged, NIGHT).world().notes).toEqual({ 'registro.receipt:FONDAINVENTADA/A0145': ['—'] });
  });

  it('goes on in the same night where one commit cannot take all', () => {
    const many = Array.from({ length: 450 }, (_, n) => aContact({ id: `old-${n}`, happenedOn: OLD, ...nobodys }));
    const site = siteOf(worldOf({ rows: [[contacts, many]] }), formStore(), NIGHT);

    for (let times = 0; times < 3; times += 1) pastLines.run(site);

    expect(rowsIn(site.world(), contacts)).toEqual([]);
  });
});
