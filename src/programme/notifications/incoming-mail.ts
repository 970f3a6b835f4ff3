// Looks through what came into or left the mailbox since the last look, and tells which notice each message is about.
// Service calls: one search, then the headers of each message not yet accounted for. The mark moves when something was
// found or much else lies behind it, so that most rounds commit nothing and read little.

import type { Mail, MailHeaders } from '../../kernel/ports';
import { epochOf, instantOf } from '../../kernel/time';
import { addressesIn, hasFolio, isDraft, isSentCopy, kindOf, refersTo, sameMessageId } from './mail-signs';
import { sentSign } from './sent';
import { isSent, isUnsent } from './standing';
import type { Sign } from './follow-notification';
import type { NotificationRow } from './tables';

/** Gmail may list a message some minutes after its own time (assumed). */
const OVERLAP_MS = 10 * 60_000;
/** Messages of no concern that may lie behind the mark before it moves. */
const LEFT_BEHIND = 20;

export interface Watched {
  readonly row: NotificationRow;
  /** Addresses of the mission's focal points. */
  readonly addresses: readonly string[];
  /** Its draft lies in the mailbox, so nothing that was sent can be it. */
  readonly hasDraft: boolean;
}

export interface Finding {
  readonly notification: string;
  readonly sign: Sign;
  /** What makes the finding the same one however often it is made. */
  readonly key: string;
}

export interface Looked {
  readonly findings: readonly Finding[];
  /** Where the next look may begin; undefined while the mark stays. */
  readonly since: string | undefined;
}

export interface Look {
  readonly mail: Mail;
  /** UTC, ISO 8601. */
  readonly since: string;
  readonly now: string;
  readonly timeLeft: () => boolean;
}

export function lookThroughMail(watched: readonly Watched[], { mail, since, now, timeLeft }: Look): Looked {
  const draftThreads = new Set(watched.filter(({ hasDraft }) => hasDraft).map(({ row }) => row.threadId));
  const known = new Set(watched.map(({ row }) => row.sentMessageId));
  const refs = mail.search(`after:${Math.floor(epochOf(since) / 1000)}`);
  const fresh = refs.filter(({ id, threadId }) => !known.has(id) && !draftThreads.has(threadId)).reverse();

  const findings: Finding[] = [];
  let standing = watched;
  let others = 0;
  // Once all is looked through, everything up to now is; a look cut short reaches as far as its last message.
  let reached = epochOf(now);
  for (const { id } of fresh) {
    const message = mail.headers(id);
    if (message === undefined || isDraft(message)) continue;
    if (!timeLeft()) {
      reached = epochOf(message.receivedAt);
      break;
    }
    const finding = findingOf(message, standing);
    if (finding === undefined) others += 1;
    else findings.push(finding);
    standing = standing.map((each) => (each.row.id === finding?.notification ? seenNow(each, finding.sign) : each));
  }
  const mark = reached - OVERLAP_MS;
  const moves = mark > epochOf(since) && (findings.length > 0 || others > LEFT_BEHIND);
  return { findings, since: moves ? instantOf(mark) : undefined };
}

const NOTED = { reply: 'acknowledgementSeenAt', bounce: 'bouncedAt', automatic: 'automaticAt' } as const;

/** An answer may come in the same look as the message that it answers, and two answers in one. */
function seenNow(each: Watched, sign: Sign): Watched {
  const { row } = each;
  if (sign.kind === 'sent') {
    return {
      ...each,
      row: { ...row, state: 'sent', threadId: sign.threadId, messageId: sign.messageId || row.messageId },
    };
  }
  return sign.kind in NOTED && 'at' in sign
    ? { ...each, row: { ...row, [NOTED[sign.kind as keyof typeof NOTED]]: sign.at } }
    : each;
}

function findingOf(message: MailHeaders, watched: readonly Watched[]): Finding | undefined {
  if (isSentCopy(message)) {
    const unsent = watched.filter(({ row, hasDraft }) => isUnsent(row) && !hasDraft);
    const it = sentNotice(message, unsent);
    return it && { notification: it.row.id, key: message.id, sign: { kind: 'sent', ...sentSign(message) } };
  }
  const it = answeredNotice(
    message,
    watched.filter(({ row }) => isSent(row)),
  );
  if (it === undefined) return undefined;
  const kind = kindOf(message);
  if (it.row[NOTED[kind]] !== null) return undefined;
  return { notification: it.row.id, key: message.id, sign: { kind, at: message.receivedAt } };
}

/** By its reserved name; else by the folio, if it went to the mission: people write of a movement to others too. */
export function sentNotice(message: MailHeaders, unsent: readonly Watched[]): Watched | undefined {
  const byName = unsent.find(({ row }) => sameMessageId(message, row.messageId));
  if (byName !== undefined) return byName;
  const went = [...addressesIn(message, 'to'), ...addressesIn(message, 'cc')];
  return unsent.find(
    ({ row, addresses }) => hasFolio(message, row.folio) && addresses.some((address) => went.includes(address)),
  );
}

/** By what it refers to, by its conversation, else by the folio, if it comes from the mission. */
function answeredNotice(message: MailHeaders, sent: readonly Watched[]): Watched | undefined {
  const from = addressesIn(message, 'from');
  return (
    sent.find(({ row }) => refersTo(message, [row.messageId])) ??
    sent.find(({ row }) => row.threadId === message.threadId) ??
    sent.find(
      ({ row, addresses }) => hasFolio(message, row.folio) && addresses.some((address) => from.includes(address)),
    )
  );
}
