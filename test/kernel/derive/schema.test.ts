// What a column may hold, wherever the value comes from: each refusal has its code, its label and its bounds, and
// never the value.

import fc from 'fast-check';
import { problemsOf } from '../../../src/kernel/derive/schema';
import { LONGEST_TEXT, type Values } from '../../../src/kernel/table';
import { kernelProblems } from '../../../src/messages/es/kernel';
import { fill } from '../../../src/messages/message';
import { everyKind } from '../../support/all-kinds';
import { rowFor } from '../../support/arbitrary-values';
import { runs } from '../../support/runs';

const valid: Values = { code: 'ABC', state: 'in' };
const problemsWith = (values: Values) => problemsOf(everyKind, { ...valid, ...values }, true);

describe('problemsOf', () => {
  it('refuses a required column that is absent, null or empty', () => {
    const missing = [{ state: 'in' }, { code: null, state: 'in' }, { code: '', state: 'in' }].map((values) =>
      problemsOf(everyKind, values, true),
    );

    expect(missing).toEqual(Array(3).fill([{ code: 'value.required', field: 'code', params: { label: 'Código' } }]));
  });

  it('asks for what is chosen from a list as a choice', () => {
    expect(problemsOf(everyKind, { code: 'ABC' }, true)).toEqual([
      { code: 'value.choose', field: 'state', params: { label: 'Estado' } },
    ]);
  });

  it.each([
    ['a number for a text', 'name', 12, 'value.not-text', { max: 40 }],
    ['a list for a paragraph', 'story', ['a'], 'value.not-text', { max: 20_000 }],
    ['a line beyond its length', 'name', 'x'.repeat(41), 'value.too-long', { max: 40 }],
    ['a paragraph beyond 20,000 characters', 'story', 'x'.repeat(20_001), 'value.too-long', { max: 20_000 }],
    ['a line break in one line', 'name', 'uno\ndos', 'value.more-than-one-line', { max: 40 }],
    ['a text of another form', 'code', 'abc', 'value.pattern', { max: 500 }],
    ['a fraction for a whole number', 'count', 1.5, 'value.not-whole', { min: 0, max: 9 }],
    ['text for a whole number', 'count', '3', 'value.not-whole', { min: 0, max: 9 }],
    ['text for a number', 'weight', '3', 'value.not-a-number', { min: 0.5, max: 99.5 }],
    ['what is no number', 'weight', Number.NaN, 'value.not-a-number', { min: 0.5, max: 99.5 }],
    ['a number below its least', 'count', -1, 'value.too-small', { min: 0, max: 9 }],
    ['a number above its most', 'weight', 100, 'value.too-large', { min: 0.5, max: 99.5 }],
    ['a day that no calendar has', 'born', '2025-02-29', 'value.not-a-date', {}],
    ['a date with its hour', 'born', '2025-02-28T10:00', 'value.not-a-date', {}],
    ['an hour that no clock has', 'leaves', '2026-12-03T24:00', 'value.not-a-time', {}],
    ['an instant without its zone', 'seen', '2026-12-03T10:00:00', 'value.not-a-time', {}],
    ['an instant on a day that no calendar has', 'seen', '2026-02-30T10:00:00Z', 'value.not-a-time', {}],
    ['a code that is not in the list', 'state', 'gone', 'value.not-in-list', {}],
    ['a label where the code belongs', 'state', 'Adentro', 'value.not-in-list', {}],
    ['one of several codes that is not in the list', 'needs', ['chair', 'table'], 'value.not-in-list', {}],
    ['a word for yes', 'agreed', 'Sí', 'value.not-yes-or-no', {}],
    ['a phone without its country', 'phone', '9620000000', 'value.not-a-phone', {}],
    ['a phone with spaces', 'phone', '+52 962 000 0000', 'value.not-a-phone', {}],
    ['an address with an accent', 'email', 'josé@oficina.example', 'value.not-an-email', {}],
    ['a phone longer than any', 'phone', `+5${'0'.repeat(40)}`, 'value.not-a-phone', {}],
    ['an address longer than mail allows', 'email', `${'a'.repeat(250)}@b.example`, 'value.not-an-email', {}],
    ['two addresses in one', 'email', 'a@oficina.example, b@oficina.example', 'value.not-an-email', {}],
    ['an identifier longer than any', 'folder', 'x'.repeat(101), 'value.too-long', { max: 100 }],
    ['a zone that nobody knows', 'zone', 'America/Tapachula', 'value.not-a-zone', {}],
  ] as readonly (readonly [string, string, unknown, string, Record<string, number>])[])(
    'refuses %s',
    (_what, key, value, code, bounds) => {
      const label = everyKind.columns[key as keyof typeof everyKind.columns].label;

      const problems = problemsWith({ [key]: value });

      expect(problems).toEqual([{ code, field: key, params: { label, ...bounds } }]);
      // What staff read has every placeholder filled.
      expect(
        problems.map(({ params }) => fill(kernelProblems[code as keyof typeof kernelProblems].text, params)).join(),
      ).not.toContain('{');
    },
  );

  it('names all problems at once, in the order of the columns', () => {
    const problems = problemsWith({ agreed: 'Sí', code: 'abc', zone: 'Marte', count: 12 });

    expect(problems.map(({ code, field }) => `${field}: ${code}`)).toEqual([
      'code: value.pattern',
      'count: value.too-large',
      'agreed: value.not-yes-or-no',
      'zone: value.not-a-zone',
    ]);
  });

  it('never repeats the value in a problem', () => {
    const told = JSON.stringify(
      problemsWith({ name: `MARCADOR\n${'x'.repeat(60)}`, phone: 'MARCADOR', email: 'MARCADOR' }),
    );

    expect(told).not.toContain('MARCADOR');
  });

  it('throws for a column that the table does not have', () => {
    expect(() => problemsWith({ nombre: 'x' })).toThrow('everyKind has no column nombre');
    expect(() => problemsWith({ toString: 'x' })).toThrow('everyKind has no column toString');
  });

  it('checks only what is there when a row is changed', () => {
    expect(problemsOf(everyKind, { count: 3 }, false)).toEqual([]);
    expect(problemsOf(everyKind, { code: null }, false)).toEqual([
      { code: 'value.required', field: 'code', params: { label: 'Código' } },
    ]);
  });

  it('lets through a free text of 20,000 characters', () => {
    expect(LONGEST_TEXT).toBe(20_000);
    expect(problemsWith({ story: 'ñ'.repeat(20_000) })).toEqual([]);
  });

  it('lets through every valid row', () => {
    fc.assert(
      fc.property(rowFor(everyKind.columns), (values) => {
        expect(problemsOf(everyKind, values, true)).toEqual([]);
      }),
      runs(200),
    );
  });
});
