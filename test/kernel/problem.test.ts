// Problems travel to pages, logs and waiting items: they name the field and its bounds, never what was typed.
// proves: src/kernel/problem.ts

import fc from 'fast-check';
import * as z from 'zod';
import { fromCells, placesOf } from '../../src/kernel/derive/cells';
import { problemsOf } from '../../src/kernel/derive/schema';
import { parseInput } from '../../src/kernel/input';
import type { Cell } from '../../src/kernel/ports';
import type { Problem } from '../../src/kernel/problem';
import { everyKind } from '../support/all-kinds';
import { runs } from '../support/runs';

const KNOWN_PARAMS = ['label', 'min', 'max'];

function expectSilent(problems: readonly Problem[], typed: string): void {
  for (const { params } of problems) {
    expect(KNOWN_PARAMS).toEqual(expect.arrayContaining(Object.keys(params)));
    expect(Object.values(params)).not.toContain(typed);
  }
  expect(JSON.stringify(problems)).not.toContain('MARCADOR');
}

const typed = fc.string({ maxLength: 30 }).map((text) => `MARCADOR\n${text}`);

describe('problems', () => {
  it('of a value that a column cannot hold repeat nothing of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(everyKind.columns)), typed, (key, text) => {
        const told = problemsOf(everyKind, { [key]: text }, false);

        // One kind takes any JSON, one any text.
        expect(told).toHaveLength(key === 'story' || key === 'parts' ? 0 : 1);
        expectSilent(told, text);
      }),
      runs(150),
    );
  });

  it('of a cell that cannot be read repeat nothing of it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const cells: Cell[] = placesOf(everyKind).flatMap(({ width }) => [
          text,
          ...new Array<Cell>(width - 1).fill(null),
        ]);

        const { problems } = fromCells(everyKind, cells);

        expect(problems.map(({ field }) => field)).toEqual([
          'count',
          'weight',
          'born',
          'leaves',
          'state',
          'needs',
          'agreed',
          'parts',
          'total',
        ]);
        expectSilent(problems, text);
      }),
      runs(50),
    );
  });

  it('of what a page sent repeat nothing of it, and carry only codes', () => {
    const schema = z.object({
      name: z.string().max(3),
      kind: z.enum(['a', 'b']),
      list: z.array(z.number({ error: 'list.not-a-number' })),
    });

    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseInput(schema, { name: text, kind: text, list: [text] });

        const problems = parsed.ok ? [] : parsed.problems;
        expect(problems.map(({ code, field }) => `${field}: ${code}`)).toEqual([
          'name: input.invalid',
          'kind: input.invalid',
          'list.0: list.not-a-number',
        ]);
        expectSilent(problems, text);
      }),
      runs(50),
    );
  });
});
