// Conditions of conditional formats and of filter views, as far as they are emulated: on the text that a cell shows.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType
// That texts are compared letter by letter is assumed. TEXT_NOT_EQ is documented for filters on data source objects
// alone; that Google takes it on a grid is assumed. `hiddenValues` says the same and is documented for grids.
// INVARIANT: what `checkCondition` lets through can be decided by `holds`.

import { onlyKnown } from '../advanced-service';
import { badRequest } from './ranges';

export type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

const OPERANDS: Readonly<Record<string, number>> = {
  TEXT_EQ: 1,
  TEXT_NOT_EQ: 1,
  TEXT_STARTS_WITH: 1,
  TEXT_CONTAINS: 1,
  BLANK: 0,
  NOT_BLANK: 0,
};

/** @param types those emulated in this place. */
export function checkCondition(what: string, condition: Condition | undefined, types: readonly string[]): void {
  onlyKnown('Sheets BooleanCondition', condition, ['type', 'values']);
  const type = condition?.type;
  if (type === undefined) throw badRequest('condition.type must be set'); // assumed wording
  if (!types.includes(type)) throw new Error(`NotEmulated: Sheets ${what} condition ${type}`);
  const values = condition?.values ?? [];
  for (const value of values) {
    onlyKnown('Sheets ConditionValue', value, ['userEnteredValue']);
    if (value.userEnteredValue?.startsWith('=')) throw new Error('NotEmulated: Sheets condition with a formula');
  }
  const wanted = OPERANDS[type] ?? 0;
  // The numbers are documented, the wording assumed.
  if (values.length !== wanted) throw badRequest(`Condition ${type} requires ${wanted} values, got ${values.length}.`);
}

export function holds(condition: Condition, text: string): boolean {
  const operand = operandOf(condition);
  if (condition.type === 'BLANK') return text === '';
  if (condition.type === 'NOT_BLANK') return text !== '';
  if (condition.type === 'TEXT_EQ') return text === operand;
  if (condition.type === 'TEXT_NOT_EQ') return text !== operand;
  return condition.type === 'TEXT_STARTS_WITH' ? text.startsWith(operand) : text.includes(operand);
}

export function operandOf({ values = [] }: Condition): string {
  return values[0]?.userEnteredValue ?? '';
}
