import fc from 'fast-check';
import { htmlToPdf } from '../../../local/services/documents/pdf';
import { readPdf } from '../../support/pdf-reader';

const BROKEN_IMAGE = 'img src="data:image/png;base64,AAAA"';
const TAGS = ['p', 'table', 'tr', 'td', 'th', 'thead', 'ul', 'li', 'h1', 'strong', BROKEN_IMAGE, 'x'];
const fragment = fc.oneof(
  fc.constantFrom(...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag.split(' ')[0]}>`])),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('&#0;', '&nbsp;', '&bogus;', '<!--', '<![CDATA[', '<td colspan="999999999">', '<td colspan="-1">'),
);

describe('htmlToPdf with hostile input', () => {
  it('always makes a PDF', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
        const pdf = htmlToPdf(fragments.join(''));
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  });

  it('shows markup in escaped answers as text and lets nothing in the file act', () => {
    const answer = '<script>alert(1)</script> /JavaScript (x) Tj =HYPERLINK("http://lejos.example")';

    const pdf = htmlToPdf(`<p>${answer.replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`);

    expect(readPdf(pdf).text).toBe(`${answer} 1 / 1`);
    expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|JS|URI|Launch|OpenAction|EmbeddedFile|AA)\b/);
  });

  it('survives tags nested a thousand deep', () => {
    const pdf = htmlToPdf(`${'<div>'.repeat(1000)}fondo${'</div>'.repeat(1000)}`);

    expect(readPdf(pdf).text).toBe('fondo 1 / 1');
  });
});
