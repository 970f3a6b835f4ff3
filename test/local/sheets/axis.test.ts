// The list of runs against the plainest model there is: an array of the rows themselves.

import fc from 'fast-check';
import type { Axis } from '../../../local/services/sheets/axis';
import {
  createAxis,
  lengthOf,
  slotsOf,
  stretchesOf,
  withInserted,
  withRemoved,
} from '../../../local/services/sheets/axis';

const SPACING = 1000;

const step = fc.record({
  kind: fc.constantFrom('insert', 'remove'),
  at: fc.nat(60),
  count: fc.integer({ min: 1, max: 7 }),
});

describe('axis', () => {
  it('keeps every row where the same insertions and deletions would put it in an array', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(0, SPACING), (steps, spacing) => {
        let axis: Axis = createAxis(10);
        let model = slotsOf(axis, 0, 10);
        for (const { kind, at, count } of steps) {
          const place = Math.min(at, model.length);
          if (kind === 'insert') {
            axis = withInserted(axis, place, count, spacing);
            model = [...model.slice(0, place), ...slotsOf(axis, place, place + count), ...model.slice(place)];
          } else {
            axis = withRemoved(axis, place, place + count);
            model = [...model.slice(0, place), ...model.slice(place + count)];
          }

          expect(slotsOf(axis, 0, Infinity)).toEqual(model);
          expect(new Set(model).size).toBe(model.length);
          expect(lengthOf(axis)).toBe(model.length);
        }
      }),
    );
  });

  it('never gives out a slot twice when it has no spacing', () => {
    let axis = createAxis(5);
    const given = new Set(slotsOf(axis, 0, 5));

    for (let at = 0; at < 10; at += 1) {
      axis = withRemoved(axis, 1, 2);
      axis = withInserted(axis, 1, 1, 0);
      const [slot = -1] = slotsOf(axis, 1, 2);
      expect(given.has(slot)).toBe(false);
      given.add(slot);
    }
  });

  it('stays short while rows are inserted at one place, above or below the last one', () => {
    let journal = createAxis(50_000);
    let table = createAxis(50_000);

    for (let at = 0; at < 500; at += 1) {
      journal = withInserted(journal, 2, 1, SPACING);
      table = withInserted(table, 100 + at, 1, SPACING);
    }

    expect(journal.runs.length).toBe(3);
    expect(table.runs.length).toBe(3);
  });

  it('answers neighbours in storage as one stretch and leaves out what does not exist', () => {
    const axis = withInserted(createAxis(10), 4, 2, SPACING);

    const stretches = stretchesOf(axis, 3, 100);

    expect(stretches.map(({ index, count }) => [index, count])).toEqual([
      [3, 1],
      [4, 2],
      [6, 6],
    ]);
  });
});
