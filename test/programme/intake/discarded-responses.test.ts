import { SYSTEM } from '../../../src/kernel/action';
import { waitingOf } from '../../../src/kernel/system-tables';
import { registro } from '../../../src/programme/books';
import { configuration } from '../../../src/programme/directory/tables';
import { discardedResponses, forgetDiscarded } from '../../../src/programme/intake/discarded-responses';
import { intake } from '../../../src/programme/intake/intake';
import { aResponse } from '../../support/application';
import { aWaitingItem } from '../../support/builders';
import { contextFor } from '../../support/context';
import { formStore, intakeMap, siteOf } from '../../support/round-tools';
import { act, allowed, rowOf, rowsIn, worldOf } from '../../support/world';

const waiting = waitingOf(registro);
const discarded = (settledAt: string) => aWaitingItem({ state: 'discarded', settledAt, response: 'response-9' });
const worldWith = (item: ReturnType<typeof aWaitingItem>) => worldOf({ rows: [[waiting, [item]]] });

describe('discarded-responses', () => {
  it.each([
    ['is still open', aWaitingItem({ state: 'open', since: '2026-01-01T00:00:00Z' })],
    ['was accepted', aWaitingItem({ state: 'settled', settledAt: '2026-01-01T00:00:00Z' })],
    ['was discarded 29 days ago', discarded('2026-10-25T16:00:00Z')],
    ['is no application', aWaitingItem({ kind: 'effect', state: 'discarded', settledAt: '2026-01-01T00:00:00Z' })],
  ])('keeps the response of an item that %s', (_state, item) => {
    const site = siteOf(worldWith(item), formStore());

    discardedResponses.run(site);

    expect(site.ordered).toEqual([]);
    expect(rowsIn(site.world(), waiting)).toEqual([item]);
  });

  it('forgets the response after thirty days and orders its deletion in the same commit', () => {
    const site = siteOf(worldWith(discarded('2026-10-24T16:00:00Z')), formStore());

    discardedResponses.run(site);
    discardedResponses.run(site);

    expect(rowsIn(site.world(), waiting)).toMatchObject([{ state: 'discarded', response: null }]);
    expect(site.ordered).toEqual([
      { kind: 'delete-response', book: 'registro', payload: { language: 'es', response: 'response-9' } },
    ]);
    expect(site.commits()).toBe(1);
  });

  it('keeps responses as long as the office configured', () => {
    const item = discarded('2026-11-20T16:00:00Z');
    const kept = rowOf(configuration, { id: 'c', key: 'discardedResponsesKeptDays', value: '2' });
    const world = worldOf({
      rows: [
        [waiting, [item]],
        [configuration, [kept]],
      ],
    });

    const { decision } = act(world, forgetDiscarded, { item: item.id }, contextFor());

    expect(allowed(decision).effects).toHaveLength(1);
  });

  it('deletes the response from the store; one that is gone already is no failure', () => {
    const deleteResponse = intake.effects[1];
    const store = formStore([aResponse({ id: 'response-9' })]);
    const site = siteOf(worldOf(), store, { forms: [intakeMap()], actor: SYSTEM });
    const payload = { language: 'es', response: 'response-9' };

    const outcomes = [1, 2].map(() => deleteResponse.perform(payload, site.read({}), site.effectTools(site.context)));

    expect(outcomes).toEqual([
      { kind: 'done', changes: [] },
      { kind: 'done', changes: [] },
    ]);
    expect(store.ids()).toEqual([]);
  });
});
