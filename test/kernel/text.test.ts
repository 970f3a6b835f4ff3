// Free text as it may be stored, and as it may stand in a page.

import fc from 'fast-check';
import { cleanDeep, cleanText, escapeHtml } from '../../src/kernel/text';
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

describe('cleanDeep', () => {
  it('cleans every text inside and leaves everything else', () => {
    expect(cleanDeep({ a: ['x\u0000', 1, null, { b: 'y\r\nz' }], c: true })).toEqual({
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
