import { anOffice, COLLEAGUE, MISSION, OFFICE, refusal, servicesFor } from '../../support/office-services';
import { mailWithPdf, plainMail, raw } from './mail';

const create = (mail: string, as = OFFICE) =>
  servicesFor(anOffice(), as).Gmail.Users.Drafts.create({ message: { raw: raw(mail) } }, 'me');
const CUT_CHARACTER = '=?UTF-8?Q?A=C3?= =?UTF-8?Q?=B1o?=';
const LONG_WORD = `=?UTF-8?B?${'QUFB'.repeat(20)}?=`;

describe('Gmail.Users.Drafts.create', () => {
  it.each([
    ['no sender', plainMail().replace(/From:.*\r\n/, ''), 'From'],
    ['another sender', plainMail({ from: COLLEAGUE }), 'From'],
    ['two senders', plainMail({ extra: [`From: ${OFFICE}`] }), 'From'],
    ['no addressee', plainMail().replace(/To:.*\r\n/, ''), 'To'],
    ['an address without a dot', plainMail({ to: 'human@f' }), 'To'],
    ['addresses run together', plainMail({ to: 'a@b.example c@d.example' }), 'To'],
    ['a bad Cc', plainMail({ extra: ['Cc: nobody'] }), 'Cc'],
    ['no subject', plainMail().replace(/Subject:.*\r\n/, ''), 'Subject'],
    ['two subjects', plainMail({ extra: ['Subject: x'] }), 'Subject'],
    ['an injected field', plainMail({ subject: 'x\r\nBcc: ladron@lejos.example\r\nSubject: y' }), 'Subject'],
    ['a Message-ID without brackets', plainMail({ messageId: 'a@b.example' }), 'Message-ID'],
    ['no MIME-Version', plainMail().replace(/MIME-Version:.*\r\n/, ''), 'MIME-Version'],
    ['a date that is none', plainMail({ extra: ['Date: ayer'] }), 'Date'],
  ])('refuses %s', (_what, mail, field) => {
    const { code, message } = refusal(() => create(mail));

    expect(code).toBe(400);
    expect(message).toBe(`API call to gmail.users.drafts.create failed with error: Invalid ${field} header`);
  });

  it.each([
    ['bare line feeds', plainMail().replace(/\r\n/g, '\n'), 'a line does not end in CR LF'],
    ['a line over 998 characters', plainMail({ text: 'x'.repeat(999) }), 'a line is longer than 998 characters'],
    ['8-bit in a field', plainMail({ subject: 'A\xf1o' }), 'a header holds something other than printable ASCII'],
    ['8-bit in a 7bit body', plainMail({ text: 'A\xf1o' }), 'a 7bit part holds 8-bit bytes'],
    ['a NUL', plainMail({ text: '\0' }), 'a NUL byte'],
    ['a long encoded word', plainMail({ subject: LONG_WORD }), 'an encoded word is longer than 75 characters'],
    ['a character cut in two', plainMail({ subject: CUT_CHARACTER }), 'text is not valid UTF-8'],
    ['an unclosed multipart', mailWithPdf().replace('--outer--', ''), 'a multipart is not closed'],
    ['a boundary inside a part', mailWithPdf().replace('A=C3=B1o', '--innermost'), 'a boundary occurs inside a part'],
    ['bad base64', mailWithPdf().replace('JVBERi', 'JV*ERi'), 'a base64 part is not valid base64'],
    ['bad quoted-printable', mailWithPdf().replace('=C3', '=c3'), 'a quoted-printable part has a bad escape'],
  ])('refuses %s', (_what, mail, reason) => {
    const { message } = refusal(() => create(mail));

    expect(message.endsWith(` failed with error: Invalid MIME message: ${reason}`)).toBe(true);
  });

  it('refuses attachments of more than 25 MB', () => {
    const mail = mailWithPdf({ bytes: new Uint8Array(25.1 * 1024 * 1024) });

    expect(refusal(() => create(mail)).message).toMatch(/Limit exceeded: Email Total Attachments Size\.$/);
  });

  it.each([
    ['an empty request', { message: {} }, 'Missing draft message'],
    ['text that is no base64', { message: { raw: 'no es base64' } }, 'Base64 decoding failed'],
    ['a thread that is not there', { message: { raw: raw(plainMail()), threadId: '1a' } }, 'entity was not found.'],
  ])('refuses %s', (_what, resource, ending) => {
    const { Drafts } = servicesFor(anOffice()).Gmail.Users;

    const { message } = refusal(() => Drafts.create(resource, 'me'));

    expect(message.endsWith(ending)).toBe(true);
  });

  it('refuses the mailbox of somebody else', () => {
    const { Drafts } = servicesFor(anOffice(), COLLEAGUE).Gmail.Users;

    expect(refusal(() => Drafts.list(OFFICE))).toMatchObject({
      message: `API call to gmail.users.drafts.list failed with error: Delegation denied for ${COLLEAGUE}`,
      code: 403,
    });
  });

  it('makes a draft that can be listed, read and deleted for good', () => {
    const { Drafts, Messages } = servicesFor(anOffice()).Gmail.Users;

    const made = Drafts.create({ message: { raw: raw(plainMail()) } }, 'me');

    expect(made.message.labelIds).toEqual(['DRAFT']);
    expect(Drafts.list('me').drafts).toMatchObject([{ id: made.id, message: { id: made.message.id } }]);
    Drafts.remove('me', made.id);
    expect(refusal(() => Drafts.get('me', made.id))).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to gmail.users.drafts.get failed with error: Requested entity was not found.',
      code: 404,
    });
    expect(refusal(() => Messages.get('me', made.message.id ?? '')).code).toBe(404);
    expect('drafts' in Drafts.list('me')).toBe(false);
  });
});

describe('reading a message', () => {
  const subject = '=?UTF-8?B?UlZBIE3DqXhpY28g4oaSIEhORA==?=';

  it('gives the raw message as signed bytes', () => {
    const { Drafts } = servicesFor(anOffice()).Gmail.Users;
    const mail = mailWithPdf({ bytes: Buffer.from([0xff, 0x00]) });
    const { id } = Drafts.create({ message: { raw: raw(mail) } }, 'me');

    const bytes = Drafts.get('me', id, { format: 'raw' }).message.raw as unknown as number[];

    expect(Array.isArray(bytes)).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).toBe(mail);
  });

  it('gives the parts with decoded headers, bytes of texts, and IDs of attachments', () => {
    const { Drafts, Messages } = servicesFor(anOffice()).Gmail.Users;
    const { message } = Drafts.create({ message: { raw: raw(mailWithPdf({ subject })) } }, 'me');

    const { payload } = Messages.get('me', message.id ?? '');

    expect(payload?.mimeType).toBe('multipart/mixed');
    expect(payload?.headers).toContainEqual({ name: 'Subject', value: 'RVA México → HND' });
    const [body, pdf] = payload?.parts ?? [];
    const text = body?.parts?.[0]?.body?.data as unknown as number[];
    expect(Buffer.from(text).toString()).toBe('Año nuevo');
    expect(pdf).toMatchObject({ partId: '1', filename: 'aviso.pdf', mimeType: 'application/pdf', body: { size: 10 } });
    expect(pdf?.body?.data).toBeUndefined();
    const fetched = Messages.Attachments.get('me', message.id ?? '', pdf?.body?.attachmentId ?? '');
    expect(Buffer.from(fetched.data).toString()).toBe('%PDF-1.3 x');
  });

  it('gives only the headers asked for under metadata, and none under minimal', () => {
    const { Drafts, Messages } = servicesFor(anOffice()).Gmail.Users;
    const { message } = Drafts.create({ message: { raw: raw(plainMail()) } }, 'me');

    const asked = { format: 'metadata', metadataHeaders: ['To', 'message-id'] };
    const metadata = Messages.get('me', message.id ?? '', asked);
    const minimal = Messages.get('me', message.id ?? '', { format: 'minimal' });

    expect(metadata.payload?.headers).toEqual([
      { name: 'To', value: MISSION },
      { name: 'Message-ID', value: '<mx-mov-2026-0031.aviso@oficina.example>' },
    ]);
    expect(minimal).toMatchObject({ snippet: 'Texto de prueba.', labelIds: ['DRAFT'] });
    expect(minimal.payload).toBeUndefined();
  });

  it('reads file names beyond ASCII', () => {
    const { Drafts, Messages } = servicesFor(anOffice()).Gmail.Users;
    const mail = mailWithPdf().replace('filename="aviso.pdf"', "filename*0*=UTF-8''aviso%20; filename*1*=a%C3%B1o.pdf");
    const { message } = Drafts.create({ message: { raw: raw(mail) } }, 'me');

    const { payload } = Messages.get('me', message.id ?? '');

    expect(payload?.parts?.[1]?.filename).toBe('aviso año.pdf');
  });
});
