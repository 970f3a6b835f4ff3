// Messages that a person left for a later hour. Assumed: such a message is one of its own with the label SCHEDULED;
// its draft is gone, and taking it back makes a draft with a new ID.
// INVARIANT: a scheduled message is sent once, at the first look after its hour.

import type { World } from '../../world/world';
import { sendMessage } from './delivery';
import type { MailSummary } from './mail-summary';
import { summaryOf } from './mail-summary';
import { addDraft, addMessage, findMessage, rawOf, removeDraft, removeMessage } from './mailbox';
import { locate, locateDraft, MailRefusal } from './mailbox-access';

const NOT_SCHEDULED =
  'Ese correo ya no está programado: se envió o se canceló. Búsquelo en Enviados o en Borradores.';

const SCHEDULED = 'gmail-scheduled';

interface Appointment {
  readonly mailbox: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** @param at epoch milliseconds, in the future. */
export function scheduleDraft(world: World, actor: string, mailbox: string, id: string, at: number): MailSummary {
  return world.store.together(() => {
    const draft = locateDraft(world, actor, mailbox, id);
    if (at <= world.now()) throw new MailRefusal('Esa hora ya pasó. Elija una posterior a la de este mundo.');
    const message = locate(world, actor, mailbox, id);
    const raw = rawOf(world.store, mailbox, message.id);
    removeDraft(world.store, mailbox, draft.id);
    const waiting = addMessage(world, mailbox, raw, { labels: ['SCHEDULED'], threadId: message.threadId });
    world.store.put(SCHEDULED, waiting.id, { mailbox, at } satisfies Appointment);
    return summaryOf(world.store, mailbox, waiting);
  });
}

export function cancelSchedule(world: World, actor: string, mailbox: string, id: string): MailSummary {
  return world.store.together(() => {
    const message = locate(world, actor, mailbox, id);
    if (!message.labels.includes('SCHEDULED')) throw new MailRefusal(NOT_SCHEDULED);
    const raw = rawOf(world.store, mailbox, message.id);
    world.store.remove(SCHEDULED, message.id);
    removeMessage(world.store, mailbox, message.id);
    const draft = addDraft(world, mailbox, raw, message.threadId);
    return summaryOf(world.store, mailbox, locate(world, actor, mailbox, draft.id));
  });
}

/** Sends what was scheduled for a time that has come. */
export function deliverDue(world: World): MailSummary[] {
  return world.store.together(() =>
    appointments(world)
      .filter(({ value }) => value.at <= world.now())
      .flatMap(({ id, value: { mailbox } }) => {
        const message = findMessage(world.store, mailbox, id);
        world.store.remove(SCHEDULED, id);
        return message === undefined ? [] : [summaryOf(world.store, mailbox, sendMessage(world, mailbox, message))];
      }),
  );
}

/** For the host's clock. */
export const scheduledMail = {
  nextAt: (world: World): number | undefined => appointments(world)[0]?.value.at,
  perform: (world: World): void => void deliverDue(world),
};

function appointments(world: World): { readonly id: string; readonly value: Appointment }[] {
  return world.store.all<Appointment>(SCHEDULED).sort((left, right) => left.value.at - right.value.at);
}
