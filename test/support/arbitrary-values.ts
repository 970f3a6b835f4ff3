// Values that a column may hold, for properties over tables: every kind, with the text that people and attackers type.

import fc from 'fast-check';
import type { Column } from '../../src/kernel/table';

/** Text that a spreadsheet, a page or a script might take for something else. */
export const hostile = fc.constantFrom(
  '=1+1',
  '+50499990000',
  '-1',
  '@SUM(A1)',
  "'007",
  '007',
  '\ttab',
  '1e5',
  'TRUE',
  '03/12/2026',
  '<script>alert(1)</script>',
  '; ',
  '{"a":1}',
  'null',
  '👨‍👩‍👧‍👦',
  'שלום',
  'e\u0301',
  '\u202egnp.exe',
  'constructor',
  '__proto__',
);

/** Well-formed text of one line: what UTF-8 can carry. */
export const line = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1, maxLength }))
    .map((text) => text.replace(/[\u0000-\u001f\u007f]/g, '·'))
    .filter((text) => text !== '' && text.length <= maxLength);

export const paragraph = fc.array(line(80), { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));

const two = (value: number): string => String(value).padStart(2, '0');

/** Calendar dates from 1900 to 2100. */
export const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));

export const localTime = fc.tuple(date, clock).map(([day, [hour, minute]]) => `${day}T${two(hour)}:${two(minute)}`);

const instant = fc.tuple(localTime, fc.integer({ min: 0, max: 59 })).map(([time, second]) => `${time}:${two(second)}Z`);

const phone = fc.stringMatching(/^\+[1-9][0-9]{6,14}$/);
const email = fc.stringMatching(/^[a-z0-9._+-]{1,12}@[a-z0-9-]{1,8}\.example$/);
const driveId = fc.stringMatching(/^[A-Za-z0-9_-]{20,44}$/);

/** What a command's result or a row's change may be: JSON as JSON gives it back, which knows no negative zero. */
export const plainJson = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

function bounded({ min, max }: { readonly min?: number; readonly max?: number }) {
  return { min: min ?? -1_000_000, max: max ?? 1_000_000 };
}

/** A value that the column may hold, not empty. */
export function valueFor(column: Column): fc.Arbitrary<unknown> {
  switch (column.kind) {
    case 'text':
      return column.pattern === undefined
        ? line(column.maxLength ?? 200)
        : fc.stringMatching(new RegExp(column.pattern));
    case 'paragraph':
      return paragraph;
    case 'integer':
      return fc.integer(bounded(column));
    case 'decimal':
      return fc.double({ ...bounded(column), noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case 'date':
      return date;
    case 'localTime':
      return localTime;
    case 'instant':
      return instant;
    case 'choice':
      return fc.constantFrom(...Object.keys(column.codes));
    case 'choices':
      return fc.subarray(Object.keys(column.codes), { minLength: 1 });
    case 'flag':
      return fc.boolean();
    case 'phone':
      return phone;
    case 'email':
      return email;
    case 'zone':
      return fc.constantFrom(
        'America/Tijuana',
        'America/Mexico_City',
        'America/Tegucigalpa',
        'Europe/Madrid',
        'Asia/Kathmandu',
      );
    case 'ref':
    case 'file':
      return driveId;
    case 'json':
      return plainJson;
  }
}

/** Values of whole rows: each column filled, or empty unless required. */
export function rowFor(columns: Readonly<Record<string, Column>>): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.entries(columns).map(([key, column]) => [
    key,
    column.required === true ? valueFor(column) : fc.option(valueFor(column), { nil: null }),
  ]);
  return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>);
}
