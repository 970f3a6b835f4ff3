// The colours of a tab: whatever begins with the sign of a tone has the tone's colour, by conditional formats over the
// columns whose cells do. A format has no name or number (documented: ConditionalFormatRule), so the program's own are
// known by their condition.
// INVARIANT: a format of the staff's own stays.

import type { TabLayout } from '../../kernel/derive/tabs';
import { SIGNS, type Tone } from '../../kernel/tone';
import type { SheetResource, SheetsRequest } from '../services';

/** Backgrounds on which black text has a contrast of at least 12 to 1. */
const COLOURS: Readonly<Record<Tone, readonly [red: number, green: number, blue: number]>> = {
  attention: [1, 0.91, 0.68],
  going: [0.85, 0.91, 0.99],
  good: [0.83, 0.93, 0.83],
  bad: [0.98, 0.83, 0.81],
  quiet: [0.92, 0.92, 0.92],
};

const BEGINS_WITH = 'TEXT_STARTS_WITH';
const signs: readonly string[] = Object.values(SIGNS);

/** Places of the program's formats among those of the tab. */
export const coloursIn = ({ conditionalFormats = [] }: SheetResource): number[] =>
  conditionalFormats.flatMap(({ booleanRule: { condition } = {} }, at) =>
    condition?.type === BEGINS_WITH && signs.includes(condition.values?.[0]?.userEnteredValue ?? '') ? [at] : [],
  );

/** @param there places of the program's formats as the tab stands; they are made anew. */
export function colourRequests({ number: sheetId, columns }: TabLayout, there: readonly number[]): SheetsRequest[] {
  // From the top: a range that began at the first record would move down with each row inserted there.
  const ranges = columns
    .filter(({ signed }) => signed)
    .map(({ at, width }) => ({
      sheetId,
      startColumnIndex: at,
      endColumnIndex: at + width,
    }));
  return [
    // From the last on, so that none moves before its turn.
    ...[...there].sort((a, b) => b - a).map((index) => ({ deleteConditionalFormatRule: { sheetId, index } })),
    ...(ranges.length === 0 ? [] : TONES.map((tone) => ({ addConditionalFormatRule: { rule: ruleOf(tone, ranges) } }))),
  ];
}

const TONES = Object.keys(SIGNS) as Tone[];

function ruleOf(tone: Tone, ranges: readonly object[]): object {
  const [red, green, blue] = COLOURS[tone];
  return {
    ranges,
    booleanRule: {
      condition: { type: BEGINS_WITH, values: [{ userEnteredValue: SIGNS[tone] }] },
      format: { backgroundColorStyle: { rgbColor: { red, green, blue } } },
    },
  };
}
