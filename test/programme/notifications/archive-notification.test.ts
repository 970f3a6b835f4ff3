// A sent notice in the archive: as it really left, under reserved names, in the index of every case it tells of.
// proves: src/programme/notifications/archive-notification.ts
// proves: src/programme/archive/tables.ts

import { sha256OfBase64 } from '../../../src/kernel/digest';
import { effectsOf } from '../../../src/kernel/system-tables';
import { orderFolder } from '../../../src/programme/archive/folders';
import { caseFiles } from '../../../src/programme/archive/tables';
import { registro } from '../../../src/programme/books';
import { cases, consents, people } from '../../../src/programme/cases/tables';
import { archiveNotification } from '../../../src/programme/notifications/archive-notification';
import { mailWatch } from '../../../src/programme/notifications/mail-watch';
import { notifications } from '../../../src/programme/notifications/tables';
import { movements } from '../../../src/programme/travel/tables';
import { aCase, aConsent, aPerson } from '../../support/builders';
import { contextFor } from '../../support/context';
import { later } from '../../support/mailbox';
import { aChild } from '../../support/movement-builders';
import { drafted, readyWorld, withInstead } from '../../support/notice-world';
import { outsideFor, perform, roundOver } from '../../support/outside';
import { snapshotOf } from '../../support/snapshot';
import { rowOf, rowsIn, type World } from '../../support/world';

/** Sent by a person and noticed by the round; the archive is ordered and not yet done. */
function ordered(start: World = readyWorld(), without?: string) {
  const outside = outsideFor();
  const { world } = drafted(start, outside);
  outside.mailbox.now = '2026-11-24T03:30:00Z';
  outside.mailbox.send('d-1', { without });
  const rounded = roundOver(mailWatch, world, outside, contextFor({ now: later(outside.mailbox.now, 5) }));
  const [order] = rounded.orders;
  if (order === undefined) throw new Error('nothing was ordered');
  return { outside, order, world: rounded.world };
}

const archive = ({ outside, order, world }: ReturnType<typeof ordered>) =>
  perform(archiveNotification, order, world, outside, contextFor({ command: 'effect:1' }));

describe('archive-notification', () => {
  it('stores the message as sent and its annex, and lists both in the case', () => {
    const at = ordered();

    const { world } = archive(at);

    const { outside } = at;
    const folder = rowsIn(world, movements)[0]?.noticesFolder;
    expect(outside.folders).toEqual([{ id: folder, name: 'Avisos', parent: 'file-movement-1' }]);
    expect(outside.files.map(({ name, parent, type }) => [name, parent, type])).toEqual([
      ['MX-MOV-2026-0031-aviso-HND.eml', folder, 'message/rfc822'],
      ['MX-MOV-2026-0031-anexo.pdf', folder, 'application/pdf'],
    ]);
    expect(outside.files[0]?.base64).toBe(outside.mailbox.port.raw('m-2'));
    expect(rowsIn(world, caseFiles)).toMatchObject(
      outside.files.map(({ id, name, base64 }) => ({
        case: 'case-1',
        name,
        file: id,
        digest: sha256OfBase64(base64),
        // Half past nine in the evening of the day before, in the office.
        date: '2026-11-23',
        origin: 'sent',
        movement: 'movement-1',
        remark: null,
      })),
    );
  });

  it('stores nothing twice when it runs again', () => {
    const at = ordered();
    archive(at);

    const { world } = archive(at);

    expect(at.outside.folders).toHaveLength(1);
    expect(at.outside.files).toHaveLength(2);
    expect(rowsIn(world, caseFiles)).toHaveLength(2);
  });

  it('says so in the index when the annex was taken off before sending', () => {
    const at = ordered(readyWorld(), 'MX-MOV-2026-0031-anexo.pdf');

    const { world } = archive(at);

    expect(at.outside.files.map(({ name }) => name)).toEqual(['MX-MOV-2026-0031-aviso-HND.eml']);
    expect(rowsIn(world, caseFiles)[1]).toMatchObject({
      name: 'MX-MOV-2026-0031-anexo.pdf',
      file: null,
      digest: null,
      remark: 'Se quitó del correo antes de enviarlo',
    });
  });

  it('lists the files in every case that the notice tells of, and in no other', () => {
    const folk = [aPerson(), aChild({ case: 'case-2' })];
    const two = [cases, [aCase(), aCase({ id: 'case-2', number: 'MX-RVA-2026-00002-5' })]] as const;

    const both = archive(ordered(readyWorld([people, folk], two)));
    const one = archive(ordered(readyWorld([people, folk], two, [consents, [aConsent()]])));

    expect(rowsIn(both.world, caseFiles).map((row) => row.case)).toEqual(['case-1', 'case-2', 'case-1', 'case-2']);
    expect(new Set(rowsIn(one.world, caseFiles).map((row) => row.case))).toEqual(new Set(['case-1']));
  });

  it('waits while the movement’s own folder is still to be made', () => {
    const at = ordered();
    const pending = orderFolder(snapshotOf(), contextFor(), {
      root: 'movements',
      year: '2026',
      name: 'MX-MOV-2026-0031',
    });
    const payload = {
      ...(pending.effects[0]?.payload as object),
      folders: [{ fileId: 'file-movement-1', name: 'x', parent: 'y' }],
    };
    const row = rowOf(effectsOf(registro), {
      id: 'effect-1',
      effect: 'create-folder',
      command: 'c',
      since: at.outside.mailbox.now,
      payload,
    });
    const world = withInstead(at.world, [effectsOf(registro), [row]]);

    const { outcome } = perform(archiveNotification, at.order, world, at.outside);

    expect(outcome).toMatchObject({ kind: 'later', why: { code: 'notification.folder-pending' } });
    expect(at.outside.files).toEqual([]);
  });

  it('uses one folder of notices for a movement', () => {
    const at = ordered();
    const { order } = ordered(withInstead(at.world, [notifications, []]));

    expect((order.payload as { folder: object }).folder).toEqual((at.order.payload as { folder: object }).folder);
  });

  it('names nobody in file names, index or order', () => {
    const folk = [
      aPerson({ givenNames: 'MARCA-A', surnames: 'MARCA-B', phone: '+50477777777' }),
      aChild({ givenNames: 'MARCA-C' }),
    ];
    const at = ordered(readyWorld([people, folk]));

    const { world } = archive(at);

    const said = [at.order, at.outside.files.map(({ name }) => name), at.outside.folders, rowsIn(world, caseFiles)];
    expect(JSON.stringify(said)).not.toMatch(/MARCA|\+504/);
  });
});
