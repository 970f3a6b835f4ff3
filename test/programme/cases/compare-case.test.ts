// Laws of comparing, over offices that chance makes: each resembles the other, twice is once, a decision stands.
// proves: src/programme/cases/compare-case.ts
// proves: src/programme/cases/pairs.ts

import fc from 'fast-check';
import type { Row } from '../../../src/kernel/table';
import { compareCase, uncompared } from '../../../src/programme/cases/compare-case';
import { decidePair } from '../../../src/programme/cases/decide-pair';
import { comparablesWith, CROWD, openBy, resembling } from '../../../src/programme/cases/duplicates';
import { duplicatePairs, seenFrom, sidesOf } from '../../../src/programme/cases/pairs';
import { cases, identityDocuments, people, type CaseRow } from '../../../src/programme/cases/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { aCase, aDocument, anOffice, aPerson, aStaffMember } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { snapshotOf } from '../../support/snapshot';
import { act, rowsIn, worldOf, type World, type WorldParts } from '../../support/world';

const PHONES = [null, '+50499990001', '+50499990002'] as const;
const NAMES = ['ana prueba', 'ana ejemplo', 'jimenez rosa', 'gimenes rosa'] as const;
const DATES = [null, '1990-01-01', '1991-05-05'] as const;
const NUMBERS = [null, 'X0000001', 'x-000-0001', 'EN TRAMITE'] as const;

const someone = fc.record({
  case: fc.integer({ min: 1, max: 4 }),
  phone: fc.constantFrom(...PHONES),
  nameKey: fc.constantFrom(...NAMES),
  birthDate: fc.constantFrom(...DATES),
  dobPrecision: fc.constantFrom('exact', 'estimated'),
  number: fc.constantFrom(...NUMBERS),
});
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;
const office = fc.array(someone, { minLength: 1, maxLength: 6 });

const numberOf = (n: number): string => `MX-RVA-2026-0000${n}-0`;

function partsOf(all: readonly Someone[]): WorldParts {
  const numbers = [...new Set(all.map((each) => each.case))].map(numberOf);
  return {
    rows: [
      [cases, numbers.map((id) => aCase({ id, number: id, office: 'office-tap', duplicates: null, compared: null }))],
      [
        people,
        all.map(({ case: n, number: _number, ...values }, at) =>
          aPerson({ id: `${numberOf(n)}-P${at}`, case: numberOf(n), order: at, birthYear: 1990, ...values }),
        ),
      ],
      [
        identityDocuments,
        all.map(({ case: n, number }, at) => aDocument({ id: `D${at}`, person: `${numberOf(n)}-P${at}`, number })),
      ],
      [duplicatePairs, []],
      [offices, [anOffice()]],
      [staff, [aStaffMember()]],
    ],
  };
}

let commands = 0;

/** What the round does until nothing is left. */
function settled(world: World): World {
  let after = world;
  for (let turn = 0; turn < 20; turn += 1) {
    const due = uncompared(snapshotOver(after));
    if (due.length === 0) return after;
    for (const id of due) {
      commands += 1;
      after = act(after, compareCase, { case: id }, contextFor({ command: `compare ${commands}` })).world;
    }
  }
  throw new Error('comparing does not come to rest');
}

const snapshotOver = (world: World) => ({
  ...snapshotOf(),
  index: (table: Parameters<typeof rowsIn>[1]) => rowsIn(world, table) as never,
});

const withCases = (world: World, rows: readonly CaseRow[]): World => ({
  ...world,
  rows: { ...world.rows, 'registro.cases': rows as readonly unknown[] as readonly Row[] },
});

/** As if nothing had ever been compared. */
const forgotten = (world: World): World =>
  withCases(
    world,
    rowsIn(world, cases).map((row) => ({ ...row, compared: null })),
  );

const told = (world: World) =>
  rowsIn(world, duplicatePairs).map((pair) => ({
    sides: sidesOf(pair)
      .map(({ person }) => person)
      .sort(),
    state: pair.state,
    reasons: pair.reasons,
  }));

describe('comparing', () => {
  it('finds that each resembles the other, for the same reasons', () => {
    fc.assert(
      fc.property(office, (all) => {
        const snapshot = snapshotOf(partsOf(all));
        const comparable = comparablesWith(snapshot.index(identityDocuments));
        const known = [openBy(snapshot, true)];
        const found = snapshot
          .index(people)
          .flatMap((person) =>
            resembling(comparable(person), known, person.id).map((each) => [person.id, each.person, each.reasons]),
          );
        const turned = found.map(([one, other, reasons]) => [other, one, reasons]);

        expect(turned.map(String).sort()).toEqual(found.map(String).sort());
      }),
    );
  });

  it('leaves one row for two people, and comparing again changes nothing', () => {
    fc.assert(
      fc.property(office, (all) => {
        const once = settled(worldOf(partsOf(all)));
        const twice = settled(forgotten(once));

        const sides = told(once).map((pair) => pair.sides.join());
        expect(new Set(sides).size).toBe(sides.length);
        expect(rowsIn(twice, duplicatePairs)).toEqual(rowsIn(once, duplicatePairs));
        expect(rowsIn(twice, cases).map(({ duplicates }) => duplicates)).toEqual(
          rowsIn(once, cases).map(({ duplicates }) => duplicates),
        );
      }),
    );
  });

  it('comes to the same whoever was written first', () => {
    fc.assert(
      fc.property(office, (all) => {
        const world = worldOf(partsOf(all));
        const turned = withCases(world, [...rowsIn(world, cases)].reverse());
        const inOrder = (one: World) => told(one).sort((a, b) => String(a.sides).localeCompare(String(b.sides)));

        expect(inOrder(settled(turned))).toEqual(inOrder(settled(world)));
      }),
    );
  });

  it('does not propose again, for what was weighed, two people who were found to be different', () => {
    fc.assert(
      fc.property(office, fc.nat(), (all, which) => {
        const before = settled(worldOf(partsOf(all)));
        const pairs = rowsIn(before, duplicatePairs);
        const pair = pairs[which % Math.max(1, pairs.length)];
        if (pair === undefined) return;
        const was = { state: pair.state, reasons: [...(pair.reasons ?? [])] };
        const decision = { pair: pair.id, decision: 'different' as const, note: null, was };
        const decided = act(before, decidePair, decision, contextFor({ actor: ana })).world;
        const after = settled(forgotten(decided));

        expect(told(after)).toEqual(told(decided));
        expect(rowsIn(after, duplicatePairs).find(({ id }) => id === pair.id)).toMatchObject({ state: 'different' });
      }),
    );
  });

  it('takes a telephone that a crowd shares for a shelter’s', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ case: n + 1, phone: '+50499990001', nameKey: `persona ${n}`, birthDate: null, number: null },
        dobPrecision: 'exact' as const,
      })) as unknown as Someone[];

    expect(told(settled(worldOf(partsOf(many(2)))))).toHaveLength(1);
    expect(told(settled(worldOf(partsOf(many(CROWD + 2)))))).toEqual([]);
  });

  it('tells each case of its pairs from its own side, and no other case of them', () => {
    fc.assert(
      fc.property(office, (all) => {
        const world = settled(worldOf(partsOf(all)));
        for (const row of rowsIn(world, cases)) {
          const seen = rowsIn(world, duplicatePairs).flatMap((pair) => seenFrom(pair, row.number) ?? []);
          const lines = (row.duplicates ?? '').split('\n').filter((line) => line !== '');
          expect(lines.map((line) => line.slice(0, row.number.length)).sort()).toEqual(
            [...new Set(seen.map((side) => side.case))].sort(),
          );
        }
      }),
    );
  });
});
