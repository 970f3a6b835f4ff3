import PostalMime from 'postal-mime';
import { outsideMails } from '../../../local/services/gmail/delivery';
import { answer, autoReply, bounce, outsideEml, receive } from '../../../local/services/gmail/outside';
import {
  discardDraft, editDraft, emlOf, listMail, replyTo, sendDraft, showMail,
} from '../../../local/services/gmail/person';
import { cancelSchedule, deliverDue, scheduleDraft } from '../../../local/services/gmail/scheduled';
import { addAccount } from '../../../local/world/accounts';
import { changeSetting } from '../../../local/world/settings';
import type { World } from '../../../local/world/world';
import {
  anOffice, COLLEAGUE, DELEGATE, MISSION, OFFICE, refusal, servicesFor,
} from '../../support/office-services';
import { mailWithPdf, plainMail, raw } from './mail';

const MESSAGE_ID = '<mx-mov-2026-0031.aviso@oficina.example>';
const HOUR = 3_600_000;

function drafted(mail = mailWithPdf()): { world: World; id: string; messageId: string; threadId: string } {
  const world = anOffice();
  const { id, message } = servicesFor(world).Gmail.Users.Drafts.create({ message: { raw: raw(mail) } }, 'me');
  return { world, id, messageId: message.id ?? '', threadId: message.threadId ?? '' };
}

describe('the mailbox', () => {
  it.each([
    ['looking', (world: World, id: string) => showMail(world, COLLEAGUE, OFFICE, id)],
    ['listing', (world: World) => listMail(world, COLLEAGUE, OFFICE, 'drafts')],
    ['editing', (world: World, id: string) => editDraft(world, COLLEAGUE, OFFICE, id, { text: 'x' })],
    ['sending', (world: World, id: string) => sendDraft(world, COLLEAGUE, OFFICE, id)],
    ['discarding', (world: World, id: string) => discardDraft(world, COLLEAGUE, OFFICE, id)],
    ['scheduling', (world: World, id: string) => scheduleDraft(world, COLLEAGUE, OFFICE, id, world.now() + HOUR)],
  ])('refuses %s to whoever is neither owner nor delegate', (_what, act) => {
    const { world, id } = drafted();

    expect(() => act(world, id)).toThrow(`${COLLEAGUE} no puede abrir el buzón ${OFFICE}.`);
  });

  it.each([OFFICE, DELEGATE])('is open to %s', (actor) => {
    const { world, id } = drafted();

    expect(listMail(world, actor, OFFICE, 'drafts')).toMatchObject([
      { id, state: 'draft', to: [MISSION], messageId: MESSAGE_ID, attachments: [{ name: 'aviso.pdf', size: 10 }] },
    ]);
  });
});

describe('editing a draft', () => {
  it('refuses an address that is none', () => {
    const { world, id } = drafted();

    expect(() => editDraft(world, DELEGATE, OFFICE, id, { to: 'la misión' })).toThrow('No se reconoce la dirección «la misión».');
  });

  it('keeps the draft ID, rotates the message ID, keeps attachment and Message-ID', async () => {
    const { world, id, messageId, threadId } = drafted();

    const saved = editDraft(world, DELEGATE, OFFICE, id, { text: 'Otro texto: ñ\n=línea' });

    const { Drafts, Messages } = servicesFor(world).Gmail.Users;
    const draft = Drafts.get('me', id, { format: 'minimal' });
    expect(saved.id).toBe(id);
    expect(draft.message.id).not.toBe(messageId);
    expect(draft.message.threadId).toBe(threadId);
    expect(refusal(() => Messages.get('me', messageId)).code).toBe(404);
    const parsed = await PostalMime.parse(emlOf(world, DELEGATE, OFFICE, id));
    expect(parsed).toMatchObject({ messageId: MESSAGE_ID, subject: 'RVA prueba', text: 'Otro texto: ñ\n=línea\n' });
    expect(parsed.attachments).toMatchObject([{ filename: 'aviso.pdf', mimeType: 'application/pdf' }]);
  });

  it('starts a new thread when the subject changes, and loses fields that the window does not know', () => {
    const { world, id, threadId } = drafted(mailWithPdf({ extra: ['X-Folio: MX-MOV-2026-0031'] }));

    const saved = editDraft(world, DELEGATE, OFFICE, id, { subject: 'Otro asunto → ñ' });

    expect(saved.subject).toBe('Otro asunto → ñ');
    expect(saved.threadId).not.toBe(threadId);
    expect(emlOf(world, DELEGATE, OFFICE, id).toString()).not.toContain('X-Folio');
  });

  it('loses the Message-ID in a world where Gmail does not keep it', () => {
    const { world, id } = drafted();
    changeSetting(world.store, 'gmail.keepsMessageId', false);

    const edited = editDraft(world, DELEGATE, OFFICE, id, { text: 'x' });
    const sent = sendDraft(world, DELEGATE, OFFICE, id);

    expect(edited.messageId).toMatch(/^<CA.+@mail\.gmail\.com>$/);
    expect(sent.messageId).not.toBe(edited.messageId);
  });
});

describe('sending a draft', () => {
  it('ends the draft and makes a sent message with an ID of its own in the same thread', () => {
    const { world, id, messageId, threadId } = drafted();
    world.elapse(HOUR);

    const sent = sendDraft(world, DELEGATE, OFFICE, id);

    const { Drafts, Messages } = servicesFor(world).Gmail.Users;
    expect(sent).toMatchObject({ state: 'sent', threadId, messageId: MESSAGE_ID, at: world.now() });
    expect(sent.id).not.toBe(messageId);
    expect(refusal(() => Drafts.get('me', id)).code).toBe(404);
    const { labelIds, payload } = Messages.get('me', sent.id, { format: 'metadata' });
    expect(labelIds).toEqual(['SENT']);
    expect(payload?.headers).toContainEqual({ name: 'Date', value: 'Mon, 23 Nov 2026 16:00:00 +0000' });
  });

  it('delivers to accounts, members of groups and addresses outside, Bcc hidden from all', () => {
    const world = anOffice();
    addAccount(world.store, { email: 'equipo@oficina.example', name: 'Equipo', kind: 'group', members: [COLLEAGUE] });
    const mail = plainMail({ to: `"M" <${MISSION}>, equipo@oficina.example`, extra: [`Bcc: ${DELEGATE}`] });
    const { id } = servicesFor(world).Gmail.Users.Drafts.create({ message: { raw: raw(mail) } }, 'me');

    sendDraft(world, OFFICE, OFFICE, id);

    const [outside] = outsideMails(world.store, MISSION);
    const copies = [
      emlOf(world, COLLEAGUE, COLLEAGUE, listMail(world, COLLEAGUE, COLLEAGUE, 'inbox')[0]?.id ?? ''),
      emlOf(world, DELEGATE, DELEGATE, listMail(world, DELEGATE, DELEGATE, 'inbox')[0]?.id ?? ''),
      outsideEml(world, outside?.id ?? ''),
    ];
    expect(copies.map((copy) => copy.toString().includes('Bcc'))).toEqual([false, false, false]);
    expect(listMail(world, OFFICE, OFFICE, 'sent')[0]?.bcc).toEqual([DELEGATE]);
  });

  it('puts one message with all labels into the box of who writes to themselves', () => {
    const { world, id } = drafted(plainMail({ to: OFFICE }));

    sendDraft(world, OFFICE, OFFICE, id);

    const { messages } = servicesFor(world).Gmail.Users.Messages.list('me');
    expect(messages).toHaveLength(1);
    expect(servicesFor(world).Gmail.Users.Messages.get('me', messages?.[0]?.id ?? '').labelIds).toEqual([
      'SENT', 'INBOX', 'UNREAD',
    ]);
  });

  it('waits for its hour when it is scheduled, and is no draft meanwhile', () => {
    const { world, id } = drafted();

    const waiting = scheduleDraft(world, DELEGATE, OFFICE, id, world.now() + HOUR);
    const early = deliverDue(world);
    const { Drafts } = servicesFor(world).Gmail.Users;
    const meanwhile = [Drafts.list('me').drafts, listMail(world, OFFICE, OFFICE, 'scheduled').length];
    world.elapse(HOUR);
    const [sent] = deliverDue(world);

    expect(waiting).toMatchObject({ state: 'scheduled', messageId: MESSAGE_ID });
    expect(early).toEqual([]);
    expect(meanwhile).toEqual([undefined, 1]);
    expect(sent).toMatchObject({ state: 'sent', messageId: MESSAGE_ID });
    expect(deliverDue(world)).toEqual([]);
  });

  it('comes back as a draft when the schedule is taken back', () => {
    const { world, id } = drafted();
    const waiting = scheduleDraft(world, DELEGATE, OFFICE, id, world.now() + HOUR);

    const draft = cancelSchedule(world, DELEGATE, OFFICE, waiting.id);
    world.elapse(2 * HOUR);

    expect(draft).toMatchObject({ state: 'draft', messageId: MESSAGE_ID });
    expect(deliverDue(world)).toEqual([]);
  });

  it('leaves nothing behind when the draft is discarded', () => {
    const { world, id } = drafted();

    discardDraft(world, DELEGATE, OFFICE, id);

    expect('messages' in servicesFor(world).Gmail.Users.Messages.list('me', { q: 'in:anywhere' })).toBe(false);
  });
});

describe('what comes back', () => {
  it('is a reply of the mission in the same thread, which a delegate answers', () => {
    const { world, id } = drafted();
    const sent = sendDraft(world, DELEGATE, OFFICE, id);

    const reply = answer(world, OFFICE, sent.id, 'Recibido. ¡Gracias!');
    const back = replyTo(world, DELEGATE, OFFICE, reply.id, 'De nada.');

    expect(reply).toMatchObject({ state: 'received', from: MISSION, threadId: sent.threadId });
    expect(reply.subject).toBe('Re: RVA prueba');
    expect(back).toMatchObject({ state: 'sent', to: [MISSION], threadId: sent.threadId });
    const thread = servicesFor(world).Gmail.Users.Threads.get('me', sent.threadId, { format: 'minimal' });
    expect(thread.messages.map((message) => message.id)).toEqual([sent.id, reply.id, back.id]);
  });

  it('is a delivery report with machine-readable parts', async () => {
    const { world, id } = drafted();
    const sent = sendDraft(world, DELEGATE, OFFICE, id);

    const report = bounce(world, OFFICE, sent.id);

    const eml = emlOf(world, OFFICE, OFFICE, report.id);
    const parsed = await PostalMime.parse(eml);
    expect(parsed.from?.address).toBe('mailer-daemon@googlemail.com');
    expect(parsed.inReplyTo).toBe(MESSAGE_ID);
    expect(parsed.headers).toContainEqual(expect.objectContaining({ key: 'x-failed-recipients', value: MISSION }));
    const { payload } = servicesFor(world).Gmail.Users.Messages.get('me', report.id);
    expect(payload?.parts?.map((part) => part.mimeType)).toEqual([
      'text/plain', 'message/delivery-status', 'message/rfc822',
    ]);
    expect(eml.toString()).toContain(`Final-Recipient: rfc822; ${MISSION}\r\nAction: failed\r\nStatus: 5.1.1`);
  });

  it('is an absence notice that says it is automatic', () => {
    const { world, id } = drafted();
    const sent = sendDraft(world, DELEGATE, OFFICE, id);

    const notice = autoReply(world, OFFICE, sent.id, 'Estoy de vacaciones.');

    const { payload } = servicesFor(world).Gmail.Users.Messages.get('me', notice.id, { format: 'metadata' });
    expect(payload?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-replied' });
    expect(payload?.headers).toContainEqual({ name: 'In-Reply-To', value: MESSAGE_ID });
  });

  it('is a letter of a stranger in a thread of its own', () => {
    const world = anOffice();

    const letter = receive(world, OFFICE, { from: 'x@lejos.example', subject: 'Hola ñ', text: 'Texto' });

    expect(letter).toMatchObject({ state: 'received', subject: 'Hola ñ', threadId: letter.id });
  });
});
