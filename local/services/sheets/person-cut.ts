// Cutting a range and pasting it elsewhere, in the same tab or another: what stands in the cells moves, the source is
// left bare. Goes through no ledger.
// That one edit event tells of the target alone, without a value, is assumed: public reports know no event of the source.
// Not emulated: in Google, protections, conditional formats and references in formulas follow what was cut out whole.
// INVARIANT: refused whole when a cell of the source or of the target is protected for this person.

import type { World } from '../../world/world';
import { parseCell } from './a1';
import type { Bounds } from './bounds';
import { toRecord, valueOf } from './cell';
import type { CellUpdate } from './cell-update';
import { writeUpdates } from './cell-update';
import type { EditEvent } from './person';
import { editEvent, growTo } from './person';
import { asPerson, outside, rangeBounds, tabNamed } from './person-refusal';
import { assertMayEdit } from './protection';
import { readWindow, type WindowCell } from './window';

/** The upper left cell of where to, in `title` or the source's own tab. */
export interface CutTarget {
  readonly title?: string;
  readonly a1: string;
}

export function cutAndPaste(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  a1: string,
  to: CutTarget,
): EditEvent {
  return asPerson(world, email, spreadsheetId, title, (book, tab) => {
    const target = to.title === undefined ? tab : tabNamed(book, to.title);
    const source = rangeBounds(tab, a1);
    const place = boundsAt(to.a1, source);
    assertMayEdit(book, tab, source);
    growTo(book, target, place);
    assertMayEdit(book, target, place);
    const rows = readWindow(book, tab, source).map(({ cells }) => cells);
    writeUpdates(
      book,
      tab,
      source,
      rows.map((cells) => cells.map(() => BARE)),
    );
    writeUpdates(
      book,
      target,
      place,
      rows.map((cells) => cells.map(asItWas)),
    );
    return editEvent(book, target, place);
  });
}

const BARE: CellUpdate = { value: 'clear', note: '', format: { paths: [[]], source: {} }, rule: { to: null } };

function asItWas({ stored, format, rule }: WindowCell): CellUpdate {
  return {
    value: valueOf(stored) ?? 'clear',
    note: toRecord(stored).n ?? '',
    format: { paths: [[]], source: format },
    rule: { to: rule },
  };
}

function boundsAt(a1: string, { top, bottom, left, right }: Bounds): Bounds {
  const corner = parseCell(a1);
  if (corner === undefined) throw outside(a1);
  const { row, column } = corner;
  return { top: row, bottom: row + bottom - top, left: column, right: column + right - left };
}
