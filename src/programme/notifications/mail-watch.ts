// The round's look at the notices: is each draft still there and still true, was it sent, what came back.
// Service calls of one round: none while no notice is open; else the list of drafts (1, if there are any to find), one
// search and the headers of what is new (see `incoming-mail.ts`), and up to six for each draft that is not to be found.
// It only reads the mailbox; what it finds goes into the books as commands in one commit.

import { SYSTEM, type Command, type Context } from '../../kernel/action';
import type { Mail, MailRef } from '../../kernel/ports';
import { defineRoundPart, type RoundTools } from '../../kernel/round';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { addDays, epochOf } from '../../kernel/time';
import { registro } from '../books';
import { focalPoints } from '../directory/tables';
import { readsWith, type IndexedMovement } from '../travel/movement-view';
import { movements } from '../travel/tables';
import { followNotification, type Sign } from './follow-notification';
import { lookThroughMail, sentNotice, type Finding, type Watched } from './incoming-mail';
import { isDraft, isSentCopy, isWaitingToBeSent, sameMessageId } from './mail-signs';
import { markMailWatch, WATCH_SETTING } from './mark-mail-watch';
import { noticeReads, previewNotification } from './preview-notification';
import { sentSign } from './sent';
import { isUnsent, isWatched } from './standing';
import { notifications, type NotificationRow } from './tables';

/** After an arrival, how long something may still come back. */
const WATCHED_DAYS = 14;
/** How long a draft may be nowhere before a person is asked. */
const PATIENCE_MS = 24 * 3_600_000;

export const mailWatch = defineRoundPart({
  key: 'mail-watch',
  title: 'Ver qué pasó con los avisos',
  run: (tools) => {
    const snapshot = tools.read(watchReads(tools.context.today));
    const rows = snapshot.rows(notifications).filter((row) => isWatched(row));
    if (rows.length > 0) watch(rows, snapshot, tools);
  },
});

/** Notices whose journey is not long over; of those with a draft, all that their text is made from. */
function watchReads(today: string): Reads {
  const isRecent = ({ arrivesOn }: Pick<IndexedMovement, 'arrivesOn'>): boolean =>
    arrivesOn === null || arrivesOn >= addDays(today, -WATCHED_DAYS);
  const drafted = ({ id }: IndexedMovement, first: Snapshot): boolean =>
    first.index(notifications).some((row) => row.movement === id && isUnsent(row));
  return readsWith(noticeReads(drafted), {
    rows: [
      {
        table: notifications,
        where: (row, first) => first.index(movements).some((each) => each.id === row['movement'] && isRecent(each)),
      },
    ],
  });
}

function watch(rows: readonly NotificationRow[], snapshot: Snapshot, tools: RoundTools): void {
  const { mail } = tools.ports;
  const drafts = rows.some(isUnsent) ? mail.drafts() : [];
  const watched = rows.map((row) => watchedOf(row, drafts, snapshot));
  const since = sinceOf(rows, snapshot);
  const looked = lookThroughMail(watched, { mail, since, now: tools.context.now, timeLeft: tools.timeLeft });

  const there = watched.filter(({ hasDraft }) => hasDraft).flatMap(({ row }) => draftFindings(row, snapshot, tools));
  const resolved = new Set(looked.findings.map(({ notification }) => notification));
  const away = watched.filter(({ row, hasDraft }) => row.state === 'draft' && !hasDraft && !resolved.has(row.id));
  const lost = away.flatMap((each) => (tools.timeLeft() ? lookUp(each, { rows, drafts }, tools) : []));

  const found = [...looked.findings, ...there, ...lost];
  const commands = found.map((finding) => commandOf(compared(finding, rows, snapshot, tools)));
  if (looked.since !== undefined) commands.push(markCommand(looked.since));
  if (commands.length > 0) tools.run(commands);
}

const watchedOf = (row: NotificationRow, drafts: readonly MailRef[], snapshot: Snapshot): Watched => ({
  row,
  addresses: snapshot
    .rows(focalPoints)
    .filter(({ mission }) => mission === row.mission)
    .map(({ email }) => email.toLowerCase()),
  hasDraft: isUnsent(row) && drafts.some(({ id }) => id === row.draftId),
});

function sinceOf(rows: readonly NotificationRow[], snapshot: Snapshot): string {
  const kept = (snapshot.setting(registro.key, WATCH_SETTING) as { readonly since: string } | null | undefined)?.since;
  const first = rows.map(({ preparedAt }) => preparedAt).reduce((least, each) => (each < least ? each : least));
  return kept === undefined || kept < first ? first : kept;
}

const commandOf = ({ notification, sign, key }: Finding): Command => ({
  id: `notice/${sign.kind}/${notification}/${key}`,
  action: followNotification,
  input: { notification, sign },
  actor: SYSTEM,
});

const markCommand = (since: string): Command => ({
  id: `mail-watch/${since}`,
  action: markMailWatch,
  input: { since },
  actor: SYSTEM,
});

/** What was sent is compared with what the books say now: of a draft that went out at once no round has seen a change. */
function compared(
  finding: Finding,
  rows: readonly NotificationRow[],
  snapshot: Snapshot,
  { context }: RoundTools,
): Finding {
  const row = rows.find(({ id }) => id === finding.notification);
  if (finding.sign.kind !== 'sent' || row === undefined) return finding;
  return { ...finding, sign: { ...finding.sign, outdated: basisNow(row, snapshot, context) !== row.basis } };
}

function basisNow({ movement, mission }: NotificationRow, snapshot: Snapshot, context: Context): string {
  const preview = previewNotification(snapshot, movement, mission, context);
  return preview.ok ? preview.value.basis : 'none';
}

// --- A draft that is there -----------------------------------------------------------------------------------------

function draftFindings(row: NotificationRow, snapshot: Snapshot, { context }: RoundTools): Finding[] {
  const findings: Finding[] = [];
  const { draftId, threadId } = row;
  if (row.missingSince !== null && draftId !== null && threadId !== null) {
    findings.push({ notification: row.id, key: row.missingSince, sign: { kind: 'found', draftId, threadId } });
  }
  const basis = basisNow(row, snapshot, context);
  if (basis !== row.basis && basis !== row.staleBasis) {
    findings.push({ notification: row.id, key: `${row.messageId}/${basis}`, sign: { kind: 'outdated', basis } });
  }
  if (basis === row.basis && row.staleBasis !== null) {
    findings.push({ notification: row.id, key: `${row.staleBasis}/${context.now}`, sign: { kind: 'current' } });
  }
  return findings;
}

// --- A draft that is not there -------------------------------------------------------------------------------------

interface Around {
  readonly rows: readonly NotificationRow[];
  readonly drafts: readonly MailRef[];
}

function lookUp(watched: Watched, { rows, drafts }: Around, { ports, context }: RoundTools): Finding[] {
  const { row } = watched;
  const found = (key: string, sign: Sign): Finding[] => [{ notification: row.id, key, sign }];
  // The list of drafts has an end; asking for the draft itself has none.
  if (row.draftId !== null && ports.mail.draft(row.draftId) !== undefined) return [];
  const sign = byMessageId(watched, drafts, ports.mail) ?? byFolio(watched, rows, ports.mail);
  if (sign?.kind === 'scheduled') return row.missingSince === null ? [] : found(row.missingSince, sign);
  if (sign !== undefined) return found(sign.kind === 'sent' ? sign.id : context.now, sign);
  if (row.missingSince === null) return found(context.now, { kind: 'missing' });
  const waited = epochOf(context.now) - epochOf(row.missingSince);
  return waited < PATIENCE_MS ? [] : found(`${row.messageId}/${row.missingSince}`, { kind: 'gone' });
}

function byMessageId({ row }: Watched, drafts: readonly MailRef[], mail: Mail): Sign | undefined {
  for (const { id } of mail.search(`rfc822msgid:${row.messageId.replace(/^<|>$/g, '')}`)) {
    const message = mail.headers(id);
    if (message === undefined) continue;
    if (isSentCopy(message)) return { kind: 'sent', ...sentSign(message) };
    if (isWaitingToBeSent(message)) return { kind: 'scheduled' };
    const draft = isDraft(message) ? drafts.find(({ threadId }) => threadId === message.threadId) : undefined;
    if (draft !== undefined) return { kind: 'found', draftId: draft.id, threadId: draft.threadId };
  }
  return undefined;
}

/** For a message that lost its Message-ID on the way. `in:scheduled` is Gmail's own word, undocumented (assumed). */
function byFolio(watched: Watched, rows: readonly NotificationRow[], mail: Mail): Sign | undefined {
  const { folio } = watched.row;
  const taken = rows.map(({ sentMessageId }) => sentMessageId);
  for (const { id } of mail.search(`in:sent subject:"${folio}"`).filter((ref) => !taken.includes(ref.id))) {
    const message = mail.headers(id);
    if (message === undefined || !isSentCopy(message)) continue;
    // The same movement's notice to another mission has the folio too, and a name of its own.
    const others = rows.filter((row) => row.id !== watched.row.id && sameMessageId(message, row.messageId));
    if (others.length === 0 && sentNotice(message, [watched]) !== undefined)
      return { kind: 'sent', ...sentSign(message) };
  }
  return mail.search(`in:scheduled subject:"${folio}"`).length > 0 ? { kind: 'scheduled' } : undefined;
}
