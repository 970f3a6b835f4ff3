import { receive } from '../../../local/services/gmail/outside';
import { sendDraft } from '../../../local/services/gmail/person';
import type { World } from '../../../local/world/world';
import { anOffice, OFFICE, refusal, servicesFor } from '../../support/office-services';
import { plainMail, raw } from './mail';

/** A draft, then an hour later a sent message, then an hour later a received one. */
function mailbox(): { world: World; draft: string; sent: string; received: string } {
  const world = anOffice();
  const { Drafts } = servicesFor(world).Gmail.Users;
  const draft = Drafts.create({ message: { raw: raw(plainMail({ messageId: '<draft@oficina.example>' })) } }, 'me');
  world.elapse(3_600_000);
  const mail = plainMail({ messageId: '<sent@oficina.example>', subject: 'RVA HND - MX-MOV-2026-0031 - AVISO' });
  const second = Drafts.create({ message: { raw: raw(mail) } }, 'me');
  const sent = sendDraft(world, OFFICE, OFFICE, second.id).id;
  world.elapse(3_600_000);
  const received = receive(world, OFFICE, { from: 'x@lejos.example', subject: 'Otra cosa', text: 'x' }).id;
  return { world, draft: draft.message.id ?? '', sent, received };
}

describe('search in Gmail', () => {
  it.each(['palabra', 'has:attachment', 'in:nowhere', 'after:2026/11/23', '-in:sent', 'subject:'])(
    'says that %s is not emulated',
    (q) => {
      const { Messages } = servicesFor(anOffice()).Gmail.Users;

      expect(refusal(() => Messages.list('me', { q })).message).toMatch(/^NotEmulated: Gmail search/);
    },
  );

  it('lists the newest first', () => {
    const { world, draft, sent, received } = mailbox();

    const { messages } = servicesFor(world).Gmail.Users.Messages.list('me');

    expect(messages?.map(({ id }) => id)).toEqual([received, sent, draft]);
  });

  it.each([
    ['rfc822msgid:sent@oficina.example', ['sent']],
    ['rfc822msgid:<sent@oficina.example>', ['sent']],
    ['in:sent subject:"MX-MOV-2026-0031"', ['sent']],
    ['subject:"MOV-2026-003"', []],
    ['in:inbox', ['received']],
    ['in:draft', ['draft']],
    ['in:anywhere', ['received', 'sent', 'draft']],
    ['from:lejos.example', ['received']],
    ['from:x@lejos.example in:sent', []],
    [`after:${Date.UTC(2026, 10, 23, 15, 30) / 1000}`, ['received', 'sent']],
  ])('finds by %s', (q, expected) => {
    const { world, ...ids } = mailbox();
    const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]));

    const { messages = [] } = servicesFor(world).Gmail.Users.Messages.list('me', { q });

    expect(messages.map(({ id }) => nameOf.get(id ?? ''))).toEqual(expected);
  });

  it('goes through pages, by label too', () => {
    const { world } = mailbox();
    const { Messages } = servicesFor(world).Gmail.Users;

    const first = Messages.list('me', { maxResults: 2 });
    const second = Messages.list('me', { maxResults: 2, pageToken: first.nextPageToken });
    const sent = Messages.list('me', { labelIds: ['SENT'] });

    expect([first.messages?.length, second.messages?.length, second.nextPageToken]).toEqual([2, 1, undefined]);
    expect(sent.messages).toHaveLength(1);
  });

  it('counts messages and threads in the profile', () => {
    const { world } = mailbox();

    const profile = servicesFor(world).Gmail.Users.getProfile('me');

    expect(profile).toMatchObject({ emailAddress: OFFICE, messagesTotal: 3, threadsTotal: 3 });
  });
});
