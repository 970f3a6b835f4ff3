import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { readAddresses, writeAddresses } from '../../../local/services/gmail/mime/addresses';
import type { Composition } from '../../../local/services/gmail/mime/compose';
import { composeMessage } from '../../../local/services/gmail/mime/compose';
import { decodeWords, encodeWords } from '../../../local/services/gmail/mime/encoded-words';
import { fieldValue } from '../../../local/services/gmail/mime/header-fields';
import { isAttachment, leaves, readMessage, textOf } from '../../../local/services/gmail/mime/message';
import { readParameterised, writeParameter } from '../../../local/services/gmail/mime/parameters';
import { withFields } from '../../../local/services/gmail/mime/rewrite';
import { decodeTransfer, toBase64Lines, toQuotedPrintable } from '../../../local/services/gmail/mime/transfer';

/** Text of one line without controls: what a header can hold. */
const headerText = fc
  .string({ unit: fc.constantFrom(...'aZ09 ñá→Łʼ😀漢"\\,;:=?_()<>@', '👩‍👧') })
  .map((text) => text.trim());
const bodyText = fc.string({ unit: fc.constantFrom(...'a =.ñ😀\t\n', 'x'.repeat(90)) });

describe('encoded words', () => {
  it.each(['=?UTF-8?B?QUJD', '=?UTF-8?B?QU*D?=', '=?UTF-8?Q?=G1?=', '=?klingon?Q?x?='])('refuse %s', (text) => {
    expect(() => decodeWords(text)).toThrow();
  });

  it('read back as written, in words of at most 75 characters', () => {
    fc.assert(
      fc.property(headerText, (text) => {
        const written = encodeWords(text);
        expect(decodeWords(written.replace(/\r\n /g, ' '))).toBe(text);
        expect(written.split(/\r\n /).every((word) => !word.startsWith('=?') || word.length <= 75)).toBe(true);
      }),
    );
  });
});

describe('transfer encodings', () => {
  it('give text and bytes back', () => {
    fc.assert(
      fc.property(bodyText, fc.uint8Array(), (text, bytes) => {
        const normalised = text.replace(/\n/g, '\r\n');
        expect(decodeTransfer(toQuotedPrintable(text), 'quoted-printable').toString()).toBe(normalised);
        expect([...decodeTransfer(toBase64Lines(bytes), 'base64')]).toEqual([...bytes]);
      }),
    );
  });

  it.each(['binary', 'x-uuencode'])('refuse %s', (encoding) => {
    expect(() => decodeTransfer('x', encoding)).toThrow();
  });
});

describe('parameters', () => {
  it.each(['a/b; x="1"; x="2"', 'a/b; x="1', 'a/b; x*=%zz', "a/b; x*=UTF-8''%C3"])('refuse %s', (text) => {
    expect(() => readParameterised(text)).toThrow();
  });

  it('give a file name back, whatever is in it', () => {
    fc.assert(
      fc.property(headerText, (name) => {
        const { parameters } = readParameterised(`attachment${writeParameter('filename', name).replace(/\r\n/g, '')}`);
        expect(parameters['filename']).toBe(name);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    '', 'a@b', 'a@@b.example', 'a b@c.example', 'a@b.example,', 'a@b.example; c@d.example', '<a@b.example',
    '"x <a@b.example>',
  ])('refuse %j', (text) => {
    expect(readAddresses(text)).toBeUndefined();
  });

  it('give names back', () => {
    fc.assert(
      fc.property(headerText, (name) => {
        const written = writeAddresses([{ name, address: 'a@b.example' }, { name: '', address: 'c@d.example' }]);
        expect(readAddresses(written.replace(/\r\n /g, ' '))).toEqual([
          { name, address: 'a@b.example' },
          { name: '', address: 'c@d.example' },
        ]);
      }),
    );
  });
});

describe('withFields', () => {
  it('changes, adds and takes out fields and nothing else', () => {
    const raw = Buffer.from('A: 1\r\nB: 2\r\n folded\r\nC: 3\r\n\r\nB: body\r\n');

    const changed = withFields(raw, { B: undefined, c: 'x', D: 'new' });

    expect(changed.toString()).toBe('A: 1\r\nc: x\r\nD: new\r\n\r\nB: body\r\n');
  });
});

describe('a composed message', () => {
  const mail: Composition = {
    from: { name: 'Registro Tapachula, "RVA"', address: 'registro@oficina.example' },
    to: Array.from({ length: 12 }, (_, i) => ({ name: `Misión ñ ${i}`, address: `mision${i}@mision.example` })),
    subject: 'RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO con un asunto bastante largo',
    date: Date.UTC(2026, 10, 23, 15),
    messageId: '<a@oficina.example>',
    text: 'Línea uno\n\n.punto\nFrom aquí = allá 😀',
    attachments: [
      { name: 'aviso → ñ "final".pdf', mimeType: 'application/pdf', bytes: Buffer.from([0, 255, 13, 10]) },
    ],
  };

  it('says the same to three parsers', async () => {
    const raw = composeMessage(mail);

    const ours = readMessage(raw);
    const [postal, nodemailer] = [await PostalMime.parse(raw), await simpleParser(raw)];

    const [attachment] = leaves(ours).filter(isAttachment);
    const subject = decodeWords(fieldValue(ours.fields, 'Subject') ?? '');
    const files = [attachment, postal.attachments[0], nodemailer.attachments[0]];
    expect([subject, postal.subject, nodemailer.subject]).toEqual(Array(3).fill(mail.subject));
    expect(files.map((file) => file?.filename)).toEqual(Array(3).fill(mail.attachments?.[0]?.name));
    expect([...(attachment?.content ?? [])]).toEqual([0, 255, 13, 10]);
    expect(textOf(ours, 'plain')).toBe(mail.text.replace(/\n/g, '\r\n'));
    expect(postal.text).toBe(`${mail.text}\n`);
    expect(nodemailer.text).toBe(mail.text);
    expect(postal.to).toHaveLength(12);
  });

  it('keeps its lines within what mail allows', () => {
    const lines = composeMessage(mail).toString().split('\r\n');

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });
});
