// The round forgets discarded applications after so many days: the item no longer names the response, and an effect of
// the same commit deletes it from the form's store. The item itself stays, to say who discarded what and when.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, SYSTEM, type Command } from '../../kernel/action';
import { update } from '../../kernel/change';
import { defineRoundPart } from '../../kernel/round';
import type { Snapshot } from '../../kernel/snapshot';
import { epochOf } from '../../kernel/time';
import { registro } from '../books';
import { settingOf } from '../directory/configuration';
import { configuration } from '../directory/tables';
import { deleteOrder } from './register-response';
import { isApplication, languageOf, waitingItems, type WaitingItem } from './responses';

const DAY_MS = 86_400_000;

function dueItems(snapshot: Snapshot, now: string): WaitingItem[] {
  const keptMs = settingOf(snapshot.rows(configuration), 'discardedResponsesKeptDays') * DAY_MS;
  return snapshot
    .index(waitingItems)
    .filter((item) => isApplication(item) && item.state === 'discarded' && item.response !== null)
    .filter(({ settledAt, since }) => epochOf(settledAt ?? since) + keptMs <= epochOf(now));
}

const one = z.object({ item: z.string() });
type One = z.infer<typeof one>;

export const forgetDiscarded = defineAction<One, null>({
  key: 'forget-discarded-application',
  title: 'Borrar una solicitud descartada',
  roles: ['sistema'],
  books: [registro],
  input: one as Schema<One>,
  reads: () => ({ whole: [configuration], index: [waitingItems] }),
  decide: (snapshot, { item }, { now }) => {
    const due = dueItems(snapshot, now).filter(({ id }) => id === item);
    return decided(
      null,
      due.map((row) => update(waitingItems, row, { response: null })),
      due.map(({ form, response }) => deleteOrder({ language: languageOf(form ?? ''), response: response ?? '' })),
    );
  },
});

export const discardedResponses = defineRoundPart({
  key: 'discarded-responses',
  title: 'Solicitudes descartadas que ya se borran',
  run: ({ read, run, context }) => {
    const snapshot = read({ whole: [configuration], index: [waitingItems] });
    const commands = dueItems(snapshot, context.now).map(({ id }): Command => ({
      id: `forget:${id}`,
      action: forgetDiscarded,
      input: { item: id },
      actor: SYSTEM,
    }));
    if (commands.length > 0) run(commands);
  },
});
