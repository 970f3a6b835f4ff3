// proves: src/programme/waiting/settle-items.ts
import * as z from 'zod/mini';
import { waitingOf } from '../../../src/kernel/system-tables';
import { proteccion, registro } from '../../../src/programme/books';
import { settleGuardedItems, settleItems } from '../../../src/programme/waiting/settle-items';
import { aWaitingItem } from '../../support/builders';
import { ana, contextFor, pilar } from '../../support/context';
import { act, codesOf, rowsIn, worldOf } from '../../support/world';

const items = waitingOf(registro);
const how = 'Hablé con la misión';
const work = aWaitingItem({
  id: 'w-1',
  kind: 'effect',
  form: null,
  response: null,
  table: 'create-folder',
  row: 'e-1',
});

describe('settleItems', () => {
  const world = worldOf({ rows: [[items, [work, aWaitingItem({ id: 'w-2', kind: 'application-review' })]]] });
  const settle = (input: unknown) => act(world, settleItems, input, contextFor({ actor: ana }));

  it.each([
    ['waiting.none-chosen', { items: [], how }],
    ['waiting.how-missing', { items: ['w-1'], how: '  ' }],
    ['waiting.how-too-long', { items: ['w-1'], how: 'x'.repeat(501) }],
  ])('refuses with %s', (code, input) => {
    const parsed = z.safeParse(settleItems.input, input);

    expect(parsed.success ? [] : parsed.error.issues.map(({ message }) => message)).toEqual([code]);
  });

  it('refuses an item that is not there', () => {
    expect(codesOf(settle({ items: ['w-1', 'gone'], how }).decision)).toEqual(['waiting.item-unknown']);
  });

  it('refuses an application, which has acts of its own', () => {
    expect(codesOf(settle({ items: ['w-2'], how }).decision)).toEqual(['waiting.is-application']);
  });

  it('notes who settled it, when and how', () => {
    const { world: after } = settle({ items: ['w-1'], how });

    expect(rowsIn(after, items).find(({ id }) => id === 'w-1')).toMatchObject({
      state: 'settled',
      settledBy: 'ana@oim.example',
      settledAt: '2026-11-23T16:00:00Z',
      how,
    });
  });

  it('changes nothing the second time', () => {
    const settled = worldOf({ rows: [[items, [{ ...work, state: 'settled', how: 'Antes' } as typeof work]]] });

    const { decision, world: after } = act(settled, settleItems, { items: ['w-1'], how }, contextFor({ actor: ana }));

    expect(decision.ok && decision.changes).toEqual([]);
    expect(rowsIn(after, items)[0]?.how).toBe('Antes');
  });
});

describe('settleGuardedItems', () => {
  it('settles items of Protección, and is for its staff alone', () => {
    const guarded = waitingOf(proteccion);
    const world = worldOf({ rows: [[guarded, [work]]] });

    const { world: after } = act(world, settleGuardedItems, { items: ['w-1'], how }, contextFor({ actor: pilar }));

    expect(settleGuardedItems.roles).toEqual(['proteccion']);
    expect(rowsIn(after, guarded)[0]?.state).toBe('settled');
  });
});
