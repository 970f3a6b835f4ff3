// Requests on conditional formats: addConditionalFormatRule, deleteConditionalFormatRule.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
// INVARIANT: the rules of a tab are numbered from 0 without gaps, in the order in which they are asked.

import { onlyKnown } from '../../advanced-service';
import { checkConditionalFormat } from '../conditional-format';
import { assertMayReshape } from '../protection';
import { badRequest, gridOf, placeOfRange } from '../ranges';
import { toConditionalFormat } from '../resource';
import type { Handler } from './handler';
import { DONE } from './handler';

type Schema<Name extends keyof GoogleAppsScript.Sheets.Schema.Request> = NonNullable<
  GoogleAppsScript.Sheets.Schema.Request[Name]
>;

export const addConditionalFormatRule: Handler<Schema<'addConditionalFormatRule'>> = (book, request) => {
  onlyKnown('Sheets request addConditionalFormatRule', request, ['rule', 'index']);
  const { ranges = [], ...rule } = request.rule ?? {};
  const index = request.index ?? 0;
  const [first] = ranges;
  // Wordings of these three assumed.
  if (first === undefined) throw badRequest('At least one range must be set.');
  const tab = gridOf(book, first.sheetId ?? 0);
  if (ranges.some(({ sheetId = 0 }) => sheetId !== tab.sheetId)) throw badRequest('All ranges must be on one sheet.');
  if (index < 0 || index > tab.conditionalFormats.length)
    throw badRequest(`Invalid conditional format index: ${index}`);
  checkConditionalFormat(rule);
  assertMayReshape(book, tab);
  const places = ranges.map((range) => placeOfRange(book, range).rectangle);
  tab.conditionalFormats.splice(index, 0, { ranges: places, rule });
  return DONE;
};

export const deleteConditionalFormatRule: Handler<Schema<'deleteConditionalFormatRule'>> = (book, request) => {
  onlyKnown('Sheets request deleteConditionalFormatRule', request, ['index', 'sheetId']);
  const { index = 0, sheetId = 0 } = request;
  const tab = gridOf(book, sheetId);
  const format = tab.conditionalFormats[index];
  // Wording seen in public bug reports.
  if (format === undefined) throw badRequest(`No conditional format on sheet: ${sheetId} at index: ${index}`);
  assertMayReshape(book, tab);
  tab.conditionalFormats.splice(index, 1);
  return { deleteConditionalFormatRule: { rule: toConditionalFormat(tab, format) } };
};
