// The segments of one save: which rows are new, different or gone, and the journey as it will stand.
// Zones are taken from the places, never from the page. Refuses what no journey can be; gaps between segments are
// facts on their way to being complete, and only their rule speaks of them.

import type { Context } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import type { Values } from '../../kernel/table';
import type { PlaceRow } from '../directory/tables';
import { checkRow } from './checked-row';
import { settleRow } from './edited-row';
import type { MovementInput, SegmentFields } from './movement-input';
import { legOf, placeOf, type Leg } from './movement-view';
import { legProblems } from './rules/r18-continuity';
import { segments, type SegmentRow } from './tables';

export interface ItineraryEdit {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** In the order of the journey; a segment with problems is left out. */
  readonly legs: readonly Leg[];
}

export interface ItineraryBase {
  readonly movement: string;
  /** Rows of this movement as they stand. */
  readonly current: readonly SegmentRow[];
  readonly places: readonly PlaceRow[];
}

type Edit = MovementInput['segments'][number];

export function editItinerary(input: MovementInput, base: ItineraryBase, context: Context): ItineraryEdit {
  const edits = input.segments.map((edit, at) => editSegment(edit, at, base, context));
  return {
    changes: edits.flatMap(({ changes }) => changes),
    problems: [...addedMeanwhile(input, base.current), ...edits.flatMap(({ problems }) => problems)],
    legs: edits.flatMap(({ legs }) => legs),
  };
}

function editSegment(edit: Edit, at: number, base: ItineraryBase, context: Context): ItineraryEdit {
  const path = `segments.${at}.`;
  const row = base.current.find(({ id }) => id === edit.id);
  if (edit.id !== null && row === undefined) return refusedWith(problem('movement.row-gone', `segments.${at}`));
  const wanted = columnsOf(edit.fields, at, base);
  const seen = edit.seen === null || row === undefined ? null : columnsOf(edit.seen, row.order - 1, base);
  const settled =
    row === undefined ? undefined : settleRow(segments, row, { seal: edit.seal, seen, wanted }, path, context);
  const asItWillStand = settled === undefined ? wanted : { ...ownValues(row), ...settled.values };
  const checked = checkRow(segments, asItWillStand, path);
  if (checked.values === undefined) return refusedWith(...checked.problems, ...(settled?.problems ?? []));

  const leg = legOf(checked.values, base.places);
  const problems = [...(settled?.problems ?? []), ...legProblems(leg, at)];
  return { changes: changesFor(row, settled?.values ?? wanted, at, context), problems, legs: [leg] };
}

const refusedWith = (...problems: Problem[]): ItineraryEdit => ({ changes: [], problems, legs: [] });

function changesFor(row: SegmentRow | undefined, values: Values, at: number, context: Context): Change[] {
  if (row === undefined) return [insert(segments, context.id('segment', at), values)];
  return Object.keys(values).length === 0 ? [] : [update(segments, row, values)];
}

function columnsOf(fields: SegmentFields, at: number, { movement, places }: ItineraryBase): Values {
  return {
    ...fields,
    movement,
    order: at + 1,
    // A place that is not in the directory is refused by its own problem; the row never gets this far.
    departsZone: placeOf(places, fields.origin ?? '')?.zone ?? null,
    arrivesZone: placeOf(places, fields.destination ?? '')?.zone ?? null,
  };
}

const ownValues = (row: SegmentRow | undefined): Values =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([key]) => key in segments.columns));

/** A segment that this page never showed would fall into the journey unseen. */
function addedMeanwhile({ segments: sent, removed }: MovementInput, current: readonly SegmentRow[]): Problem[] {
  const known = new Set([...sent.map(({ id }) => id), ...removed.map(({ id }) => id)]);
  return current.some(({ id }) => !known.has(id)) ? [problem('movement.segments-added', 'segments')] : [];
}
