// What people type in the tabs of movements, segments and travellers. A segment's zones follow from its places and the
// movement's dates from its segments, just as when the page saves them.

import { update, type Change } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import type { Row } from '../../kernel/table';
import type { TypingRules } from '../../kernel/typing/rules';
import { places } from '../directory/tables';
import { WRITERS } from '../writers';
import { derivedOf } from './derived-dates';
import { legOf, legsOf, placeOf } from './movement-view';
import { legProblems } from './rules/r18-continuity';
import { movements, segments, travellers, type SegmentRow } from './tables';

const asSegment = (row: Row): SegmentRow => row as unknown as SegmentRow;

function checkSegment(snapshot: Snapshot, row: Row): Problem[] {
  const segment = asSegment(row);
  const known = snapshot.rows(places);
  const unknown = (['origin', 'destination'] as const).filter((key) => placeOf(known, segment[key]) === null);
  if (unknown.length > 0) return unknown.map((key) => problem('typed.place-unknown', key));
  // Told of the journey's page by number; here it is this row.
  return legProblems(legOf(withZones(snapshot, segment), known), 0).map((each) => ({ ...each, field: 'arrivesAt' }));
}

const withZones = (snapshot: Snapshot, segment: SegmentRow): SegmentRow => ({
  ...segment,
  departsZone: placeOf(snapshot.rows(places), segment.origin)?.zone ?? segment.departsZone,
  arrivesZone: placeOf(snapshot.rows(places), segment.destination)?.zone ?? segment.arrivesZone,
});

function followSegment(snapshot: Snapshot, row: Row): Change[] {
  const segment = withZones(snapshot, asSegment(row));
  const { departsZone, arrivesZone } = segment;
  const others = snapshot.rows(segments).filter((each) => each.movement === segment.movement && each.id !== segment.id);
  const dates = derivedOf(legsOf([...others, segment], snapshot.rows(places)));
  const theirs = snapshot.rows(movements).filter(({ id }) => id === segment.movement);
  return [update(segments, row, { departsZone, arrivesZone }), ...theirs.map((each) => update(movements, each, dates))];
}

export const travelTyping: readonly TypingRules[] = [
  { table: movements, roles: WRITERS },
  {
    table: segments,
    roles: WRITERS,
    reads: (rows) => {
      const named = new Set(rows.map((row) => asSegment(row).movement));
      return {
        whole: [places],
        rows: [
          { table: segments, where: (row) => named.has(String(row['movement'])) },
          { table: movements, where: ({ id }) => named.has(id) },
        ],
      };
    },
    check: checkSegment,
    follow: followSegment,
  },
  { table: travellers, roles: WRITERS },
];
