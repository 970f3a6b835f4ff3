// Utilities and Blob. What a PDF must contain is tested with the documents; here only that one comes out.

import type { ConformanceCase } from '../support/conformance-case';

declare const expect: (actual: unknown, expected: unknown) => void;

const REFERENCE = 'https://developers.google.com/apps-script/reference/utilities/utilities';
const BLOB = 'https://developers.google.com/apps-script/reference/base/blob';

export const cases: ConformanceCase[] = [
  {
    name: 'refuses to decode text without its padding',
    evidence: { status: 'assumed', why: 'public reports of "Could not decode string."' },
    run: function () {
      let message = '';
      try {
        Utilities.base64DecodeWebSafe('TmnDsW8gw');
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message, 'Could not decode string.');
    },
  },
  {
    name: 'encodes text as UTF-8, web-safe with padding',
    evidence: { status: 'documented', source: `${REFERENCE}#base64encodewebsafe` },
    run: function () {
      expect(Utilities.base64Encode('A string here'), 'QSBzdHJpbmcgaGVyZQ==');
      expect(Utilities.base64EncodeWebSafe('¿ñ? ~~~', Utilities.Charset.UTF_8), 'wr_DsT8gfn5-');
    },
  },
  {
    name: 'decodes to signed bytes that are an array of the script',
    evidence: { status: 'documented', source: `${REFERENCE}#base64decode` },
    run: function () {
      const bytes = Utilities.base64Decode('w7E=');
      expect(bytes, [-61, -79]);
      expect(Array.isArray(bytes) && bytes instanceof Array, true);
    },
  },
  {
    name: 'makes a blob of text with no name and type text/plain',
    evidence: { status: 'assumed', why: 'asserted against Google by the tests of gas-fakes, not run there by us' },
    run: function () {
      const blob = Utilities.newBlob('ñ');
      expect(blob.getName(), null);
      expect(blob.getContentType(), 'text/plain');
      expect(blob.getBytes(), [-61, -79]);
      expect(blob.getDataAsString(), 'ñ');
    },
  },
  {
    name: 'copies a blob so that renaming one leaves the other',
    evidence: { status: 'documented', source: `${BLOB}#copyblob` },
    run: function () {
      const blob = Utilities.newBlob('x', 'text/plain', 'a.txt');
      const copy = blob.copyBlob().setName('b.txt');
      expect([blob.getName(), copy.getName()], ['a.txt', 'b.txt']);
    },
  },
  {
    name: 'turns HTML into a PDF whose name ends in .pdf',
    evidence: { status: 'documented', source: `${BLOB}#getas` },
    run: function () {
      const pdf = Utilities.newBlob('<p>Hola</p>', 'text/html', 'anexo.html').getAs('application/pdf');
      expect(pdf.getName(), 'anexo.pdf');
      expect(pdf.getContentType(), 'application/pdf');
      expect(pdf.getDataAsString().slice(0, 5), '%PDF-');
    },
  },
  {
    name: 'gives version 4 identifiers, each another',
    evidence: { status: 'documented', source: `${REFERENCE}#getuuid` },
    run: function () {
      const first = Utilities.getUuid();
      expect(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(first), true);
      expect(first === Utilities.getUuid(), false);
    },
  },
  {
    name: 'lets time pass while it sleeps',
    evidence: { status: 'documented', source: `${REFERENCE}#sleep` },
    run: function () {
      const before = Date.now();
      Utilities.sleep(1500);
      const passed = Date.now() - before;
      expect(passed >= 1500 && passed < 2500, true);
    },
  },
];
