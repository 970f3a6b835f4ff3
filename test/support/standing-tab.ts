// A tab that stands just as it is laid out, for tests that then change something.

import type { TabLayout } from '../../src/kernel/derive/tabs';
import type { StandingTab } from '../../src/kernel/structure/standing';

export function standingAs({ number, title, rows, width, columns, guarded }: TabLayout): StandingTab {
  const row = (textOf: (column: TabLayout['columns'][number]) => string): string[] =>
    Array.from({ length: width }, (_, at) => {
      const column = columns.find((each) => each.at === at);
      return column === undefined ? '' : textOf(column);
    });
  const protections = guarded.map((each) => ({ ...each, isOurs: true }));
  return {
    number,
    title,
    rows,
    keys: row(({ key }) => key),
    headings: row(({ heading }) => heading),
    protections,
    colours: [],
    views: [],
  };
}
