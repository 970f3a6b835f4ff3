// proves: src/kernel/structure/arrange.ts
// Which column is which, however people moved, cleared, deleted and added columns: the steps lead to the definition's
// order, and no column is lost on the way.

import fc from 'fast-check';
import { layoutsOf, type TabLayout } from '../../../src/kernel/derive/tabs';
import { arrange, type Arrangement } from '../../../src/kernel/structure/arrange';
import type { ColumnStep } from '../../../src/kernel/structure/standing';
import { journalOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { tables } from '../../../src/programme/tables';

const layouts = layoutsOf(registro, tables);
const layoutOf = (title: string): TabLayout => layouts.find((layout) => layout.title === title) as TabLayout;
const people = layoutOf('Personas');
const journal = layoutOf(journalOf(registro).title);

interface Column {
  readonly key: string;
  readonly heading: string;
}

const right = ({ columns }: TabLayout): Column[] =>
  columns.flatMap(({ key, heading, width }) =>
    Array.from({ length: width }, (_, n) => (n === 0 ? { key, heading } : { key: '', heading: '' })),
  );
const own = (heading: string): Column => ({ key: '', heading });

const arranged = (layout: TabLayout, columns: readonly Column[]): Arrangement =>
  arrange(layout, { keys: columns.map(({ key }) => key), headings: columns.map(({ heading }) => heading) });

/** What Sheets would make of the steps. */
function carriedOut<T>(columns: readonly T[], steps: readonly ColumnStep[], fresh: T): T[] {
  const standing = [...columns];
  for (const step of steps) {
    if (step.kind === 'insert') standing.splice(step.at, 0, fresh);
    else standing.splice(step.to, 0, ...standing.splice(step.from, 1));
  }
  return standing;
}

describe('a tab as its definition wants it', () => {
  it.each(layouts.map((layout) => [layout.title, layout] as const))('needs nothing: %s', (_title, layout) => {
    expect(arranged(layout, [...right(layout), own('Litera'), own('')])).toEqual({
      steps: [],
      cleared: [],
      missing: [],
      moved: [],
      between: 0,
    });
  });
});

describe('columns that were', () => {
  it('cleared of their keys and renamed are known by their neighbours', () => {
    const columns = right(people).map((column, at) => (at === 4 || at === 5 ? own('Otro nombre') : column));

    expect(arranged(people, columns)).toMatchObject({ steps: [], cleared: ['surnames', 'nameKey'], missing: [] });
  });

  it('deleted beside one of the staff’s own are not taken for it', () => {
    const columns = right(people).flatMap((column) =>
      column.key === 'age' ? [own('Litera'), own('Turno')] : [column],
    );

    expect(arranged(people, columns)).toMatchObject({ missing: ['age'], between: 2 });
  });

  it('several cells wide keep them together when they are dragged', () => {
    const columns = right(journal);
    const [at, width] = [journal.columns.find(({ key }) => key === 'rows')?.at ?? -1, 12];
    const dragged = [...columns.slice(at, at + width), ...columns.slice(0, at), ...columns.slice(at + width)];

    const { steps, moved } = arranged(journal, dragged);

    expect(carriedOut(dragged, steps, own('')).slice(0, columns.length)).toEqual(columns);
    expect(moved.length).toBeGreaterThan(0);
  });
});

describe('whatever people did to the columns', () => {
  const gesture = fc.oneof(
    fc.record({ kind: fc.constant('drag' as const), from: fc.nat(60), to: fc.nat(60) }),
    fc.record({ kind: fc.constant('add' as const), at: fc.nat(60), heading: fc.constantFrom('Litera', '') }),
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat(60) }),
    fc.record({ kind: fc.constant('clear' as const), at: fc.nat(60) }),
  );

  it('ends in the definition’s order, with every column that was there still there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...layouts), fc.array(gesture, { maxLength: 8 }), (layout, gestures) => {
        const columns: (Column & { readonly was: number })[] = right(layout).map((column, was) => ({ ...column, was }));
        for (const each of gestures) {
          const at = (place: number): number => place % Math.max(1, columns.length);
          if (each.kind === 'drag') columns.splice(at(each.to), 0, ...columns.splice(at(each.from), 1));
          if (each.kind === 'add') columns.splice(at(each.at), 0, { ...own(each.heading), was: -1 });
          if (each.kind === 'delete') columns.splice(at(each.at), 1);
          if (each.kind === 'clear')
            columns[at(each.at)] = { ...(columns[at(each.at)] as (typeof columns)[0]), key: '' };
        }
        const { steps, missing } = arranged(layout, columns);
        const after = carriedOut(columns, steps, { ...own(''), was: -2 });

        expect(after.filter(({ was }) => was !== -2)).toHaveLength(columns.length);
        const firsts = layout.columns.map(({ key, at }) => ({ key, found: after[at] }));
        for (const { key, found } of firsts) {
          // Either it is there, or it was put there empty, or it was known by something else than its key.
          const isThere = found?.key === key;
          expect(isThere || missing.includes(key) || found?.key === '').toBe(true);
        }
        expect(missing.every((key) => !columns.some((column) => column.key === key))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
