// The words of a notice, for whatever journey and whatever people: each thing is said once.
// proves: src/programme/notifications/notice-text.ts

import * as fc from 'fast-check';
import { asHtml, asText } from '../../../src/programme/notifications/blocks';
import { bodyOf } from '../../../src/programme/notifications/notice-text';
import { ASSISTANCES, type Assistance } from '../../../src/programme/travel/codes';
import type { Leg, TravellerView } from '../../../src/programme/travel/movement-view';
import { aPerson } from '../../support/builders';
import { aMovement, aTraveller, aTravellerView, thePlaces } from '../../support/movement-builders';

const traveller: fc.Arbitrary<TravellerView> = fc
  .record({
    sex: fc.constantFrom('F', 'M', 'X', 'later'),
    age: fc.option(fc.integer({ min: 0, max: 90 })),
    assistance: fc.subarray(Object.keys(ASSISTANCES) as Assistance[]),
  })
  .map(({ sex, age, assistance }) =>
    aTravellerView({
      person: aPerson({ sex, age, birthYear: null } as Parameters<typeof aPerson>[0]),
      row: aTraveller({ assistance }),
    }),
  );

/** From one place to the next, each time the whole way or with a transfer to where the next leg begins. */
const journey: fc.Arbitrary<Leg[]> = fc
  .record({
    codes: fc.shuffledSubarray(
      thePlaces.map(({ code }) => code),
      { minLength: 2 },
    ),
    transfers: fc.boolean(),
    mode: fc.constantFrom('air', 'bus'),
    known: fc.boolean(),
  })
  .map(({ codes, transfers, mode, known }) => {
    const stop = (code: string, at: string) => {
      const place = known ? (thePlaces.find((each) => each.code === code) ?? null) : null;
      return { code, place, at, zone: 'America/Mexico_City' };
    };
    const starts = codes.filter((_, at) => (transfers ? at % 2 === 0 : at < codes.length - 1));
    return starts.flatMap((from, at) => {
      const to = codes[codes.indexOf(from) + 1];
      if (to === undefined) return [];
      const day = String(at + 1).padStart(2, '0');
      return [
        {
          ...{ order: at + 1, mode: mode as Leg['mode'], carrier: null, service: null, transfer: transfers },
          ...{ from: stop(from, `2026-12-${day}T08:00`), to: stop(to, `2026-12-${day}T11:00`) },
        },
      ];
    });
  });

const sentencesIn = (text: string): string[] =>
  text
    .split(/\n|(?<=[.?!])\s+/)
    .map((each) => each.replace(/^(- |\d+\. )/, '').trim())
    .filter((each) => /\s.*[.?!:]$/.test(each));

describe('a notice', () => {
  it('says no sentence twice, neither as text nor as HTML', () => {
    fc.assert(
      fc.property(journey, fc.array(traveller, { minLength: 1, maxLength: 5 }), (legs, told) => {
        const blocks = bodyOf({
          view: { movement: aMovement(), legs, travellers: told },
          mission: { country: 'HND', name: 'OIM Honduras' },
          told,
          phone24h: '+525500000024',
          annexName: 'MX-MOV-2026-0031-anexo.pdf',
        });
        for (const text of [asText(blocks), asHtml(blocks).replace(/<[^>]*>/g, '\n')]) {
          const said = sentencesIn(text);
          expect(said.length).toBeGreaterThan(6);
          expect(said.filter((each, at) => said.indexOf(each) < at)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('says between which places a transfer leads, and of no transfer before the first leg', () => {
    const leg = (from: string, to: string, transfer: boolean, day: number): Leg => ({
      ...{ order: day, mode: 'air', carrier: null, service: null, transfer },
      from: { code: from, place: null, at: `2026-12-0${day}T08:00`, zone: '' },
      to: { code: to, place: null, at: `2026-12-0${day}T11:00`, zone: '' },
    });
    const legs = [leg('TAP', 'MEX', true, 1), leg('TAPO', 'VER', true, 2)];
    const facts = { mission: { country: 'HND', name: 'OIM Honduras' }, told: [], phone24h: '', annexName: '' };
    const text = asText(bodyOf({ ...facts, view: { movement: aMovement(), legs, travellers: [] } }));

    expect(text.match(/Antes: .*/g)).toEqual(['Antes: traslado de MEX a TAPO.']);
  });
});
