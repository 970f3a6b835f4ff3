// An office with one complete movement, ready for its notice, and the steps of a notice one after the other.

import type { Context } from '../../src/kernel/action';
import type { EffectOrder } from '../../src/kernel/effect';
import { waitingOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { consents, identityDocuments } from '../../src/programme/cases/tables';
import { archiveNotification } from '../../src/programme/notifications/archive-notification';
import { createDraft } from '../../src/programme/notifications/create-draft';
import { prepareNotification } from '../../src/programme/notifications/prepare-notification';
import { notifications, type NotificationRow } from '../../src/programme/notifications/tables';
import { movements, segments, travellers } from '../../src/programme/travel/tables';
import { aConsent, aDocument } from './builders';
import { ana, contextFor } from './context';
import { aFlight, aMovement, aSegment, aTraveller } from './movement-builders';
import { officeWorld } from './movement-world';
import { perform, type Outside } from './outside';
import { act, allowed, rowsIn, worldOf, type World, type WorldParts } from './world';

export type Rows = NonNullable<WorldParts['rows']>;

/** Mother and son, both with a document, both with consent; rows of the test replace these. */
export const readyWorld = (...rows: Rows): World =>
  officeWorld({
    rows: [
      [movements, [aMovement()]],
      [segments, [aSegment(), aFlight()]],
      [travellers, [aTraveller(), aTraveller({ id: 'traveller-2', person: 'person-2', document: 'document-2' })]],
      [identityDocuments, [aDocument(), aDocument({ id: 'document-2', person: 'person-2', number: 'X000002' })]],
      [consents, [aConsent(), aConsent({ id: 'consent-2', person: 'person-2', how: 'representative' })]],
      [waitingOf(registro), []],
      ...rows,
    ],
  });

/** The same world with these rows instead of its own. */
export const withInstead = (world: World, ...rows: Rows): World => ({
  ...world,
  rows: { ...world.rows, ...worldOf({ rows }).rows },
});

export const HONDURAS = { movement: 'movement-1', mission: 'mission-hnd' };

export interface Step {
  readonly world: World;
  readonly orders: readonly EffectOrder[];
}

export function prepared(world: World, context: Context = contextFor({ actor: ana, command: 'prepare-1' })): Step {
  const done = act(world, prepareNotification, HONDURAS, context);
  return { world: done.world, orders: allowed(done.decision).effects };
}

/** The notice as a draft in the mailbox. */
export function drafted(world: World, outside: Outside): Step {
  const ready = prepared(world);
  return performAll(ready, outside);
}

/** Does the effects that are known here, and what they order in turn. */
export function performAll({ world, orders }: Step, outside: Outside): Step {
  let at = world;
  const left: EffectOrder[] = [...orders];
  for (let order = left.shift(); order !== undefined; order = left.shift()) {
    const effect = [createDraft, archiveNotification].find(({ key }) => key === order?.kind);
    if (effect === undefined) throw new Error(`no effect ${order.kind}`);
    const done = perform(effect, order, at, outside);
    at = done.world;
    left.push(...done.orders);
  }
  return { world: at, orders: [] };
}

export function noticeIn(world: World): NotificationRow {
  const [row] = rowsIn(world, notifications);
  if (row === undefined) throw new Error('no notice');
  return row;
}
