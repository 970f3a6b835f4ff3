// A response that could not be taken in waits for a person, unread, and may be received again from its form's store.
// Of a module that may say that somebody needs help soon, Protección is told as well, in its own book.
// INVARIANT: Protección is told of every such response, whatever it says, so that being told tells nothing.
// INVARIANT: an item is settled in the commit that takes its response in; until then it stands with its latest reason.

import type { Context } from '../../kernel/action';
import type { Change } from '../../kernel/change';
import type { FormAnswers } from '../../kernel/ports';
import type { Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { waitingOf } from '../../kernel/system-tables';
import { holdForPerson, reopen, settle } from '../../kernel/waiting';
import { proteccion, registro } from '../books';
import { people } from '../cases/tables';
import { waitingItems, type WaitingItem } from '../intake/responses';
import type { ModuleKey } from './codes';
import { moduleOf } from './modules/form-keys';
import { lineIn, typedToken } from './token';
import { interviews } from './tables';

export const INTERVIEW_RESPONSE = 'interview-response';
const PROTECTION_UNREAD = 'protection-unread';
/** An answer to these may ask for Protección today. */
const URGENT_MODULES: readonly (ModuleKey | undefined)[] = ['screening', 'decision'];

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
  const item = { form, response: response.id, ...place };
  const unread = { ...item, book: proteccion, kind: PROTECTION_UNREAD, problems: [] };
  return [
    ...(URGENT_MODULES.includes(moduleOf(response.form)) ? [holdForPerson(context, unread)] : []),
    holdForPerson(context, { ...item, book: registro, kind: INTERVIEW_RESPONSE, problems: [why] }),
  ];
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
  const how = 'recibida otra vez';
  return [
    ...snapshot
      .index(waitingOf(proteccion))
      .filter((each) => each.kind === PROTECTION_UNREAD && each.state === 'open' && each.response === response)
      .map(({ id }) => settle(context, proteccion, id, 'settled', how)),
    ...(item === undefined ? [] : [settle(context, registro, item.id, 'settled', how)]),
  ];
}
