// Receiving again what waited: refused first, then what becomes of the item.
// proves: src/programme/counselling/retry-responses.ts
// proves: src/programme/counselling/held-response.ts

import { SYSTEM } from '../../../src/kernel/action';
import { waitingOf } from '../../../src/kernel/system-tables';
import { proteccion, registro } from '../../../src/programme/books';
import { registerModule } from '../../../src/programme/counselling/register-module';
import { retryResponse, retryResponses } from '../../../src/programme/counselling/retry-responses';
import { interviews } from '../../../src/programme/counselling/tables';
import { interviewAnswers } from '../../../src/programme/protection/tables';
import { aWaitingItem } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import type { Said } from '../../support/interview';
import { interviewing, responseTo, take } from '../../support/interview-world';
import { formStore, intakeMap, siteOf } from '../../support/round-tools';
import { act, allowed, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const items = waitingOf(registro);
const held = aWaitingItem({
  id: 'w-1',
  kind: 'interview-response',
  form: 'interview.identity:es',
  response: 'answer-1',
});

describe('asking for it', () => {
  const retry = (chosen: readonly string[], world: World = worldOf({ rows: [[items, [held]]] })) =>
    act(world, retryResponses, { items: chosen }, contextFor({ actor: ana }));

  it('is refused for an item that is not there, and for any other kind', () => {
    const other = worldOf({ rows: [[items, [{ ...held, kind: 'effect' } as typeof held]]] });

    expect(codesOf(retry(['w-1', 'gone']).decision)).toEqual(['waiting.item-unknown']);
    expect(codesOf(retry(['w-1'], other).decision)).toEqual(['waiting.not-to-retry']);
  });

  it('orders nothing for one that was settled', () => {
    const settled = worldOf({ rows: [[items, [{ ...held, state: 'settled' } as typeof held]]] });

    expect(allowed(retry(['w-1'], settled).decision)).toMatchObject({ changes: [], effects: [] });
  });

  it('leaves the item open and orders one reading of each', () => {
    const { decision, world } = retry(['w-1', 'w-1']);

    expect(allowed(decision).effects).toMatchObject([{ kind: 'retry-response', payload: { item: 'w-1' } }]);
    expect(rowsIn(world, items)).toMatchObject([{ id: 'w-1', state: 'open' }]);
  });
});

describe('the response, read again', () => {
  it('that is gone from its form leaves the item with that reason, and a settled one asks for nothing', () => {
    const perform = (item: typeof held) => {
      const parts = { forms: [{ ...intakeMap(), form: 'interview.identity' }], actor: SYSTEM };
      const site = siteOf(worldOf({ rows: [[items, [item]]] }), formStore(), parts);
      const tools = site.effectTools(contextFor({ ...parts, command: 'effect:1' }));
      return retryResponse.perform({ item: item.id, attempt: '1' }, site.read({ index: [items] }), tools);
    };

    expect(perform(held)).toMatchObject({
      kind: 'done',
      changes: [{ kind: 'update', id: 'w-1', values: { problems: [{ code: 'interview.response-gone' }] } }],
    });
    expect(perform({ ...held, state: 'settled' } as typeof held)).toEqual({ kind: 'done', changes: [] });
  });

  const waits = interviewing({ rows: [[items, [held]]] });
  const read = (again: boolean, doubtful: boolean, world = waits) =>
    act(world, registerModule, { response: responseTo(), doubtful, again }, contextFor({ command: 'retry:1' }));

  it('is known as long as nobody asked', () => {
    const { decision, world } = read(false, false);

    expect(allowed(decision).result.outcome).toBe('known');
    expect(rowsIn(world, items)).toMatchObject([{ state: 'open' }]);
  });

  it('stays with its reason while the form is not right', () => {
    const { decision, world } = read(true, true);

    expect(allowed(decision).result.outcome).toBe('held');
    expect(rowsIn(world, items)).toMatchObject([
      { id: 'w-1', state: 'open', problems: [{ code: 'interview.form-changed' }] },
    ]);
  });

  it('is taken in and settles its item in the same commit, once', () => {
    const { world } = read(true, false);
    const { decision, world: end } = read(true, false, world);

    expect(rowsIn(world, items)).toMatchObject([{ id: 'w-1', state: 'settled' }]);
    expect(rowsIn(world, interviews)).toMatchObject([{ state: 'received', response: 'answer-1' }]);
    expect(allowed(decision)).toMatchObject({ result: { outcome: 'known' }, changes: [] });
    expect(rowsIn(end, interviewAnswers)).toHaveLength(1);
  });
});

describe('a response that waits, and Protección', () => {
  const guarded = waitingOf(proteccion);
  const heldIn = (module: 'identity' | 'screening' | 'decision', said: Said, doubtful = true): World => {
    const world = interviewing({ line: { module } });
    const response = responseTo(said, { module });
    return act(world, registerModule, { response, doubtful }, contextFor({ command: response.id })).world;
  };
  const told = (world: World) =>
    rowsIn(world, guarded).map(({ kind, state, place, why, response }) => ({ kind, state, place, why, response }));

  it('tells it nothing of a module that cannot ask for it, nor of one that was read', () => {
    expect(told(heldIn('identity', {}))).toEqual([]);
    expect(told(heldIn('screening', {}, false))).toEqual([]);
  });

  it.each(['screening', 'decision'] as const)('tells it of every %s in the same words, whatever it says', (module) => {
    const quiet = told(heldIn(module, {}));

    expect(quiet).toMatchObject([{ kind: 'protection-unread', state: 'open', response: 'answer-1' }]);
    expect(told(heldIn(module, { afraid: 'yes', worried: 'yes', pressed: 'yes' }))).toEqual(quiet);
  });

  it('tells it also of one that no link explains', () => {
    const { world } = take(interviewing({ line: null }), {}, { module: 'screening' });

    expect(told(world)).toMatchObject([{ kind: 'protection-unread' }]);
  });

  it('tells it once, and no more once the response is taken in', () => {
    const read = (world: World, doubtful: boolean) =>
      act(
        world,
        registerModule,
        { response: responseTo({}, { module: 'screening' }), doubtful, again: true },
        contextFor({ command: `retry:${String(doubtful)}` }),
      ).world;
    const still = read(heldIn('screening', {}), true);

    expect(told(still)).toMatchObject([{ kind: 'protection-unread', state: 'open' }]);
    expect(told(read(still, false))).toMatchObject([{ kind: 'protection-unread', state: 'settled' }]);
  });
});
