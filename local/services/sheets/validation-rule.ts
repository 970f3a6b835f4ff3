// Data validation: which rules the emulation understands, and whether a value passes one.
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType
// A rule of another kind throws when it is set, not when someone types. An empty cell passes every rule.
// INVARIANT: what is accepted by `checkRule` can be decided by `passes`.

import { onlyKnown } from '../advanced-service';
import type { ExtendedValue, ValidationRule } from './cell';
import type { LocaleRules } from './locale';
import { badRequest } from './ranges';
import { readTyped } from './typed-text';

type Test = (value: ExtendedValue, operands: readonly string[], locale: LocaleRules) => boolean;

const DATE_YEAR = 2000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const TESTS: Readonly<Record<string, Test>> = {
  ONE_OF_LIST: (value, operands) => operands.includes(textOf(value)),
  BOOLEAN: (value, operands) =>
    operands.length === 0 ? value.boolValue !== undefined : operands.includes(textOf(value)),
  NUMBER_GREATER: ordered((value, [limit]) => value > limit),
  NUMBER_GREATER_THAN_EQ: ordered((value, [limit]) => value >= limit),
  NUMBER_LESS: ordered((value, [limit]) => value < limit),
  NUMBER_LESS_THAN_EQ: ordered((value, [limit]) => value <= limit),
  NUMBER_EQ: ordered((value, [limit]) => value === limit),
  NUMBER_NOT_EQ: ordered((value, [limit]) => value !== limit),
  NUMBER_BETWEEN: ordered((value, [low, high]) => value >= low && value <= high),
  NUMBER_NOT_BETWEEN: ordered((value, [low, high]) => value < low || value > high),
  DATE_IS_VALID: (value) => value.numberValue !== undefined,
  DATE_EQ: ordered((value, [limit]) => value === limit),
  DATE_BEFORE: ordered((value, [limit]) => value < limit),
  DATE_AFTER: ordered((value, [limit]) => value > limit),
  DATE_ON_OR_BEFORE: ordered((value, [limit]) => value <= limit),
  DATE_ON_OR_AFTER: ordered((value, [limit]) => value >= limit),
  DATE_BETWEEN: ordered((value, [low, high]) => value >= low && value <= high),
  TEXT_EQ: (value, [wanted]) => textOf(value) === wanted,
  TEXT_CONTAINS: (value, [part = '']) => textOf(value).includes(part),
  TEXT_NOT_CONTAINS: (value, [part = '']) => !textOf(value).includes(part),
  TEXT_IS_EMAIL: (value) => EMAIL.test(textOf(value)),
};

export function checkRule(rule: ValidationRule): void {
  onlyKnown('Sheets DataValidationRule', rule, ['condition', 'inputMessage', 'strict', 'showCustomUi']);
  onlyKnown('Sheets BooleanCondition', rule.condition, ['type', 'values']);
  const type = rule.condition?.type;
  if (type === undefined) throw badRequest('condition.type must be set'); // assumed wording
  if (TESTS[type] === undefined) throw new Error(`NotEmulated: Sheets condition ${type}`);
  for (const value of rule.condition?.values ?? []) {
    onlyKnown('Sheets ConditionValue', value, ['userEnteredValue']);
    if (value.userEnteredValue?.startsWith('=')) throw new Error('NotEmulated: Sheets condition with a formula');
  }
}

export function passes(rule: ValidationRule, value: ExtendedValue | undefined, locale: LocaleRules): boolean {
  const test = TESTS[rule.condition?.type ?? ''];
  if (value === undefined || test === undefined) return true;
  const operands = (rule.condition?.values ?? []).map((operand) => operand.userEnteredValue ?? '');
  return test(value, operands, locale);
}

/** Numbers and dates are both numbers in a cell; operands are read as if they were typed. */
function ordered(compare: (value: number, operands: [number, number]) => boolean): Test {
  return ({ numberValue }, operands, locale) => {
    const numbers = operands.map((operand) => typedNumber(operand, locale));
    return numberValue !== undefined && compare(numberValue, [numbers[0] ?? NaN, numbers[1] ?? NaN]);
  };
}

function typedNumber(text: string, locale: LocaleRules): number {
  return readTyped(text, { locale, year: DATE_YEAR, isTextCell: false }).value?.numberValue ?? NaN;
}

function textOf(value: ExtendedValue): string {
  const [content] = Object.values(value);
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}
