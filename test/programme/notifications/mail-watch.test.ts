// The round's look at the notices: nothing is assumed, nothing is done twice, little is read.
// proves: src/programme/notifications/follow-notification.ts

import type { Context } from '../../../src/kernel/action';
import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { consents } from '../../../src/programme/cases/tables';
import { focalPoints } from '../../../src/programme/directory/tables';
import { mailWatch } from '../../../src/programme/notifications/mail-watch';
import { notifications } from '../../../src/programme/notifications/tables';
import { movements } from '../../../src/programme/travel/tables';
import { aConsent, aFocalPoint } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { later } from '../../support/mailbox';
import { aMovement } from '../../support/movement-builders';
import { drafted, HONDURAS, noticeIn, readyWorld, withInstead } from '../../support/notice-world';
import { outsideFor, roundOver, type Outside } from '../../support/outside';
import { act, applied, rowsIn, type World } from '../../support/world';
import { prepareNotification } from '../../../src/programme/notifications/prepare-notification';

const NOW = '2026-11-23T16:00:00Z';
const MISSION = 'Rosa Inventada <avisos.honduras@oim.example>';
const FOLIO = 'MX-MOV-2026-0031';

/** A notice as a draft, its mailbox, and the rounds that follow, each some minutes later. */
function scene(start: World = readyWorld()) {
  const outside = outsideFor();
  let { world } = drafted(start, outside);
  const done = new Set<string>();
  const orders: string[] = [];
  return {
    outside,
    mailbox: outside.mailbox,
    orders,
    world: () => world,
    notice: () => noticeIn(world),
    waiting: () => rowsIn(world, waitingOf(registro)),
    change: (edit: (world: World, context: Context) => World) => void (world = edit(world, contextFor())),
    round(minutes = 5): readonly string[] {
      outside.mailbox.now = later(outside.mailbox.now, minutes);
      outside.mailbox.calls.length = 0;
      const now = outside.mailbox.now;
      const rounded = roundOver(mailWatch, world, outside as Outside, contextFor({ now }), done);
      world = rounded.world;
      orders.push(...rounded.orders.map(({ kind }) => kind));
      return rounded.ran;
    },
  };
}

describe('with no notice to watch', () => {
  it('calls no service', () => {
    const outside = outsideFor();

    const { ran } = roundOver(mailWatch, readyWorld(), outside, contextFor());

    expect(ran).toEqual([]);
    expect(outside.mailbox.calls).toEqual([]);
  });

  it('leaves a notice alone whose journey is two weeks over', () => {
    const at = scene();
    at.change((world) => withInstead(world, [movements, [aMovement({ arrivesOn: '2026-11-08' })]]));

    at.round();

    expect(at.mailbox.calls).toEqual([]);
  });
});

describe('a draft that is there', () => {
  it('costs two calls and changes nothing, however often it is looked at', () => {
    const at = scene();

    expect(at.round()).toEqual([]);
    expect(at.mailbox.calls).toEqual(['drafts', 'search']);
    expect(at.round()).toEqual([]);
    expect(at.notice().state).toBe('draft');
  });

  it('becomes a waiting item, once, when it no longer says what is true', () => {
    const at = scene();
    at.change((world, context) =>
      applied(
        world,
        [
          {
            kind: 'insert',
            table: consents,
            id: 'no',
            values: { person: 'person-1', recipient: 'originMission', given: false, how: 'oral', date: '2026-11-23' },
          },
        ],
        context,
      ),
    );

    at.round();
    at.round();

    expect(at.waiting()).toMatchObject([
      {
        kind: 'draft-outdated',
        state: 'open',
        table: 'notifications',
        row: at.notice().id,
        problems: [{ code: 'notification.draft-outdated', params: { folio: FOLIO } }],
      },
    ]);
    expect(JSON.stringify(at.waiting())).not.toContain('Marisol');
  });

  it('settles that item by itself when the books say again what the draft says', () => {
    const at = scene();
    const rename = (email: string) => (world: World) => withInstead(world, [focalPoints, [aFocalPoint({ email })]]);
    at.change(rename('otra@oim.example'));
    at.round();
    at.change(rename('avisos.honduras@oim.example'));

    at.round();

    expect(at.waiting()).toMatchObject([{ kind: 'draft-outdated', state: 'settled', settledBy: 'sistema' }]);
    expect(rowsIn(at.world(), focalPoints)).toHaveLength(1);
  });
});

describe('a draft that a person sent', () => {
  const withdraw = (world: World, context: Context): World => {
    const values = { person: 'person-1', recipient: 'originMission', given: false, how: 'oral', date: '2026-11-23' };
    return applied(world, [{ kind: 'insert', table: consents, id: 'no', values }], context);
  };

  it.each([
    ['after a round had asked about it', true],
    ['before any round could', false],
  ])('though it told of somebody who had withdrawn, waits for a person: %s', (_when, seenBefore) => {
    const at = scene();
    at.change(withdraw);
    if (seenBefore) at.round();
    at.mailbox.now = later(at.mailbox.now, 2);
    at.mailbox.send('d-1');

    at.round();
    at.round();

    expect(at.notice().state).toBe('sent');
    expect(at.waiting().filter(({ state }) => state === 'open')).toMatchObject([
      {
        kind: 'sent-outdated',
        row: at.notice().id,
        problems: [{ code: 'notification.sent-outdated', params: { folio: FOLIO } }],
      },
    ]);
    expect(JSON.stringify(at.waiting())).not.toContain('Marisol');
  });

  it('is known by its Message-ID and ordered into the archive, once', () => {
    const at = scene();
    at.mailbox.now = later(NOW, 2);
    at.mailbox.send('d-1');

    expect(at.round()).toContain('follow-notification');
    at.round();

    expect(at.notice()).toMatchObject({ state: 'sent', sentMessageId: 'm-2', threadId: 't-1', sentAt: later(NOW, 2) });
    expect(rowsIn(at.world(), movements)[0]?.noticesFolder).toMatch(/^file:/);
    expect(at.orders).toEqual(['archive-notification']);
  });

  it('is known by folio and addressee when Gmail gave it another Message-ID and thread', () => {
    const at = scene();
    at.mailbox.send('d-1', {
      threadId: 't-9',
      changes: { 'message-id': '<CAnew@mail.gmail.com>', subject: `URGENTE ${FOLIO}` },
    });

    at.round();

    expect(at.notice()).toMatchObject({ state: 'sent', threadId: 't-9', messageId: '<CAnew@mail.gmail.com>' });
  });

  it('is looked up by name when the mark had moved past it', () => {
    const at = scene();
    at.mailbox.send('d-1');
    at.change((world) => ({
      ...world,
      settings: { ...world.settings, 'registro.mail-watch': { since: later(NOW, 60) } },
    }));

    at.round(90);

    expect(at.notice().state).toBe('sent');
    expect(at.mailbox.calls).toEqual(['drafts', 'search', 'draft', 'search', 'headers']);
  });

  it('is not taken for sent by a mail to others that names the folio', () => {
    const at = scene();
    at.mailbox.receive(
      { to: 'agencia@viajes.example', subject: `Boletos ${FOLIO}`, 'message-id': '<z@oim.example>' },
      't-7',
      ['SENT'],
    );
    at.mailbox.discard('d-1');

    at.round();

    expect(at.notice()).toMatchObject({ state: 'draft', missingSince: later(NOW, 5) });
  });

  it('stays a draft while the draft is there, whatever else was sent', () => {
    const at = scene();
    at.mailbox.receive(
      { to: 'avisos.honduras@oim.example', subject: `Antes del ${FOLIO}`, 'message-id': '<z@oim.example>' },
      't-7',
      ['SENT'],
    );

    at.round();

    expect(at.notice().state).toBe('draft');
  });
});

describe('a draft that is nowhere', () => {
  it('is asked about after a day, never taken for discarded, and asked once', () => {
    const at = scene();
    at.mailbox.discard('d-1');

    at.round();
    at.round(23 * 60);
    expect(at.waiting()).toEqual([]);
    at.round(60);
    at.round();

    expect(at.notice().state).toBe('gone');
    expect(at.waiting()).toMatchObject([
      { kind: 'draft-gone', state: 'open', problems: [{ code: 'notification.draft-gone' }] },
    ]);
  });

  it('waits for one that is left for a later hour, and sees it leave', () => {
    const at = scene();
    at.mailbox.schedule('d-1');

    at.round();
    at.round(48 * 60);
    expect(at.notice()).toMatchObject({ state: 'draft', missingSince: null });
    expect(at.waiting()).toEqual([]);
    at.mailbox.stored = at.mailbox.stored.map((each) => ({ ...each, labels: ['SENT'], receivedAt: at.mailbox.now }));
    at.round();

    expect(at.notice().state).toBe('sent');
  });

  it('is found again under a new draft ID', () => {
    const at = scene();
    at.mailbox.discard('d-1');
    at.round();
    const again = at.mailbox.port.createDraft({ ...mail(), messageId: at.notice().messageId });

    at.round();

    expect(at.notice()).toMatchObject({ state: 'draft', draftId: again.id, missingSince: null });
  });

  it('may turn out to have been sent after it was asked about; the question is then settled', () => {
    const at = scene();
    const [draft] = at.mailbox.stored;
    at.mailbox.discard('d-1');
    at.round();
    at.round(25 * 60);
    at.mailbox.receive(draft?.headers ?? {}, 't-1', ['SENT']);

    at.round();

    expect(at.notice().state).toBe('sent');
    expect(at.waiting()).toMatchObject([{ kind: 'draft-gone', state: 'settled', settledBy: 'sistema' }]);
  });

  it('may be prepared anew as soon as it was missed', () => {
    const at = scene();
    at.mailbox.discard('d-1');
    at.round();

    const { decision } = act(at.world(), prepareNotification, HONDURAS, contextFor({ actor: ana, command: 'prepare-2' }));

    expect(decision.ok).toBe(true);
  });
});

describe('what comes back', () => {
  const sent = () => {
    const at = scene();
    at.mailbox.send('d-1');
    at.round();
    return at;
  };
  const reply = { from: MISSION, to: 'registro@oim.example', subject: 'Re: aviso', 'message-id': '<r1@oim.example>' };

  it('shows a reply in the conversation as a possible acknowledgement', () => {
    const at = sent();
    at.mailbox.receive(reply, 't-1');

    at.round();

    expect(at.notice()).toMatchObject({ state: 'answered', acknowledgementSeenAt: later(NOW, 5) });
  });

  it('knows a reply by what it refers to, and by the folio from the mission', () => {
    const [first, second] = [sent(), sent()];
    first.mailbox.receive({ ...reply, references: '<message:prepare-1:1@oim.example>' }, 't-50');
    second.mailbox.receive({ ...reply, subject: `Recibido ${FOLIO}` }, 't-51');

    first.round();
    second.round();

    expect([first.notice().state, second.notice().state]).toEqual(['answered', 'answered']);
  });

  it('takes no stranger who names the folio for an answer', () => {
    const at = sent();
    at.mailbox.receive({ ...reply, from: 'agencia@viajes.example', subject: `Boletos ${FOLIO}` }, 't-52');

    at.round();

    expect(at.notice().state).toBe('sent');
  });

  it('keeps automatic answers and bounces apart, and lets an answer outweigh them', () => {
    const at = sent();
    at.mailbox.receive({ ...reply, 'auto-submitted': 'auto-replied' }, 't-1');
    at.round();
    expect(at.notice()).toMatchObject({ state: 'automatic', acknowledgementSeenAt: null });

    at.mailbox.receive({ ...reply, from: 'mailer-daemon@googlemail.com', 'content-type': 'multipart/report' }, 't-1');
    at.round();
    expect(at.notice()).toMatchObject({ state: 'bounced', acknowledgementSeenAt: null });

    at.mailbox.receive(reply, 't-1');
    at.round();
    expect(at.notice().state).toBe('answered');
    expect(at.notice().bouncedAt).not.toBeNull();
  });

  it('sees an answer in the same look as the message that it answers', () => {
    const at = scene();
    at.mailbox.send('d-1');
    at.mailbox.receive(reply, 't-1');

    at.round();

    expect(at.notice().state).toBe('answered');
  });

  it('takes our own words in the conversation for no answer', () => {
    const at = sent();
    at.mailbox.receive({ ...reply, from: 'registro@oim.example' }, 't-1', ['SENT']);

    at.round();

    expect(at.notice().state).toBe('sent');
  });

  it('reads no headers of what it has accounted for, and moves its mark past a busy mailbox', () => {
    const at = sent();
    at.round();
    for (let n = 0; n < 25; n += 1) at.mailbox.receive({ from: 'otra@lejos.example', subject: `Hola ${n}` });

    expect(at.round(30)).toEqual(['mark-mail-watch']);
    expect(at.mailbox.calls.filter((name) => name === 'headers')).toHaveLength(25);
    at.round(30);
    at.round();

    expect(at.mailbox.calls).toEqual(['search']);
  });

  it('commits nothing for a few messages of no concern', () => {
    const at = sent();
    at.mailbox.receive({ from: 'otra@lejos.example', subject: 'Hola' });

    expect(at.round()).toEqual([]);
  });
});

describe('two missions of one movement', () => {
  it('do not take each other’s message', () => {
    const at = scene(readyWorld([consents, [aConsent(), aConsent({ id: 'consent-2', person: 'person-2' })]]));
    const other = {
      ...at.notice(),
      id: 'other',
      mission: 'mission-2',
      messageId: '<other@oim.example>',
      draftId: 'd-77',
      threadId: 't-77',
    };
    at.change((world) => withInstead(world, [notifications, [at.notice(), other]]));
    at.mailbox.send('d-1');

    at.round();

    expect(rowsIn(at.world(), notifications).map(({ id, state }) => [id, state])).toEqual([
      [at.notice().id, 'sent'],
      ['other', 'draft'],
    ]);
  });
});

const mail = () => ({
  messageId: '<x@oim.example>',
  from: 'registro@oim.example',
  to: ['avisos.honduras@oim.example'],
  cc: [],
  subject: `RVA México → HND · ${FOLIO}`,
  text: '',
  html: '',
  attachments: [],
});
