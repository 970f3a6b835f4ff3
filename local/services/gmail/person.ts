// What people do in Gmail's own screens: the owner of a mailbox and its delegates. They look, edit, send, discard and
// answer; the program only drafts. Goes through no ledger and triggers nothing. Scheduling is in `scheduled.ts`, what
// arrives from elsewhere in `outside.ts`.
// INVARIANT: an edit keeps the draft's ID and gives it a new message ID; sending ends the draft.

import type { World } from '../../world/world';
import { newMessageId, sendMessage } from './delivery';
import { recipientsOf } from './draft-rules';
import type { Edit } from './edited';
import { edited, ownAddress } from './edited';
import type { MailSummary } from './mail-summary';
import { draftIds, summaryOf } from './mail-summary';
import { addDraft, endDraft, messagesOf, rawOf, relabel, removeDraft, replaceDraft } from './mailbox';
import { assertMayAct, locate, locateDraft, MailRefusal } from './mailbox-access';
import { readAddresses } from './mime/addresses';
import { composeMessage } from './mime/compose';
import { fieldValue } from './mime/header-fields';
import { isAttachment, leaves, readMessage, textOf } from './mime/message';
import { foldedSubject } from './subject';

export type Box = 'drafts' | 'scheduled' | 'sent' | 'inbox';

const LABELS: Readonly<Record<Box, string>> = {
  drafts: 'DRAFT', scheduled: 'SCHEDULED', sent: 'SENT', inbox: 'INBOX',
};

/** Newest first. */
export function listMail(world: World, actor: string, mailbox: string, box: Box): MailSummary[] {
  assertMayAct(world, actor, mailbox);
  const drafts = draftIds(world.store, mailbox);
  return messagesOf(world.store, mailbox)
    .filter(({ labels }) => labels.includes(LABELS[box]))
    .map((message) => summaryOf(world.store, mailbox, message, drafts));
}

/** @param id of a draft or of a message. */
export function showMail(world: World, actor: string, mailbox: string, id: string): MailSummary & { text: string } {
  const message = locate(world, actor, mailbox, id);
  const parsed = readMessage(rawOf(world.store, mailbox, message.id));
  return { ...summaryOf(world.store, mailbox, message), text: textOf(parsed, 'plain') ?? '' };
}

/** The message as an .eml file. */
export function emlOf(world: World, actor: string, mailbox: string, id: string): Buffer {
  return rawOf(world.store, mailbox, locate(world, actor, mailbox, id).id);
}

/** The message as HTML, for mail that is written so; null for mail that is text alone. */
export function htmlOf(world: World, actor: string, mailbox: string, id: string): string | null {
  return textOf(readMessage(emlOf(world, actor, mailbox, id)), 'html') ?? null;
}

export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** An attachment by its place in the message, counted from 0. */
export function attachmentOf(world: World, actor: string, mailbox: string, id: string, at: number): MailFile {
  const part = leaves(readMessage(emlOf(world, actor, mailbox, id))).filter(isAttachment)[at];
  if (part === undefined) throw new MailRefusal('El correo ya no trae ese archivo. Vuelva a abrirlo.');
  return { name: part.filename, type: part.mimeType, bytes: part.content };
}

/** Opens a draft, changes something, lets Gmail save it. */
export function editDraft(world: World, actor: string, mailbox: string, id: string, edit: Edit): MailSummary {
  return world.store.together(() => {
    const draft = locateDraft(world, actor, mailbox, id);
    const message = locate(world, actor, mailbox, id);
    const raw = edited(world, mailbox, rawOf(world.store, mailbox, message.id), edit);
    // Reported by users who compared: a changed subject starts a new thread.
    const moved = edit.subject !== undefined && foldedSubject(edit.subject) !== foldedSubject(message.subject);
    const saved = replaceDraft(world, mailbox, draft.id, raw, moved ? undefined : message.threadId);
    return summaryOf(world.store, mailbox, locate(world, actor, mailbox, saved.id));
  });
}

export function sendDraft(world: World, actor: string, mailbox: string, id: string): MailSummary {
  return world.store.together(() => {
    const draft = locateDraft(world, actor, mailbox, id);
    const message = locate(world, actor, mailbox, id);
    if (recipientsOf(readMessage(rawOf(world.store, mailbox, message.id))).length === 0) {
      throw new MailRefusal('Especifique al menos un destinatario. El borrador no se envió.');
    }
    endDraft(world.store, mailbox, draft.id);
    return summaryOf(world.store, mailbox, sendMessage(world, mailbox, message));
  });
}

export function discardDraft(world: World, actor: string, mailbox: string, id: string): void {
  world.store.together(() => removeDraft(world.store, mailbox, locateDraft(world, actor, mailbox, id).id));
}

/** Answers the sender of a message, and sends the answer at once. */
export function replyTo(world: World, actor: string, mailbox: string, id: string, text: string): MailSummary {
  return world.store.together(() => {
    const message = locate(world, actor, mailbox, id);
    const { fields } = readMessage(rawOf(world.store, mailbox, message.id));
    const to = readAddresses(fieldValue(fields, 'Reply-To') ?? fieldValue(fields, 'From') ?? '') ?? [];
    const thread = [fieldValue(fields, 'References'), message.messageId].filter(Boolean).join(' ');
    const raw = composeMessage({
      from: ownAddress(world, mailbox),
      to,
      subject: `Re: ${foldedSubject(message.subject)}`,
      date: world.now(),
      messageId: newMessageId(world),
      extra: message.messageId === '' ? [] : [['In-Reply-To', message.messageId], ['References', thread]],
      text,
    });
    const draft = addDraft(world, mailbox, raw, message.threadId);
    return sendDraft(world, actor, mailbox, draft.id);
  });
}

/** Marks as read, as opening does. */
export function markRead(world: World, actor: string, mailbox: string, id: string): void {
  const message = locate(world, actor, mailbox, id);
  relabel(world.store, mailbox, message.id, message.labels.filter((label) => label !== 'UNREAD'));
}
