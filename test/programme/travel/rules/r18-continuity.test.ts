// R18: legs follow each other in place and in time, counted in UTC. Examples first, then a law over random journeys.

import * as fc from 'fast-check';
import { localOf } from '../../../../src/kernel/time';
import { legsOf } from '../../../../src/programme/travel/movement-view';
import { itineraryProblems, minutesBetween } from '../../../../src/programme/travel/rules/r18-continuity';
import type { SegmentRow } from '../../../../src/programme/travel/tables';
import { aPlace } from '../../../support/builders';
import { aFlight, aSegment, thePlaces } from '../../../support/movement-builders';

const check = (...rows: SegmentRow[]) => itineraryProblems(legsOf(rows, thePlaces));

describe('R18', () => {
  it('stops without an itinerary', () => {
    expect(check().map(({ code }) => code)).toEqual(['movement.no-itinerary']);
  });

  it('stops a leg that leaves from another city than the last arrived in', () => {
    const problems = check(aSegment({ destination: 'TIJ', arrivesZone: 'America/Tijuana' }), aFlight());

    expect(problems).toEqual([
      { code: 'movement.segment-gap', field: 'segments.1.origin', params: { segment: 2, place: 'TIJ', other: 'MEX' } },
    ]);
  });

  it('stops a change of terminal that nobody declared', () => {
    const problems = check(aSegment({ destination: 'TAPO' }), aFlight());

    expect(problems).toEqual([
      {
        code: 'movement.transfer-undeclared',
        field: 'segments.1.transfer',
        params: { segment: 2, place: 'TAPO', other: 'MEX' },
      },
    ]);
  });

  it('stops a declared transfer to another city', () => {
    expect(
      check(aSegment({ origin: 'MEX', destination: 'TAP' }), aFlight({ transfer: true })).map(({ code }) => code),
    ).toEqual(['movement.segment-gap']);
  });

  it('stops an arrival that is later by the clock and earlier in truth', () => {
    const eastward = aSegment({
      origin: 'TIJ',
      departsZone: 'America/Tijuana',
      departsAt: '2026-12-02T08:00',
      arrivesAt: '2026-12-02T09:30',
    });

    const problems = check(eastward);

    expect(problems).toEqual([
      { code: 'movement.arrives-before-leaving', field: 'segments.0.arrivesAt', params: { segment: 1 } },
    ]);
  });

  it('lets arrive earlier by the clock and later in truth', () => {
    const westward = aSegment({
      origin: 'MEX',
      departsAt: '2026-12-02T08:00',
      destination: 'TIJ',
      arrivesAt: '2026-12-02T07:59',
      arrivesZone: 'America/Tijuana',
    });

    expect(check(westward)).toEqual([]);
  });

  it('stops a connection that leaves at the minute of arrival', () => {
    const problems = check(aSegment({ arrivesAt: '2026-12-03T06:10' }), aFlight());

    expect(problems).toEqual([
      { code: 'movement.connection-negative', field: 'segments.1.departsAt', params: { segment: 2, before: 1 } },
    ]);
  });

  it('stops a place that left the directory and a leg that goes nowhere', () => {
    expect(check(aSegment({ destination: 'QQQ' })).map(({ code }) => code)).toEqual(['movement.place-unknown']);
    expect(check(aSegment({ destination: 'TAP' })).map(({ code }) => code)).toEqual(['movement.goes-nowhere']);
  });

  it('lets a mixed journey pass, with a declared transfer and an arrival on the next day', () => {
    expect(check(aSegment({ destination: 'TAPO' }), aFlight({ transfer: true }))).toEqual([]);
  });

  it('reads the legs in their order, not in that of the rows', () => {
    expect(check(aFlight(), aSegment())).toEqual([]);
  });
});

// --- A law over random journeys ------------------------------------------------------------------------------------

const ZONES = [
  'America/Tijuana',
  'America/Mexico_City',
  'America/Tegucigalpa',
  'America/Bogota',
  'America/Sao_Paulo',
  'Europe/Madrid',
  'Asia/Kathmandu',
];
const stations = ZONES.map((zone, at) => aPlace({ id: `p${at}`, code: `P${at}`, city: `Ciudad ${at}`, zone }));
const START = Date.UTC(2026, 9, 20, 12, 0);

/** Leg durations and connections in minutes; true UTC instants first, local times derived from them. */
const journey = fc.array(
  fc.record({
    hop: fc.integer({ min: 1, max: 6 }),
    fly: fc.integer({ min: 1, max: 900 }),
    wait: fc.integer({ min: 1, max: 2000 }),
  }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

type Hop = { readonly hop: number; readonly fly: number; readonly wait: number };

/** @param late minutes by which each next departure is moved; negative enough makes it leave before the arrival. */
function rowsOf(hops: readonly Hop[], late: (at: number) => number = () => 0): SegmentRow[] {
  let at = START;
  let place = 0;
  return hops.map(({ hop, fly, wait }, index) => {
    const leaves = at + late(index) * 60_000;
    const from = stations[place] as (typeof stations)[number];
    place = (place + hop) % stations.length;
    const to = stations[place] as (typeof stations)[number];
    at = leaves + fly * 60_000;
    const row = aSegment({
      id: `s${index}`,
      order: index + 1,
      origin: from.code,
      departsZone: from.zone,
      departsAt: localOf(leaves, from.zone),
      destination: to.code,
      arrivesZone: to.zone,
      arrivesAt: localOf(at, to.zone),
    });
    at += wait * 60_000;
    return row;
  });
}

// Twice a year one local hour is lived twice; a time in it names two instants and the law does not hold for it.
const unambiguous = (rows: readonly SegmentRow[]) =>
  rows.every((row) => ![row.departsAt, row.arrivesAt].some((local) => /^2026-(10-25|11-01)T0[0-3]/.test(local)));

describe('R18 over random journeys', () => {
  it('finds nothing in a journey whose instants really follow each other, whatever the zones', () => {
    fc.assert(
      fc.property(journey, (hops) => {
        const rows = rowsOf(hops);
        fc.pre(unambiguous(rows));
        expect(itineraryProblems(legsOf(rows, stations))).toEqual([]);
      }),
    );
  });

  it('finds exactly the connection that leaves before the arrival', () => {
    fc.assert(
      fc.property(journey, fc.nat(), (hops, pick) => {
        fc.pre(hops.length > 1);
        const broken = 1 + (pick % (hops.length - 1));
        const early = (hops[broken - 1] as Hop).wait;
        const rows = rowsOf(hops, (at) => (at === broken ? -early : 0));
        fc.pre(unambiguous(rows));

        const problems = itineraryProblems(legsOf(rows, stations));

        expect(problems.map(({ code, field }) => [code, field])).toEqual([
          ['movement.connection-negative', `segments.${broken}.departsAt`],
        ]);
      }),
    );
  });

  it('counts the minutes that really pass', () => {
    fc.assert(
      fc.property(journey, (hops) => {
        const rows = rowsOf(hops);
        fc.pre(unambiguous(rows));
        const legs = legsOf(rows, stations);
        expect(legs.map(({ from, to }) => minutesBetween(from, to))).toEqual(hops.map(({ fly }) => fly));
      }),
    );
  });
});
