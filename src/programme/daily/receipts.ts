// A receipt counts once, however its number is spelt: open lines are compared, and those that have left the working tab
// are remembered.
// INVARIANT: history keeps the digest of a receipt alone, as of every other key.

import type { Row } from '../../kernel/table';
import { paperKey } from '../cases/duplicates';
import { assistance, type AssistanceRow } from './tables';

/** By this key history knows a receipt; null for a line without one. */
export function receiptSlot({ issuer, receipt }: Pick<AssistanceRow, 'issuer' | 'receipt'>): string | null {
  return receipt === null ? null : `receipt:${paperKey(issuer ?? '')}/${paperKey(receipt)}`;
}

/** What history is to know of a row of any table when it leaves. */
export function receiptSlotsOf(table: { readonly key: string }, row: Row): string[] {
  const slot = table.key === assistance.key ? receiptSlot(row as unknown as AssistanceRow) : null;
  return slot === null ? [] : [slot];
}
