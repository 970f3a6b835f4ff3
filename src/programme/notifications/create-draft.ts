// The effect that makes a notice's draft. An earlier run may have made it, and a person may even have sent it, before
// the books could say so: it is looked for by its reserved Message-ID, then by the folio in the subject.
// The text is built from what the books say now, not when it was ordered: a consent withdrawn in between counts.
// Service calls: the newest drafts (1), the headers of each one that the books do not know and that is younger than
// the order (1 as a rule), sent messages by Message-ID (1), then PDF and draft (2).

import { update, type Change } from '../../kernel/change';
import { defineEffect, type EffectOutcome, type EffectTools } from '../../kernel/effect';
import { PlatformFailure, type Mail, type MailHeaders, type MailRef } from '../../kernel/ports';
import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { epochOf } from '../../kernel/time';
import { registro } from '../books';
import { readsWith } from '../travel/movement-view';
import { CREATE_DRAFT, type DraftPayload } from './draft-payload';
import { hasFolio, headerOf, isSentCopy, sameMessageId } from './mail-signs';
import { noticeReads, previewNotification, type NoticePreview } from './preview-notification';
import { recordSent, sentSign } from './sent';
import { notifications, type NotificationRow } from './tables';

/** Google's clock and the run's may differ; a draft this much older than its order is another one. */
const CLOCK_SLACK_MS = 10 * 60_000;
/** Unknown drafts looked at before giving up: people draft in this mailbox too. */
const LOOKED_AT = 25;

export const createDraft = defineEffect<DraftPayload>({
  key: CREATE_DRAFT,
  title: 'Preparar borrador de aviso',
  reads: ({ movement, notification }) =>
    readsWith(
      noticeReads(({ id }) => id === movement),
      {
        rows: [{ table: notifications, where: ({ id }) => id === notification }],
        index: [waitingOf(registro)],
      },
    ),
  perform: (payload, snapshot, tools) => {
    const row = snapshot.rows(notifications).find(({ id }) => id === payload.notification);
    // Prepared anew, or settled otherwise, since this was ordered: nothing is left to do.
    if (row === undefined || row.state !== 'preparing' || row.messageId !== payload.messageId) return done();
    return adopt(row, snapshot, tools) ?? draft(row, payload, snapshot, tools);
  },
});

const done = (...changes: Change[]): EffectOutcome => ({ kind: 'done', changes });

// --- What an earlier run left --------------------------------------------------------------------------------------

function adopt(row: NotificationRow, snapshot: Snapshot, tools: EffectTools): EffectOutcome | undefined {
  const { mail } = tools.ports;
  const found = findDraft(mail, row, snapshot);
  if (found !== undefined) return done(update(notifications, row, draftValues(found)));
  const sent = findSent(mail, row);
  return sent === undefined ? undefined : { kind: 'done', ...recordSent(snapshot, row, sentSign(sent), tools.context) };
}

function findDraft(mail: Mail, row: NotificationRow, snapshot: Snapshot): MailRef | undefined {
  const known = new Set(snapshot.index(notifications).map(({ draftId }) => draftId));
  const unknown = mail.drafts().filter(({ id }) => !known.has(id));
  const oldest = epochOf(row.preparedAt) - CLOCK_SLACK_MS;
  const candidates: { readonly ref: MailRef; readonly headers: MailHeaders }[] = [];
  for (const ref of unknown.slice(0, LOOKED_AT)) {
    const headers = mail.draft(ref.id);
    if (headers === undefined) continue;
    // Newest first: whatever follows is older still.
    if (epochOf(headers.receivedAt) < oldest) break;
    candidates.push({ ref, headers });
  }
  const byName = candidates.find(({ headers }) => sameMessageId(headers, row.messageId));
  if (byName !== undefined) return byName.ref;
  // A notice of the same movement to another mission has the folio too, but a Message-ID that the books know.
  const others = snapshot.index(notifications).filter(({ id }) => id !== row.id);
  const free = candidates.filter(({ headers }) => !others.some(({ messageId }) => sameMessageId(headers, messageId)));
  return free.find(({ headers }) => headerOf(headers, 'subject') === row.subject)?.ref;
}

function findSent(mail: Mail, row: NotificationRow): MailHeaders | undefined {
  for (const { id } of mail.search(`rfc822msgid:${row.messageId.replace(/^<|>$/g, '')}`)) {
    const headers = mail.headers(id);
    if (headers !== undefined && isSentCopy(headers) && hasFolio(headers, row.folio)) return headers;
  }
  return undefined;
}

const draftValues = ({ id, threadId }: MailRef) => ({ state: 'draft', draftId: id, threadId, missingSince: null });

// --- A new draft ---------------------------------------------------------------------------------------------------

function draft(row: NotificationRow, payload: DraftPayload, snapshot: Snapshot, tools: EffectTools): EffectOutcome {
  const preview = previewNotification(snapshot, payload.movement, payload.mission, tools.context);
  if (!preview.ok) return held(row, preview.problems);
  if (preview.value.problems.length > 0) return held(row, preview.value.problems);
  const made = tryDraft(preview.value, row, tools);
  if ('code' in made) return held(row, [made]);
  return done(update(notifications, row, { ...draftValues(made), ...contentOf(preview.value) }));
}

/** What the mail refuses for good, an address for one, is a person's to mend; the notice may then be prepared anew. */
function tryDraft(preview: NoticePreview, row: NotificationRow, tools: EffectTools): MailRef | Problem {
  try {
    return tools.ports.mail.createDraft(outgoing(preview, row.messageId, tools));
  } catch (error) {
    if (error instanceof PlatformFailure && !error.retryable) return problem(error.code);
    throw error;
  }
}

const held = (row: NotificationRow, problems: readonly Problem[]): EffectOutcome => ({
  kind: 'held',
  problems,
  changes: [update(notifications, row, { state: 'held' })],
});

const contentOf = ({ subject, told, leftOut, basis }: NoticePreview) => ({
  subject,
  told,
  counted: told.length,
  omitted: leftOut.length,
  basis,
});

function outgoing(preview: NoticePreview, messageId: string, { ports, context }: EffectTools) {
  const { to, cc, subject, text, html, annexName: name } = preview;
  const base64 = ports.documents.pdf(preview.annexHtml);
  const attachments = [{ name, type: 'application/pdf', base64 }];
  return { messageId, from: context.office.roleAccount, to, cc, subject, text, html, attachments };
}
