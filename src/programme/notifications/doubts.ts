// Waiting items about notices: a draft that is not to be found, a draft or a sent notice that does not say what is true. An item names
// the notice's row; it is settled by whoever answers it, or by the registry once the doubt is gone.

import type { Context } from '../../kernel/action';
import type { Change } from '../../kernel/change';
import type { Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { holdForPerson, settle } from '../../kernel/waiting';
import { registro } from '../books';
import { notifications, type NotificationRow } from './tables';

/** Kind → what staff read above the item. */
export const NOTICE_DOUBTS = {
  'draft-gone': '¿Descartado? No se encuentra el borrador',
  'draft-outdated': 'El borrador ya no dice lo que hay',
  'sent-outdated': 'Se envió un aviso que ya no decía lo que hay',
  'sent-elsewhere': 'Se envió un aviso a otras direcciones',
  bounced: 'Un aviso volvió sin llegar',
} as const;
export type NoticeDoubt = keyof typeof NOTICE_DOUBTS;

export function holdDoubt(
  context: Context,
  kind: NoticeDoubt,
  { id: row, folio: place }: Pick<NotificationRow, 'id' | 'folio'>,
  problems: readonly Problem[],
): Change {
  return holdForPerson(context, { book: registro, kind, table: notifications.key, row, place, problems });
}

/** Open items about a notice. Needs the index of waiting items. */
export const doubtsAbout = (snapshot: Snapshot, notification: string, kind?: NoticeDoubt) =>
  snapshot
    .index(waitingOf(registro))
    .filter((item) => item.state === 'open' && item.table === notifications.key && item.row === notification)
    .filter((item) => (kind === undefined ? item.kind in NOTICE_DOUBTS : item.kind === kind));

export function settleDoubts(
  snapshot: Snapshot,
  context: Context,
  notification: string,
  state: 'settled' | 'discarded',
  how: string,
  kind?: NoticeDoubt,
): Change[] {
  return doubtsAbout(snapshot, notification, kind).map(({ id }) => settle(context, registro, id, state, how));
}
