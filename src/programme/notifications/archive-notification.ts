// The effect that archives a notice: the message as it was really sent and its annex as it was really attached, in the
// movement's folder, and a line for each in the index of every case it tells of. All under reserved names.
// Service calls: the raw message, the folder, the .eml, the attachment, its PDF. Nothing is built anew: what is kept is
// what left.
// INVARIANT: file names hold the movement's code and the country, never a person's name.

import { insert, type Change } from '../../kernel/change';
import { sha256OfBase64 } from '../../kernel/digest';
import { defineEffect, type EffectTools } from '../../kernel/effect';
import { problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { effectsOf, waitingOf } from '../../kernel/system-tables';
import { epochOf, localOf } from '../../kernel/time';
import { isFolderPending } from '../archive/folders';
import { caseFiles } from '../archive/tables';
import { registro } from '../books';
import { people } from '../cases/tables';
import { missions } from '../directory/tables';
import { annexName } from './annex';
import { ARCHIVE_NOTIFICATION, type ArchivePayload } from './sent';
import { notifications, type NotificationRow } from './tables';

export const archiveNotification = defineEffect<ArchivePayload>({
  key: ARCHIVE_NOTIFICATION,
  title: 'Archivar aviso enviado',
  reads: ({ notification }) => ({
    whole: [missions, effectsOf(registro)],
    index: [caseFiles, people, waitingOf(registro)],
    rows: [{ table: notifications, where: ({ id }) => id === notification }],
  }),
  perform: (payload, snapshot, tools) => {
    const row = snapshot.rows(notifications).find(({ id }) => id === payload.notification);
    if (row === undefined) return { kind: 'done', changes: [] };
    if (isFolderPending(snapshot, payload.folder.parent)) {
      return { kind: 'later', why: problem('notification.folder-pending', null, { folio: row.folio }) };
    }
    return { kind: 'done', changes: store(row, payload, snapshot, tools) };
  },
});

interface Stored {
  readonly name: string;
  readonly file: string | null;
  readonly base64: string | null;
  readonly remark: string | null;
}

function store(row: NotificationRow, payload: ArchivePayload, snapshot: Snapshot, tools: EffectTools): Change[] {
  const { mail, files } = tools.ports;
  const country = snapshot.rows(missions).find(({ id }) => id === row.mission)?.country ?? 'OIM';
  const { fileId: folder, parent } = payload.folder;
  files.createFolder(folder, 'Avisos', parent);

  const message: Stored = {
    name: `${row.folio}-aviso-${country}.eml`,
    file: payload.eml,
    base64: mail.raw(payload.message),
    remark: null,
  };
  files.createFile(payload.eml, message.name, folder, 'message/rfc822', message.base64 ?? '');

  const attached = mail.attachment(payload.message, annexName(row.folio));
  const annex: Stored = {
    name: annexName(row.folio),
    file: attached === undefined ? null : payload.annex,
    base64: attached ?? null,
    remark: attached === undefined ? 'Se quitó del correo antes de enviarlo' : null,
  };
  if (attached !== undefined) files.createFile(payload.annex, annex.name, folder, 'application/pdf', attached);
  return [message, annex].flatMap((stored) => indexLines(row, stored, snapshot, tools));
}

/** One line in the index of each case that the notice tells of. */
function indexLines(row: NotificationRow, stored: Stored, snapshot: Snapshot, { context }: EffectTools): Change[] {
  const told = new Set(row.told as readonly string[]);
  const families = new Set(
    snapshot
      .index(people)
      .filter(({ id }) => told.has(id))
      .map((person) => person.case),
  );
  const date = localOf(epochOf(row.sentAt ?? context.now), context.zone).slice(0, 10);
  return [...families].map((family) =>
    insert(caseFiles, context.id('case-file', `${family}/${stored.name}`), {
      case: family,
      name: stored.name,
      digest: stored.base64 === null ? null : sha256OfBase64(stored.base64),
      date,
      origin: 'sent',
      file: stored.file,
      movement: row.movement,
      remark: stored.remark,
    }),
  );
}
