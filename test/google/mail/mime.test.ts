// The MIME builder, judged by two parsers that know nothing of each other.
// proves: src/google/mail/header-fields.ts

import fc from 'fast-check';
import { simpleParser, type ParsedMail } from 'mailparser';
import PostalMime, { type Email } from 'postal-mime';
import { toMime } from '../../../src/google/mail/mime';
import type { OutgoingMail } from '../../../src/kernel/ports';
import { cleanText } from '../../../src/kernel/text';

const NOW = Date.UTC(2026, 10, 23, 16, 48, 37);

const aMail = (parts: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<aviso.0031@oficina.example>',
  from: 'registro@oficina.example',
  to: ['mision.tegucigalpa@mision.example'],
  cc: [],
  subject: 'RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO',
  text: 'Buen día:\n\nLlegan 3 personas.\n',
  html: '<p>Buen día</p>',
  attachments: [],
  ...parts,
});

interface Read {
  readonly postal: Email;
  readonly mailparser: ParsedMail;
}

async function read(raw: string): Promise<Read> {
  return {
    postal: await PostalMime.parse(raw),
    mailparser: await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true }),
  };
}

const bothSubjects = ({ postal, mailparser }: Read) => [postal.subject ?? '', mailparser.subject ?? ''];

/** Any text a header may hold: emoji, right-to-left, combining, quotes, whatever looks like syntax. */
const oneLine = (...more: string[]) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...Array.from('ñáüŁʼ🇭🇳👨‍👩‍👧שלוםمرحباé "\'\\;,:=?()<>@/%*_.-+#&$!~`^{}[]|'), ...more),
        fc.constantFrom("UTF-8''", '--', '=_rva_mixed', 'Bcc: x@y.example'),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { minLength: 1, maxLength: 30 },
    )
    .map((pieces) =>
      pieces
        .join('')
        .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '')
        .trim(),
    )
    .filter((text) => text !== '' && !/[\ud800-\udfff]/u.test(text));

const ENCODED_WORDS = ['=?UTF-8?B?QQ==?=', '=?utf-8?q?=41?='];

/** What the program calls clean text: LF line breaks, no other control character. */
const cleanBody = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('\n', '\t', '--', '.', 'From nobody', '=3D'),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => cleanText(pieces.join('')).text)
  .filter((text) => !/[\ud800-\udfff]/u.test(text));

describe('toMime refuses', () => {
  it.each(['\r', '\n', '\r\nBcc: espia@lejos.example', '\u0000', '\u0085', '\u2028', '\t'])(
    'a subject with %j',
    (bad) => {
      expect(() => toMime(aMail({ subject: `AVISO${bad}` }), NOW)).toThrow('control character');
    },
  );

  it.each(['\r\nX-Otra: 1', '\n', '\u0000'])('an attachment name with %j', (bad) => {
    const attachments = [{ name: `anexo${bad}.pdf`, type: 'application/pdf', base64: 'QQ==' }];

    expect(() => toMime(aMail({ attachments }), NOW)).toThrow('control character');
  });

  it.each([
    'a@b.example\r\nBcc: espia@lejos.example',
    'a@b.example, espia@lejos.example',
    'Ana <a@b.example>',
    '"a b"@c.example',
    'a@b',
    'a@[127.0.0.1]',
    'añа@b.example',
    'a..b@c.example',
    '@b.example',
    `${'a'.repeat(65)}@b.example`,
    '',
  ])('the address %j', (address) => {
    expect(() => toMime(aMail({ to: [address] }), NOW)).toThrow('plain address');
    expect(() => toMime(aMail({ cc: [address] }), NOW)).toThrow('plain address');
    expect(() => toMime(aMail({ from: address }), NOW)).toThrow('plain address');
  });

  it('a mail to nobody', () => {
    expect(() => toMime(aMail({ to: [] }), NOW)).toThrow('holds no address');
  });

  it.each(['aviso@oficina.example', '<aviso>', '<a b@c.example>', '<a@b>\r\nX: 1', '<a@b><c@d>'])(
    'the Message-ID %j',
    (messageId) => {
      expect(() => toMime(aMail({ messageId }), NOW)).toThrow('Message-ID');
    },
  );

  it.each(['application/pdf; name=x', 'pdf', 'a/b\r\nX: 1'])('the media type %j', (type) => {
    const attachments = [{ name: 'a.pdf', type, base64: 'QQ==' }];

    expect(() => toMime(aMail({ attachments }), NOW)).toThrow('media type');
  });

  it('in words that repeat nothing of what was refused', () => {
    const secret = 'MARCA-9431';

    const said = [{ subject: `${secret}\n` }, { to: [secret] }, { messageId: secret }].map((parts) => {
      try {
        return toMime(aMail(parts), NOW);
      } catch (error) {
        return String(error);
      }
    });

    expect(said.join()).not.toContain(secret);
  });
});

describe('toMime', () => {
  it('writes the fields of a notification in the order of the standard', () => {
    const raw = toMime(aMail(), NOW);

    const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n');
    expect(headers).toEqual([
      'Date: Mon, 23 Nov 2026 16:48:37 +0000',
      'From: registro@oficina.example',
      'To: mision.tegucigalpa@mision.example',
      'Message-ID: <aviso.0031@oficina.example>',
      expect.stringMatching(/^Subject: =\?UTF-8\?B\?[A-Za-z0-9+/=]+\?=$/),
      expect.stringMatching(/^ =\?UTF-8\?B\?[A-Za-z0-9+/=]+\?=$/),
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative;',
      ' boundary="=_rva_alternative"',
    ]);
  });

  it('leaves a short plain subject as it is', () => {
    expect(toMime(aMail({ subject: 'AVISO 0031' }), NOW)).toContain('\r\nSubject: AVISO 0031\r\n');
  });

  it('gives both parsers every address and never a blind copy', async () => {
    const to = ['uno@mision.example', 'dos@mision.example', `${'largo'.repeat(10)}@mision.example`];
    const cc = ['central@oficina.example'];

    const { postal, mailparser } = await read(toMime(aMail({ to, cc }), NOW));

    expect(postal.to?.map(({ address }) => address)).toEqual(to);
    expect(
      [mailparser.to]
        .flat()
        .flatMap((list) => list?.value ?? [])
        .map(({ address }) => address),
    ).toEqual(to);
    expect(postal.cc?.map(({ address }) => address)).toEqual(cc);
    expect(postal.bcc).toBeUndefined();
    expect(mailparser.headers.has('bcc')).toBe(false);
    expect(postal.messageId).toBe('<aviso.0031@oficina.example>');
    expect(mailparser.date?.getTime()).toBe(NOW);
  });

  it('holds any subject so that both parsers give it back', async () => {
    await fc.assert(
      fc.asyncProperty(oneLine(...ENCODED_WORDS), async (subject) => {
        const parsed = await read(toMime(aMail({ subject }), NOW));

        expect(bothSubjects(parsed)).toEqual([subject, subject]);
      }),
      { numRuns: 300 },
    );
  });

  it('holds any file name so that both parsers give it back', async () => {
    await fc.assert(
      fc.asyncProperty(oneLine(), async (name) => {
        const attachments = [{ name, type: 'application/pdf', base64: 'QUJD' }];

        const { postal, mailparser } = await read(toMime(aMail({ attachments }), NOW));

        expect([postal.attachments[0]?.filename, mailparser.attachments[0]?.filename]).toEqual([name, name]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a file name that looks like an encoded word from standing bare', async () => {
    const attachments = [{ name: '=?UTF-8?B?QQ==?=', type: 'application/pdf', base64: 'QUJD' }];

    const raw = toMime(aMail({ attachments }), NOW);

    expect(raw).toContain("filename*=UTF-8''%3D%3FUTF-8%3FB%3FQQ%3D%3D%3F%3D");
    // The other parser decodes it a second time, against RFC 2047 5.
    expect((await simpleParser(raw)).attachments[0]?.filename).toBe('=?UTF-8?B?QQ==?=');
  });

  it('holds any bodies and any bytes so that both parsers give them back', async () => {
    await fc.assert(
      fc.asyncProperty(cleanBody, cleanBody, fc.uint8Array({ maxLength: 300 }), async (text, html, bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const attachments = [{ name: 'anexo.pdf', type: 'application/pdf', base64 }];

        const { postal, mailparser } = await read(toMime(aMail({ text, html, attachments }), NOW));

        expect(mailparser.text ?? '').toBe(text);
        expect(mailparser.html === false ? '' : mailparser.html).toBe(html);
        expect(mailparser.attachments[0]?.content.equals(Buffer.from(bytes))).toBe(true);
        expect((postal.text ?? '').replace(/\r\n/g, '\n')).toBe(text);
        expect(Buffer.from(postal.attachments[0]?.content as ArrayBuffer).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is ASCII in CRLF lines of 78 characters whatever it holds', () => {
    fc.assert(
      fc.property(
        oneLine(),
        oneLine(...ENCODED_WORDS),
        fc.string({ unit: 'binary', maxLength: 2000 }),
        (subject, name, text) => {
          const attachments = [{ name, type: 'text/plain', base64: Buffer.from(text).toString('base64') }];

          const raw = toMime(aMail({ subject, text, html: text, attachments }), NOW);

          expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/);
          expect(raw.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
          expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps a body from ending its own part', async () => {
    const text = '--=_rva_alternative--\r\n\r\n--=_rva_mixed--\n.\nFrom nobody';

    const { postal, mailparser } = await read(toMime(aMail({ text }), NOW));

    expect(mailparser.text).toBe(text.replace(/\r\n/g, '\n'));
    expect(postal.html).toContain('<p>Buen día</p>');
  });

  it('carries an annex of five million bytes', async () => {
    const content = Buffer.alloc(5_000_000, 'Anexo ñ');
    const attachments = [{ name: 'Anexo.pdf', type: 'application/pdf', base64: content.toString('base64') }];

    const { mailparser } = await read(toMime(aMail({ attachments }), NOW));

    expect(mailparser.attachments[0]?.content.equals(content)).toBe(true);
  });
});
