// What may happen to a notice in each state: the one place that knows which notices may be prepared anew, which are
// watched in the mailbox, and what a new sign from there means. Facts go forward; nothing here sends anything.

import type { NotificationRow, NotificationState } from './tables';

/**
 * A notice may be prepared (again) when none stands: it never came to be, or its draft is gone and a person now says
 * so by preparing another.
 */
export const mayBePrepared = ({ state, missingSince }: Pick<NotificationRow, 'state' | 'missingSince'>): boolean =>
  state === 'gone' || state === 'held' || (state === 'draft' && missingSince !== null);

/** In the mailbox something may still happen to these. */
const WATCHED: readonly NotificationState[] = ['draft', 'sent', 'answered', 'automatic', 'bounced', 'gone'];
export const isWatched = ({ state }: Pick<NotificationRow, 'state'>): boolean => WATCHED.includes(state);

/** Drafts, and those whose draft was not found: they may yet turn out to have been sent. */
export const isUnsent = ({ state }: Pick<NotificationRow, 'state'>): boolean => state === 'draft' || state === 'gone';

/** From which something can come back. */
export const isSent = ({ state }: Pick<NotificationRow, 'state'>): boolean =>
  isWatched({ state }) && !isUnsent({ state });

/** An answer of a person outweighs a bounce (one of two addresses), a bounce outweighs an automatic reply. */
const WEIGHT: readonly NotificationState[] = ['sent', 'automatic', 'bounced', 'answered'];
export const heavier = (a: NotificationState, b: NotificationState): NotificationState =>
  WEIGHT.indexOf(a) >= WEIGHT.indexOf(b) ? a : b;
