import fc from 'fast-check';
import { displayText } from '../../../local/services/sheets/display';
import { localeRules } from '../../../local/services/sheets/locale';
import { dateSerial, partsOf } from '../../../local/services/sheets/serial';
import { readTyped } from '../../../local/services/sheets/typed-text';

const mexican = { locale: localeRules('es_MX'), year: 2026, isTextCell: false };
const american = { locale: localeRules('en_US'), year: 2026, isTextCell: false };
const day = (year: number, month: number, date: number): number => dateSerial(year, month, date) ?? NaN;

describe('readTyped', () => {
  it('throws for a locale that nobody here uses', () => {
    expect(() => localeRules('fr_FR')).toThrow('NotEmulated: Sheets locale fr_FR');
  });

  it.each([
    ['hola', 'hola'],
    ["'007", '007'],
    ["'=1+1", '=1+1'],
    ["''", "'"],
    ['31/02/2026', '31/02/2026'],
    ['25:00', '25:00'],
    ['1,5', '1,5'],
    ['12-2026-1', '12-2026-1'],
    ['-', '-'],
    ['=', '='],
    ['@SUMA', '@SUMA'],
    ['5 personas', '5 personas'],
    ['Infinity', 'Infinity'],
    ['0x10', '0x10'],
    ['  con espacios ', '  con espacios '],
  ])('keeps %j as text', (text, stringValue) => {
    expect(readTyped(text, mexican)).toEqual({ value: { stringValue } });
  });

  it.each(['=SUMA(A1:A3)', '+5', '+52 962 123 4567', '=1'])('takes %s for a formula', (text) => {
    expect(readTyped(text, mexican)).toEqual({ value: { formulaValue: text } });
  });

  it.each([
    ['007', 7, undefined],
    ['-5', -5, undefined],
    ['1,234.5', 1234.5, { type: 'NUMBER', pattern: '#,##0.00' }],
    ['1e3', 1000, { type: 'SCIENTIFIC', pattern: '0.00E+00' }],
    ['50%', 0.5, { type: 'PERCENT', pattern: '0%' }],
    ['12.5%', 0.125, { type: 'PERCENT', pattern: '0.00%' }],
    ['$1,500', 1500, { type: 'CURRENCY', pattern: '"$"#,##0.00' }],
    [' 3 ', 3, undefined],
    ['.5', 0.5, undefined],
    ['14:30', 14.5 / 24, { type: 'TIME' }],
    ['2:30 p. m.', 14.5 / 24, { type: 'TIME' }],
    ['03/12/2026', day(2026, 12, 3), { type: 'DATE' }],
    ['3-12-26', day(2026, 12, 3), { type: 'DATE' }],
    ['3/12', day(2026, 12, 3), { type: 'DATE' }],
    ['2026-12-03', day(2026, 12, 3), { type: 'DATE' }],
    ['3 dic 2026', day(2026, 12, 3), { type: 'DATE' }],
    ['3 de diciembre de 1975', day(1975, 12, 3), { type: 'DATE' }],
    ['3/12/75', day(1975, 12, 3), { type: 'DATE' }],
    ['03/12/2026 06:00', day(2026, 12, 3) + 0.25, { type: 'DATE_TIME' }],
    ['2026-12-03T18:00', day(2026, 12, 3) + 0.75, { type: 'DATE_TIME' }],
  ])('takes %s for the number %d', (text, numberValue, numberFormat) => {
    expect(readTyped(text, mexican)).toEqual({ value: { numberValue }, numberFormat });
  });

  it.each([
    ['VERDADERO', true],
    ['falso', false],
    ['true', true],
    ['FALSE', false],
  ])('takes %s for a truth value', (text, boolValue) => {
    expect(readTyped(text, mexican)).toEqual({ value: { boolValue } });
  });

  it('reads the same figures as another day in another locale', () => {
    expect(readTyped('3/12/2026', american).value).toEqual({ numberValue: day(2026, 3, 12) });
    expect(readTyped('VERDADERO', american).value).toEqual({ stringValue: 'VERDADERO' });
  });

  it('keeps every text as typed in a cell formatted as text, but for one apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const stringValue = text.startsWith("'") ? text.slice(1) : text;
        expect(readTyped(text, { ...mexican, isTextCell: true })).toEqual({ value: { stringValue } });
      }),
    );
  });

  it('empties the cell for no text at all', () => {
    expect(readTyped('', mexican)).toEqual({ value: undefined });
  });
});

describe('displayText', () => {
  const spanish = localeRules('es_MX');
  const shown = (value: number, type?: string, pattern?: string): string =>
    displayText(value, type === undefined ? {} : { numberFormat: { type, pattern } }, spanish);

  it.each([
    [1234.5, undefined, undefined, '1234.5'],
    [0.1 + 0.2, undefined, undefined, '0.3'],
    [1234567.891, 'NUMBER', '#,##0.00', '1,234,567.89'],
    [-1234.5, 'NUMBER', '#,##0.0#', '-1,234.5'],
    [7, 'NUMBER', '0000', '0007'],
    [7, 'NUMBER', '0" días"', '7 días'],
    [0.125, 'PERCENT', '0.0%', '12.5%'],
    [1500, 'CURRENCY', '[$$]#,##0.00', '$1,500.00'],
    [-3, 'NUMBER', '0;(0)', '(3)'],
    [12_345, 'SCIENTIFIC', '0.00E+00', '1.23E+04'],
    [day(2026, 12, 3), 'DATE', undefined, '03/12/2026'],
    [day(2026, 12, 3), 'DATE', 'yyyy-mm-dd', '2026-12-03'],
    [day(2026, 12, 3), 'DATE', 'dd-mmm', '03-dic'],
    [day(2026, 12, 3), 'DATE', 'dddd d "de" mmmm', 'jueves 3 de diciembre'],
    [day(2026, 12, 3) + 0.75, 'DATE_TIME', 'dd/mm/yyyy hh:mm', '03/12/2026 18:00'],
    [day(2026, 12, 3) + 0.75, 'DATE_TIME', 'h:mm am/pm', '6:00 p. m.'],
    [0.52, 'TIME', 'hh:mm:ss', '12:28:48'],
  ])('shows %d under %s %s as %s', (value, type, pattern, text) => {
    expect(shown(value, type, pattern)).toBe(text);
  });

  it('shows truth values in the locale’s words, texts as they are and formulas as their text', () => {
    expect([true, false, 'hola', null].map((value) => displayText(value, {}, spanish))).toEqual([
      'VERDADERO',
      'FALSO',
      'hola',
      '',
    ]);
    expect(displayText({ f: '=A1' }, {}, spanish)).toBe('=A1');
  });
});

describe('serial dates', () => {
  it('survive the way there and back', () => {
    const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => {
        const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
        const { year, month, day: date2, weekday } = partsOf(day(...parts));
        expect([year, month, date2, weekday]).toEqual([...parts, date.getUTCDay()]);
      }),
    );
  });
});
