// A response that could not be taken in waits for a person, unread, and may be received again from its form's store.
// INVARIANT: an item is settled in the commit that takes its response in; until then it stands with its latest reason.

import type { Context } from '../../kernel/action';
import type { Change } from '../../kernel/change';
import type { FormAnswers } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { hold, reopen, settle } from '../../kernel/waiting';
import { registro } from '../books';
import { people } from '../cases/tables';
import { waitingItems, type WaitingItem } from '../intake/responses';
import { lineIn, typedToken } from './token';
import { interviews } from './tables';

export const INTERVIEW_RESPONSE = 'interview-response';

type Waiting = Pick<WaitingItem, 'id' | 'state' | 'kind' | 'form' | 'response' | 'table' | 'row'>;

export const waitsFor = (snapshot: Snapshot, response: string): Waiting | undefined =>
  snapshot
    .index(waitingItems)
    .find((item) => item.kind === INTERVIEW_RESPONSE && item.state === 'open' && item.response === response);

/** An item that stands says why anew; otherwise it is opened. */
export function heldChanges(snapshot: Snapshot, context: Context, response: FormAnswers, why: Problem): Change[] {
  const before = waitsFor(snapshot, response.id);
  if (before !== undefined) return [saysAnew(context, before, [why])];
  const line = snapshot.find(interviews, lineIn(typedToken(response)));
  const place = line === undefined || why.code === 'interview.no-link' ? {} : { table: people.key, row: line.person };
  const form = `${response.form}:${response.language}`;
  const item = { book: registro, kind: INTERVIEW_RESPONSE, form, response: response.id, ...place, problems: [why] };
  return [hold(context, item)];
}

export function saysAnew(context: Context, item: Waiting, problems: readonly Problem[]): Change {
  const { id, kind, form, response, table, row } = item;
  const place = { table: table ?? '', row: row ?? '' };
  const named = { form: form ?? '', response: response ?? '', ...(row === null ? {} : place) };
  return reopen(context, { id, book: registro, kind, ...named, problems }, item as WaitingItem);
}

/** What waited for this response waits no more. */
export function receivedChanges(snapshot: Snapshot, context: Context, response: string): Change[] {
  const item = waitsFor(snapshot, response);
  return item === undefined ? [] : [settle(context, registro, item.id, 'settled', 'recibida otra vez')];
}
