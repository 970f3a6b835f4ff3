// Text as it may be stored, free or on one line, and as it may stand in a page.

import fc from 'fast-check';
import { cleanDeep, cleanLine, cleanText, escapeHtml } from '../../src/kernel/text';
import { runs } from '../support/runs';

describe('cleanText', () => {
  it.each([
    ['a null and a bell', 'a\u0000b\u0007c', 'abc'],
    ['delete and the C1 controls', 'a\u007fb\u0085c\u009fd', 'abcd'],
    ['half a surrogate pair', 'a\ud83db\udc00c', 'abc'],
    ['a vertical tab and a form feed', 'a\u000bb\u000cc', 'abc'],
  ])('drops %s, and says so', (_what, typed, stored) => {
    expect(cleanText(typed)).toEqual({ text: stored, dropped: true });
  });

  it('keeps line breaks as LF without saying that anything was dropped', () => {
    expect(cleanText('uno\r\ndos\rtres\n')).toEqual({ text: 'uno\ndos\ntres\n', dropped: false });
  });

  it.each([
    ['a formula', '=HYPERLINK("http://x.example")'],
    ['leading zeros and an apostrophe', "'007"],
    ['a tab', '\tcelda'],
    ['emoji of several characters', '👩‍👧 🇭🇳'],
    ['right-to-left text with its marks', 'שלום \u202bابجد\u202c'],
    ['combining characters', 'n\u0303 e\u0301'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['line and paragraph separators', 'a\u2028b\u2029c'],
    ['20,000 characters', 'ñx👍'.repeat(5000)],
  ])('keeps %s as typed', (_what, typed) => {
    expect(cleanText(typed)).toEqual({ text: typed, dropped: false });
  });

  it('has nothing more to do the second time, and leaves nothing that UTF-8 cannot carry', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (typed) => {
          const { text } = cleanText(typed);

          expect(cleanText(text)).toEqual({ text, dropped: false });
          expect(Buffer.from(text).toString()).toBe(text);
        },
      ),
      runs(300),
    );
  });
});

/** Everything that was named as making a line read differently from what it is, and what Unicode says of the rest. */
const NAMED = /[\u202A-\u202E\u2066-\u2069\u200B-\u200F\uFEFF\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;
const LINES = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'\u202a\u202e\u2066\u2069\u200b\u200d\u200e\u200f\ufeff\u00ad\u061c\u2060\u3164\ufe0f\t\n\r\u0000\u0085',
    ),
    fc.constantFrom('ñ', 'É', 'e\u0301', 'Ł', '👩', 'ش', '’', ' ', 'a'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
});

describe('cleanLine', () => {
  it.each([
    ['an override of direction', 'Ana\u202eatreuM\u202c Inventada', 'AnaatreuM Inventada'],
    ['an isolate', '\u2066Ana\u2069', 'Ana'],
    ['a blank without width and joiners', 'A\u200bn\u200ca\u200d', 'Ana'],
    ['marks of direction', '\u200eAna\u200f\u061c', 'Ana'],
    ['a byte order mark, a soft hyphen and a filler', '\ufeffA\u00adna\u3164', 'Ana'],
    ['controls', 'A\u0000n\u0085a\u007f', 'Ana'],
  ])('drops %s, and says so', (_what, typed, stored) => {
    expect(cleanLine(typed)).toEqual({ text: stored, dropped: true });
  });

  it('makes a blank of a tab and leaves a line break to whoever refuses it, dropping nothing', () => {
    expect(cleanLine('Ana\tInventada\r\nPrueba')).toEqual({ text: 'Ana Inventada\nPrueba', dropped: false });
  });

  it.each(['Peña O’Higgins', 'Łucía e\u0301', 'عائشة 陳 Ðặng', "=1+1 '007 <b>"])('keeps %s as typed', (typed) => {
    expect(cleanLine(typed)).toEqual({ text: typed, dropped: false });
  });

  it('leaves nothing unseen, loses nothing that is seen, and has nothing more to do the second time', () => {
    fc.assert(
      fc.property(LINES, (typed) => {
        const { text } = cleanLine(typed);

        expect(text).not.toMatch(NAMED);
        expect(text).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
        expect(cleanLine(text)).toEqual({ text, dropped: false });
        const seen = (all: string): string => cleanText(all).text.replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, '');
        expect(seen(text)).toBe(seen(typed));
      }),
      runs(500),
    );
  });
});

describe('cleanDeep', () => {
  it('cleans every text inside and leaves everything else', () => {
    expect(cleanDeep({ a: ['x\u0000', 1, null, { b: 'y\u202e\r\nz' }], c: true })).toEqual({
      a: ['x', 1, null, { b: 'y\nz' }],
      c: true,
    });
    expect(cleanDeep(undefined)).toBeUndefined();
  });
});

describe('escapeHtml', () => {
  it('leaves nothing of HTML in a text', () => {
    expect(escapeHtml(`<a href="x" title='y'>&</a>`)).toBe(
      '&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;&#60;/a&#62;',
    );
  });
});
