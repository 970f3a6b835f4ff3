// Preparing a notice: one per movement and mission, refused while anything keeps it back, only ordered, never sent.
// proves: src/programme/notifications/prepare-notification.ts

import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { consents } from '../../../src/programme/cases/tables';
import { prepareNotification } from '../../../src/programme/notifications/prepare-notification';
import { notifications } from '../../../src/programme/notifications/tables';
import { aConsent, aWaitingItem } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { aNotification } from '../../support/movement-builders';
import { HONDURAS, noticeIn, readyWorld, type Rows } from '../../support/notice-world';
import { act, allowed, codesOf, rowsIn } from '../../support/world';

const prepare = (...rows: Rows) => act(readyWorld(...rows), prepareNotification, HONDURAS, contextFor({ actor: ana }));

describe('prepare-notification refuses', () => {
  it('when nobody consented, and writes nothing', () => {
    const { decision, world } = prepare([consents, [aConsent({ given: false })]]);

    expect(codesOf(decision)).toEqual(['notification.nobody-consented']);
    expect(rowsIn(world, notifications)).toEqual([]);
  });

  it.each(['preparing', 'draft', 'sent', 'answered', 'automatic', 'bounced'] as const)(
    'a second one while the first is %s',
    (state) => {
      expect(codesOf(prepare([notifications, [aNotification({ state })]]).decision)).toEqual(['notification.already']);
    },
  );

  it('with everything that keeps it back at once', () => {
    const { decision } = prepare([notifications, [aNotification()]], [consents, []]);

    expect(codesOf(decision)).toEqual(['notification.already', 'notification.nobody-consented']);
  });
});

describe('prepare-notification', () => {
  it('reserves the name of the message and orders its draft', () => {
    const { decision, world } = prepare();

    const { result, effects } = allowed(decision);
    expect(result).toEqual({ notification: 'notification:command-1:1', counted: 2, omitted: 0 });
    expect(noticeIn(world)).toMatchObject({
      movement: 'movement-1',
      mission: 'mission-hnd',
      state: 'preparing',
      folio: 'MX-MOV-2026-0031',
      subject: 'RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO',
      messageId: '<message:command-1:1@oim.example>',
      told: ['person-1', 'person-2'],
    });
    expect(effects).toEqual([
      {
        kind: 'create-draft',
        book: 'registro',
        payload: {
          notification: 'notification:command-1:1',
          movement: 'movement-1',
          mission: 'mission-hnd',
          messageId: '<message:command-1:1@oim.example>',
        },
      },
    ]);
  });

  it('names the same message however often the command is decided', () => {
    const [once, again] = [allowed(prepare().decision), allowed(prepare().decision)];

    expect(again.effects).toEqual(once.effects);
  });

  it.each([
    ['gone', { state: 'gone', missingSince: '2026-11-22T10:00:00Z' }],
    ['held', { state: 'held' }],
    ['a draft that is not found and that a person gives up', { state: 'draft', missingSince: '2026-11-23T15:00:00Z' }],
  ] as const)('prepares anew in the same row after one that is %s', (_, values) => {
    const doubt = aWaitingItem({
      kind: 'draft-gone',
      table: 'notifications',
      row: 'notification-1',
      form: null,
      response: null,
    });

    const { decision, world } = prepare([notifications, [aNotification(values)]], [waitingOf(registro), [doubt]]);

    expect(allowed(decision).result.notification).toBe('notification-1');
    expect(rowsIn(world, notifications)).toMatchObject([
      { state: 'preparing', messageId: '<message:command-1:1@oim.example>', draftId: null, missingSince: null },
    ]);
    expect(rowsIn(world, waitingOf(registro))).toMatchObject([{ state: 'discarded', settledBy: 'ana@oim.example' }]);
  });
});
