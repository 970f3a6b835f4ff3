// Conditional formats: which rules the emulation understands, and what a cell looks like under them.
// documented: https://developers.google.com/workspace/sheets/api/guides/conditional-format
// INVARIANT: of the rules over a cell the first one that applies dresses it, whole; the others do nothing.

import { onlyKnown } from '../advanced-service';
import type { TabRecord } from './book';
import { covers } from './bounds';
import type { CellFormat } from './cell';
import { badRequest } from './ranges';
import { checkCondition, holds } from './text-condition';

type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;

const TYPES = ['TEXT_EQ', 'TEXT_STARTS_WITH', 'NOT_BLANK'];

export function checkConditionalFormat(rule: Rule): void {
  onlyKnown('Sheets ConditionalFormatRule', rule, ['ranges', 'booleanRule']);
  const { booleanRule } = rule;
  if (booleanRule === undefined) throw badRequest('No rule set.'); // assumed wording
  onlyKnown('Sheets BooleanRule', booleanRule, ['condition', 'format']);
  checkCondition('conditional format', booleanRule.condition, TYPES);
  const { format } = booleanRule;
  onlyKnown('Sheets conditional format', format, ['backgroundColorStyle', 'textFormat']);
  onlyKnown('Sheets conditional format textFormat', format?.textFormat, ['foregroundColorStyle', 'bold']);
  for (const style of [format?.backgroundColorStyle, format?.textFormat?.foregroundColorStyle]) {
    onlyKnown('Sheets ColorStyle', style, ['rgbColor']);
  }
}

/** What the first rule that applies lays over a cell that shows `text`. */
export function conditionalFormatAt(tab: TabRecord, row: number, column: number, text: string): CellFormat | undefined {
  const found = tab.conditionalFormats.find(
    ({ ranges, rule }) =>
      holds(rule.booleanRule?.condition ?? {}, text) &&
      ranges.some(({ rows, columns }) => covers(rows, row) && covers(columns, column)),
  );
  return found?.rule.booleanRule?.format;
}
