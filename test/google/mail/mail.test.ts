// The programme mailbox on the local host: drafting, finding again what people did with a draft, and reading it back.
// proves: src/google/mail/mail.ts

import { simpleParser } from 'mailparser';
import type { MailHeaders, MailRef, OutgoingMail } from '../../../src/kernel/ports';
import { adapterHost } from '../../support/adapter-host';
import { COLLEAGUE, ROLE } from '../../support/script-host';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createMail } from './src/google/mail/mail';
const mail = () => createMail(createAttempt(Date.now() + 90_000));
export const createDraft = (outgoing) => mail().createDraft(outgoing);
export const drafts = () => mail().drafts();
export const draft = (id) => mail().draft(id) ?? null;
export const search = (query) => mail().search(query);
export const headers = (id) => mail().headers(id) ?? null;
export const thread = (id) => mail().thread(id);
export const raw = (id) => mail().raw(id);
export const attachment = (id, name) => mail().attachment(id, name) ?? null;
`;

const ANNEX = Buffer.from('Anexo con ñ, á y 😀 '.repeat(40_000)).toString('base64');

const NOTICE: OutgoingMail = {
  messageId: '<mx-mov-2026-0031.1@oficina.example>',
  from: ROLE,
  to: ['mision.tegucigalpa@mision.example'],
  cc: ['central@oficina.example'],
  subject: 'RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO',
  text: 'Buen día:\nLlegan 3 personas.',
  html: '<p>Buen día:<br>Llegan 3 personas.</p>',
  attachments: [{ name: 'Anexo – MX-MOV-2026-0031.pdf', type: 'application/pdf', base64: ANNEX }],
};

describe('createMail', () => {
  it('refuses to draft a mail that could carry a header of its own', () => {
    const { host, call } = adapterHost(SOURCE);

    expect(() => call('createDraft', [{ ...NOTICE, subject: 'AVISO\r\nBcc: espia@lejos.example' }])).toThrow(
      'control character',
    );
    expect(host.people.mail.list(ROLE, ROLE, 'drafts')).toEqual([]);
  });

  it('does not draft twice when the first try may have succeeded', () => {
    const { host, call } = adapterHost(SOURCE);

    const drafted = () =>
      call('createDraft', [NOTICE], {
        plan: [{ at: 1, kind: 'fail-after-success', service: 'Gmail.Users.Drafts.create' }],
      });

    expect(drafted).toThrow('gmail.drafts.create');
    expect(host.people.mail.list(ROLE, ROLE, 'drafts')).toHaveLength(1);
  });

  it('drafts again when Gmail refused for its quota', () => {
    const { host, call } = adapterHost(SOURCE);

    call('createDraft', [NOTICE], { plan: [{ at: 1, kind: 'quota', service: 'Gmail.Users.Drafts.create' }] });

    expect(host.people.mail.list(ROLE, ROLE, 'drafts')).toHaveLength(1);
  });

  it('knows nothing of a draft or message that is not there', () => {
    const { call } = adapterHost(SOURCE);

    expect(call('draft', ['r-404'])).toBeNull();
    expect(call('headers', ['404'])).toBeNull();
    expect(call('thread', ['404'])).toEqual([]);
  });

  it('shows people the draft as it was meant', () => {
    const { host, call } = adapterHost(SOURCE);

    call('createDraft', [NOTICE]);

    const [shown] = host.people.mail.list(COLLEAGUE, ROLE, 'drafts');
    expect(shown).toMatchObject({ subject: NOTICE.subject, to: NOTICE.to, cc: NOTICE.cc, messageId: NOTICE.messageId });
  });

  it('lists drafts newest first and reads their headers by lower-case name', () => {
    const { host, call } = adapterHost(SOURCE);
    const first = call<MailRef>('createDraft', [NOTICE]);
    host.clock.advance(60_000);
    const second = call<MailRef>('createDraft', [{ ...NOTICE, messageId: '<otro@oficina.example>' }]);

    const listed = call<MailRef[]>('drafts');
    const headers = call<MailHeaders>('draft', [first.id]);

    expect(listed).toEqual([second, first]);
    expect(headers.headers).toMatchObject({ 'message-id': NOTICE.messageId, to: 'mision.tegucigalpa@mision.example' });
    expect(headers.labels).toEqual(['DRAFT']);
    expect(headers.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('finds a sent draft by its Message-ID and gives it back as it was really sent', async () => {
    const { host, call } = adapterHost(SOURCE);
    const { id } = call<MailRef>('createDraft', [NOTICE]);
    host.people.mail.send(COLLEAGUE, ROLE, host.people.mail.list(COLLEAGUE, ROLE, 'drafts')[0]?.id ?? '');

    const gone = call('draft', [id]);
    const [sent] = call<MailRef[]>('search', ['rfc822msgid:mx-mov-2026-0031.1@oficina.example in:sent']);
    const parsed = await simpleParser(Buffer.from(call<string>('raw', [sent?.id]), 'base64'));

    expect(gone).toBeNull();
    expect(call<MailHeaders>('headers', [sent?.id]).labels).toContain('SENT');
    expect(parsed.subject).toBe(NOTICE.subject);
    expect(parsed.attachments[0]?.content.toString('base64')).toBe(ANNEX);
  });

  it('gives back an attachment by its name, and nothing for one that is not there', () => {
    const { host, call } = adapterHost(SOURCE);
    call('createDraft', [NOTICE]);
    host.people.mail.send(COLLEAGUE, ROLE, host.people.mail.list(COLLEAGUE, ROLE, 'drafts')[0]?.id ?? '');
    const [sent] = call<MailRef[]>('search', ['in:sent']);

    expect(call('attachment', [sent?.id, 'Anexo – MX-MOV-2026-0031.pdf'])).toBe(ANNEX);
    expect(call('attachment', [sent?.id, 'otro.pdf'])).toBeNull();
    expect(call('attachment', ['404', 'otro.pdf'])).toBeNull();
  });

  it('shows an answer in the thread of what was sent', () => {
    const { host, call } = adapterHost(SOURCE);
    call('createDraft', [NOTICE]);
    host.people.mail.send(COLLEAGUE, ROLE, host.people.mail.list(COLLEAGUE, ROLE, 'drafts')[0]?.id ?? '');
    const [sent] = call<MailRef[]>('search', ['in:sent']);
    host.people.outside.answer(ROLE, sent?.id ?? '', 'Recibido.');

    const thread = call<MailHeaders[]>('thread', [sent?.threadId]);

    expect(thread.map(({ headers }) => headers['from'])).toEqual([
      expect.stringContaining(ROLE),
      expect.stringContaining('mision.tegucigalpa@mision.example'),
    ]);
  });
});
