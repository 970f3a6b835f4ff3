// Table → what is wrong with values of its columns. The message of each check is a problem code, so that a value that does
// not pass is refused in the same words wherever it came from: a form, a page, a typed cell.

import * as z from 'zod/mini';
import { problem, type Problem } from '../problem';
import { LONGEST_TEXT, type Column, type Table, type Values } from '../table';
import { isDate, isInstant, isLocalTime, isZone } from '../time';
import { storedAs } from './cells';

const EMAIL = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const E164 = /^\+[1-9][0-9]{6,14}$/;
const LONGEST_LINE = 500;
const LONGEST_ID = 100;
/** RFC 5321, 4.5.3.1.3. */
const LONGEST_ADDRESS = 254;

const line = (max: number) =>
  z
    .string({ error: 'value.not-text' })
    .check(z.maxLength(max, { error: 'value.too-long' }), z.regex(/^[^\n]*$/, { error: 'value.more-than-one-line' }));

const FILLED = z.minLength(1, { error: 'value.required' });

/** Characters that a text may have; undefined for what is no text or is judged by its form alone. */
function longest(column: Column): number | undefined {
  if (column.kind === 'text') return column.maxLength ?? LONGEST_LINE;
  if (column.kind === 'paragraph') return column.maxLength ?? LONGEST_TEXT;
  return column.kind === 'ref' || column.kind === 'file' ? LONGEST_ID : undefined;
}

/** The schema of one column's value, where there is one. */
function schemaOf(column: Column): z.ZodMiniType {
  const max = longest(column) ?? LONGEST_LINE;
  switch (column.kind) {
    case 'text': {
      const text = line(max).check(FILLED);
      return column.pattern === undefined
        ? text
        : text.check(z.regex(new RegExp(column.pattern), { error: 'value.pattern' }));
    }
    case 'paragraph':
      return z.string({ error: 'value.not-text' }).check(z.maxLength(max, { error: 'value.too-long' }));
    case 'integer':
      return bounded(z.int({ error: 'value.not-whole' }), column);
    case 'decimal':
      return bounded(z.number({ error: 'value.not-a-number' }), column);
    case 'date':
      return z.string({ error: 'value.not-a-date' }).check(z.refine(isDate, { error: 'value.not-a-date' }));
    case 'localTime':
      return z.string({ error: 'value.not-a-time' }).check(z.refine(isLocalTime, { error: 'value.not-a-time' }));
    case 'instant':
      return z.string({ error: 'value.not-a-time' }).check(z.refine(isInstant, { error: 'value.not-a-time' }));
    case 'choice':
      return z.enum(Object.keys(column.codes), { error: 'value.not-in-list' });
    case 'choices':
      return z.array(z.enum(Object.keys(column.codes), { error: 'value.not-in-list' }), { error: 'value.not-in-list' });
    case 'flag':
      return z.boolean({ error: 'value.not-yes-or-no' });
    case 'phone':
      return z.string({ error: 'value.not-a-phone' }).check(z.regex(E164, { error: 'value.not-a-phone' }));
    case 'email':
      return z.string({ error: 'value.not-an-email' }).check(z.refine(isAddress, { error: 'value.not-an-email' }));
    case 'zone':
      return z.string({ error: 'value.not-a-zone' }).check(z.refine(isZone, { error: 'value.not-a-zone' }));
    case 'ref':
    case 'file':
      return line(max).check(FILLED);
    case 'json':
      return z.unknown();
  }
}

const isAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && EMAIL.test(text);

function bounded(
  number: z.ZodMiniNumber,
  { min, max }: { readonly min?: number; readonly max?: number },
): z.ZodMiniType {
  const atLeast = min === undefined ? number : number.check(z.gte(min, { error: 'value.too-small' }));
  return max === undefined ? atLeast : atLeast.check(z.lte(max, { error: 'value.too-large' }));
}

/** Bounds that a refusal quotes; never the value itself. */
function boundsOf(column: Column): Record<string, number> {
  const bounds: Record<string, number> = {};
  if ('min' in column && column.min !== undefined) bounds['min'] = column.min;
  if ('max' in column && column.max !== undefined) bounds['max'] = column.max;
  const length = longest(column);
  if (length !== undefined) bounds['max'] = length;
  return bounds;
}

/** What is chosen from a list is not written. */
const missingCode = ({ kind }: Column): string => (kind === 'choice' ? 'value.choose' : 'value.required');

/**
 * Every problem of the given values. Absent keys are checked too when `whole` (an insert), else only the present ones.
 * A key the table does not have is a defect and throws.
 */
export function problemsOf(table: Table, values: Values, whole: boolean): Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(values)) {
    if (!Object.keys(table.columns).includes(key)) throw new Error(`${table.key} has no column ${key}`);
  }
  for (const [key, column] of Object.entries(table.columns)) {
    if (!whole && !(key in values)) continue;
    const value = storedAs(column, values[key]);
    if (value === null) {
      if (column.required === true) problems.push(problem(missingCode(column), key, { label: column.label }));
      continue;
    }
    const [issue] = schemaOf(column).safeParse(value).error?.issues ?? [];
    if (issue === undefined) continue;
    problems.push(problem(issue.message, key, { label: column.label, ...boundsOf(column) }));
  }
  return problems;
}
