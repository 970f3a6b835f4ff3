// The links of a tab's cells: to addresses outside, which stand as relationships beside the sheet, and to other tabs.
// documented: ECMA-376 part 1, 18.3.1.47 (hyperlink).
// INVARIANT: only http and https lead outside of the file; a link to a tab that is not there leads nowhere.

import { columnLetters } from '../a1';
import { linkOf } from '../link';
import type { ShownTab } from '../person-view';
import { escaped } from './xml';

/** documented: Excel's limits, past which it calls a file broken; cells beyond keep their text and their looks. */
const MOST_LINKS = 65_530;
const LONGEST_ADDRESS = 2_079;

export interface Link {
  readonly id: string;
  /** The cell that has it. */
  readonly where: string;
  readonly outside?: string;
  /** A place in the same file. */
  readonly inside?: string;
}

/** @param placeOf where a tab stands in the file, by the number it has in the spreadsheet. */
export function linksOf({ rows }: ShownTab, placeOf: (sheetId: number) => string | undefined): Link[] {
  return rows
    .flatMap(({ number, cells }) =>
      cells.flatMap(({ format }, column) => {
        const target = targetOf(linkOf(format), placeOf);
        return target === undefined ? [] : [{ where: `${columnLetters(column)}${number}`, ...target }];
      }),
    )
    .slice(0, MOST_LINKS)
    .map((link, at) => ({ id: `rLink${at + 1}`, ...link }));
}

function targetOf(
  uri: string | undefined,
  placeOf: (sheetId: number) => string | undefined,
): Pick<Link, 'outside' | 'inside'> | undefined {
  if (uri === undefined) return undefined;
  const gid = /^#gid=(\d+)/.exec(uri)?.[1];
  if (gid !== undefined) {
    const inside = placeOf(Number(gid));
    return inside === undefined ? undefined : { inside };
  }
  const { protocol = '', href = '' } = URL.canParse(uri) ? new URL(uri) : {};
  return /^https?:$/.test(protocol) && href.length <= LONGEST_ADDRESS ? { outside: href } : undefined;
}

export function linksXml(links: readonly Link[]): string {
  if (links.length === 0) return '';
  const one = ({ id, where, inside }: Link): string =>
    `<hyperlink ref="${where}" ${inside === undefined ? `r:id="${id}"` : `location="${escaped(inside)}"`}/>`;
  return `<hyperlinks>${links.map(one).join('')}</hyperlinks>`;
}
