// HTML made into PDF by Blob.getAs. Only what a script can see of it: text and looks are tested in test/local with an
// independent reader, and on Google by the eye of whoever runs the probe.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const BLOB = 'https://developers.google.com/apps-script/reference/base/blob';

export const cases: ConformanceCase[] = [
  {
    name: 'turns HTML into a PDF with the name changed to match',
    evidence: { status: 'documented', source: `${BLOB}#getAs(String)` },
    run: function () {
      const html = '<body><h1>Aviso</h1><p>ñ á ü Ł</p><table><tr><th>a</th><td>b</td></tr></table></body>';
      const pdf = Utilities.newBlob(html, 'text/html', 'aviso.html').getAs('application/pdf');
      expect(pdf.getContentType(), 'application/pdf');
      expect(pdf.getName(), 'aviso.pdf');
      expect(pdf.getBytes().slice(0, 5), [37, 80, 68, 70, 45]);
    },
  },
  {
    name: 'makes no error of scripts, unknown tags, pictures from elsewhere and no text at all',
    evidence: { status: 'assumed', why: 'what the converter does with them is not documented' },
    run: function () {
      const sources = [
        '',
        '<p>unclosed',
        '<script>throw new Error()</script><blink>x</blink>',
        '<img src="https://lejos.example/nothing.png" alt="x">',
      ];
      const lengths = sources.map(function (html) {
        return Utilities.newBlob(html, 'text/html', 'a.html').getAs('application/pdf').getBytes().length;
      });
      expect(lengths.every(function (length) { return length > 100; }), true);
    },
  },
];
