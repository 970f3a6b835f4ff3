// The draft of a notice: made once, recognised by its reserved name whatever an earlier run left, built from what the
// books say when it is made.

import { consents, people } from '../../../src/programme/cases/tables';
import { createDraft } from '../../../src/programme/notifications/create-draft';
import { caseFiles } from '../../../src/programme/archive/tables';
import { notifications } from '../../../src/programme/notifications/tables';
import { aConsent, aPerson } from '../../support/builders';
import { contextFor } from '../../support/context';
import { later } from '../../support/mailbox';
import { aChild, aNotification } from '../../support/movement-builders';
import { drafted, noticeIn, performAll, prepared, readyWorld } from '../../support/notice-world';
import { outsideFor, perform } from '../../support/outside';
import { applied, rowsIn, type World } from '../../support/world';

const NOW = '2026-11-23T16:00:00Z';

/** The effect, run to its end but not recorded: what a run leaves that dies before its commit. */
function diedAfter(world: World, outside = outsideFor()) {
  const { orders, world: ready } = prepared(world);
  const [order] = orders;
  if (order === undefined) throw new Error('no order');
  perform(createDraft, order, ready, outside);
  return { outside, order, world: ready };
}

describe('create-draft', () => {
  it('makes one draft with its annex and notes where it is', () => {
    const outside = outsideFor();

    const { world } = drafted(readyWorld(), outside);

    expect(noticeIn(world)).toMatchObject({ state: 'draft', draftId: 'd-1', threadId: 't-1', counted: 2, omitted: 0 });
    expect(outside.mailbox.outbox()).toMatchObject([
      {
        messageId: '<message:prepare-1:1@oim.example>',
        from: 'registro@oim.example',
        to: ['avisos.honduras@oim.example'],
        cc: [],
        subject: 'RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO',
        attachments: [{ name: 'MX-MOV-2026-0031-anexo.pdf', type: 'application/pdf' }],
      },
    ]);
    const [mail] = outside.mailbox.outbox();
    expect(Buffer.from(mail?.attachments[0]?.base64 ?? '', 'base64').toString('utf8')).toContain(
      'Inventada Prueba, Marisol',
    );
  });

  it('makes no second draft when an earlier run died before saying so', () => {
    const { outside, order, world } = diedAfter(readyWorld());

    const { world: after } = perform(createDraft, order, world, outside);

    expect(outside.mailbox.outbox()).toHaveLength(1);
    expect(noticeIn(after)).toMatchObject({ state: 'draft', draftId: 'd-1' });
  });

  it('knows its draft by the subject when the Message-ID was replaced', () => {
    const { outside, order, world } = diedAfter(readyWorld());
    const { mailbox } = outside;
    mailbox.stored = mailbox.stored.map((each) => ({
      ...each,
      headers: { ...each.headers, 'message-id': '<CAx@mail.gmail.com>' },
    }));

    const { world: after } = perform(createDraft, order, world, outside);

    expect(mailbox.outbox()).toHaveLength(1);
    expect(noticeIn(after).draftId).toBe('d-1');
  });

  it('does not take the draft of another mission for its own', () => {
    const outside = outsideFor();
    const other = aNotification({
      id: 'other',
      mission: 'mission-2',
      state: 'preparing',
      messageId: '<other@oim.example>',
      draftId: null,
    });
    const ready = prepared(readyWorld([notifications, [other]]));
    const [order] = ready.orders;
    outside.mailbox.port.createDraft({ ...mailLike(), messageId: '<other@oim.example>', subject: other.subject });

    const { world } = perform(createDraft, order as NonNullable<typeof order>, ready.world, outside);

    expect(outside.mailbox.outbox()).toHaveLength(2);
    expect(rowsIn(world, notifications).find(({ id }) => id !== 'other')?.draftId).toBe('d-2');
  });

  it('knows that a person has already sent it, and has it archived', () => {
    const { outside, order, world } = diedAfter(readyWorld());
    outside.mailbox.send('d-1');

    const { world: after, orders } = perform(createDraft, order, world, outside);

    expect(outside.mailbox.outbox()).toHaveLength(1);
    expect(noticeIn(after)).toMatchObject({ state: 'sent', sentMessageId: 'm-2' });
    expect(orders.map(({ kind }) => kind)).toEqual(['archive-notification']);
    expect(rowsIn(performAll({ world: after, orders }, outside).world, caseFiles)).toHaveLength(2);
  });

  it('looks no further than drafts younger than the order', () => {
    const outside = outsideFor();
    outside.mailbox.now = later(NOW, -60 * 24);
    for (let n = 0; n < 9; n += 1) outside.mailbox.port.createDraft({ ...mailLike(), subject: `Otro ${n}` });
    outside.mailbox.now = NOW;
    outside.mailbox.calls.length = 0;

    drafted(readyWorld(), outside);

    expect(outside.mailbox.calls).toEqual(['drafts', 'draft', 'search', 'createDraft']);
  });

  it('leaves out who withdrew consent between order and draft', () => {
    const { world, orders } = prepared(readyWorld());
    const outside = outsideFor();
    const no = aConsent({ id: 'consent-9', given: false, date: '2026-11-23' });
    const changed = applied(
      world,
      [
        {
          kind: 'insert',
          table: consents,
          id: no.id,
          values: { person: 'person-1', recipient: 'originMission', given: false, how: 'oral', date: no.date },
        },
      ],
      contextFor(),
    );

    const { world: after } = performAll({ world: changed, orders }, outside);

    expect(noticeIn(after)).toMatchObject({ state: 'draft', counted: 1, omitted: 1, told: ['person-2'] });
    const [mail] = outside.mailbox.outbox();
    expect(Buffer.from(mail?.attachments[0]?.base64 ?? '', 'base64').toString('utf8')).not.toContain('Marisol');
  });

  it('asks a person when nobody is left to tell of', () => {
    const { world, orders } = prepared(readyWorld());
    const [order] = orders;
    const outside = outsideFor();
    const rows = rowsIn(world, consents).map((row) => ({
      kind: 'update' as const,
      table: consents,
      id: row.id,
      values: { given: false },
    }));

    const { outcome, world: after } = perform(
      createDraft,
      order as NonNullable<typeof order>,
      applied(world, rows, contextFor()),
      outside,
    );

    expect(outcome).toMatchObject({ kind: 'held', problems: [{ code: 'notification.nobody-consented' }] });
    expect(outside.mailbox.outbox()).toEqual([]);
    expect(noticeIn(after).state).toBe('held');
  });

  it('does nothing once the notice was prepared anew', () => {
    const outside = outsideFor();
    const { orders } = prepared(readyWorld());
    const [order] = orders;
    const world = readyWorld([
      notifications,
      [aNotification({ id: 'notification:prepare-1:1', state: 'preparing', messageId: '<newer@oim.example>' })],
    ]);

    const { outcome } = perform(createDraft, order as NonNullable<typeof order>, world, outside);

    expect(outcome).toEqual({ kind: 'done', changes: [] });
    expect(outside.mailbox.calls).toEqual([]);
  });

  it('keeps names and phones out of its order and of the row', () => {
    const folk = [
      aPerson({ givenNames: 'MARCA-A', surnames: 'MARCA-B', phone: '+50477777777' }),
      aChild({ givenNames: 'MARCA-C' }),
    ];
    const outside = outsideFor();

    const { orders } = prepared(readyWorld([people, folk]));
    const { world } = drafted(readyWorld([people, folk]), outside);

    expect(JSON.stringify([orders, rowsIn(world, notifications)])).not.toMatch(/MARCA|\+504/);
  });
});

const mailLike = () => ({
  messageId: '<x@oim.example>',
  from: 'registro@oim.example',
  to: ['alguien@oim.example'],
  cc: [],
  subject: 'Otro asunto',
  text: '',
  html: '',
  attachments: [],
});
