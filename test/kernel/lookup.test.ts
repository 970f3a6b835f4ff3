// The Lookup keeps every note it was given, in a fixed number of cells that tell nothing by themselves.
// proves: src/kernel/lookup.ts

import fc from 'fast-check';
import { addressOf, LOOKUP_CELLS, MOST_NOTES, notesIn, withNote, type LookupCell } from '../../src/kernel/lookup';
import { runs } from '../support/runs';

const SECRET = 'a secret of the tests';

describe('addressOf', () => {
  it('never leaves the fixed cells, whatever is looked up', () => {
    fc.assert(
      fc.property(fc.string(), (slot) => {
        const { cell, entry } = addressOf(SECRET, slot);

        expect(cell).toBeGreaterThanOrEqual(0);
        expect(cell).toBeLessThan(LOOKUP_CELLS);
        expect(entry).toMatch(/^[0-9a-f]{16}$/);
      }),
      runs(200),
    );
  });

  it('does not show what is looked up, and finds it only under the same secret', () => {
    const phone = addressOf(SECRET, 'phone:+50499990000');

    expect(JSON.stringify(phone)).not.toContain('9999');
    expect(addressOf(SECRET, 'phone:+50499990000')).toEqual(phone);
    expect(addressOf('another', 'phone:+50499990000')).not.toEqual(phone);
  });

  it('spreads four thousand keys so that no cell holds more than a handful', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 4000; n += 1) {
      const { cell } = addressOf(SECRET, `phone:+504${n}`);
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }

    expect(Math.max(...counts.values())).toBeLessThanOrEqual(8);
  });
});

describe('withNote', () => {
  const note = fc.record({ slot: fc.constantFrom('a', 'b', 'c', 'd'), note: fc.constantFrom('one', 'two', '=1', '') });

  it('loses no note, doubles none, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 30 }), (notes) => {
        let cell: LookupCell | null = null;
        for (const each of notes) cell = withNote(cell, each.slot, each.note);

        for (const slot of ['a', 'b', 'c', 'd']) {
          const given = notes.filter((each) => each.slot === slot).map((each) => each.note);
          expect(notesIn(cell, slot)).toEqual([...new Set(given)]);
        }
      }),
      runs(200),
    );
  });

  it('keeps what a key said first, and stays within what one cell holds', () => {
    const notes = Array.from({ length: 2000 }, (_, n) => `MX-RVA-2026-${String(n).padStart(5, '0')}-7`);
    let cell: LookupCell | null = null;
    for (const each of notes) cell = withNote(cell, 'shelter', each);

    expect(notesIn(cell, 'shelter')).toEqual(notes.slice(0, MOST_NOTES));
    expect(JSON.stringify(cell).length).toBeLessThan(45_000 / 5);
    expect(notesIn(withNote(cell, 'other', 'a'), 'other')).toEqual(['a']);
  });

  it('knows nothing of an empty cell', () => {
    expect(notesIn(null, 'a')).toEqual([]);
    expect(notesIn({}, 'a')).toEqual([]);
  });
});
