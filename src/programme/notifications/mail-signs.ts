// What the headers of a message tell: whether it is a notice as it was sent, and what something that came back is.
// Looks at headers alone; what a person wrote is read by people.

import type { MailHeaders } from '../../kernel/ports';

export const headerOf = ({ headers }: MailHeaders, name: string): string => headers[name] ?? '';

const bare = (id: string): string => id.trim().replace(/^<|>$/g, '').toLowerCase();

export const sameMessageId = (message: MailHeaders, id: string): boolean =>
  bare(headerOf(message, 'message-id')) === bare(id);

export const hasFolio = (message: MailHeaders, folio: string): boolean => headerOf(message, 'subject').includes(folio);

/** True when it answers or continues one of these Message-IDs. */
export function refersTo(message: MailHeaders, ids: readonly string[]): boolean {
  const named = `${headerOf(message, 'in-reply-to')} ${headerOf(message, 'references')}`.match(/<[^<>\s]+>/g) ?? [];
  return named.some((name) => ids.some((id) => bare(name) === bare(id)));
}

export const isSentCopy = ({ labels }: MailHeaders): boolean => labels.includes('SENT') && !labels.includes('DRAFT');
export const isDraft = ({ labels }: MailHeaders): boolean => labels.includes('DRAFT');
const isTrashed = ({ labels }: MailHeaders): boolean => labels.includes('TRASH');
/** Neither sent nor given up: Gmail keeps a message for a later hour under a label of its own (assumed). */
export const isWaitingToBeSent = (message: MailHeaders): boolean =>
  !isSentCopy(message) && !isDraft(message) && !isTrashed(message);

/** The plain addresses of a field, in lower case. */
export const addressesIn = (message: MailHeaders, name: string): string[] =>
  (headerOf(message, name)
    .toLowerCase()
    .match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []) as string[];

export type Incoming = 'bounce' | 'automatic' | 'reply';

/**
 * A delivery report says so by its type (RFC 3464) or names who could not be reached; an automatic answer says
 * `Auto-Submitted` (RFC 3834). Reports are automatic too, so they are told first.
 */
export function kindOf(message: MailHeaders): Incoming {
  const type = headerOf(message, 'content-type').toLowerCase();
  const [sender = ''] = addressesIn(message, 'from');
  const isReport = type.includes('multipart/report') && !type.includes('disposition-notification');
  if (isReport || headerOf(message, 'x-failed-recipients') !== '' || /^(mailer-daemon|postmaster)@/.test(sender))
    return 'bounce';
  const automatic = headerOf(message, 'auto-submitted').toLowerCase();
  if (automatic !== '' && !automatic.startsWith('no')) return 'automatic';
  return headerOf(message, 'x-autoreply') !== '' || headerOf(message, 'x-autorespond') !== '' ? 'automatic' : 'reply';
}
