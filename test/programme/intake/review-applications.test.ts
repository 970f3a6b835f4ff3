// proves: src/programme/intake/review-applications.ts

import * as z from 'zod/mini';
import { SYSTEM } from '../../../src/kernel/action';
import { waitingOf } from '../../../src/kernel/system-tables';
import { proteccion, registro } from '../../../src/programme/books';
import { cases } from '../../../src/programme/cases/tables';
import { intake } from '../../../src/programme/intake/intake';
import {
  acceptancePreview,
  acceptApplications,
  correctApplication,
  discardApplications,
} from '../../../src/programme/intake/review-applications';
import type { RegisterPayload } from '../../../src/programme/intake/register-response';
import { aResponse } from '../../support/application';
import { aWaitingItem } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { formStore, intakeMap, siteOf, type Store } from '../../support/round-tools';
import { snapshotOf } from '../../support/snapshot';
import { act, allowed, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const waiting = waitingOf(registro);
const [registerResponse] = intake.effects;

const worldWith = (...items: readonly ReturnType<typeof aWaitingItem>[]): World =>
  worldOf({ rows: [[waiting, items]] });
const asAna = (command = 'command-1') => contextFor({ actor: ana, command });

/** Performs the effect of one order over the world, as the runner would. */
function perform(world: World, store: Store, payload: RegisterPayload): World {
  const parts = { forms: [intakeMap()], actor: SYSTEM };
  const site = siteOf(world, store, parts);
  const context = contextFor({ ...parts, command: 'effect:1' });
  const outcome = registerResponse.perform(payload, site.read({ index: [waiting] }), site.effectTools(context));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const inserted = outcome.changes.flatMap((change) =>
    change.kind === 'insert' ? [{ id: change.id, ...change.values }] : [],
  );
  const rows = [...rowsIn(site.world(), waiting), ...inserted];
  return { ...site.world(), rows: { ...site.world().rows, 'registro.waiting': rows as never } };
}

describe('accept-applications', () => {
  it('refuses when nothing was chosen, or too much', () => {
    const schema = acceptApplications.input;

    expect(z.safeParse(schema, { items: [] }).error?.issues[0]?.message).toBe('application.none-chosen');
    expect(z.safeParse(schema, { items: Array.from({ length: 501 }, String) }).error?.issues[0]?.message).toBe(
      'application.too-many',
    );
  });

  it('refuses items it does not know or that are no applications', () => {
    const world = worldWith(aWaitingItem({ kind: 'effect' }));

    expect(codesOf(act(world, acceptApplications, { items: ['waiting-1', 'waiting-9'] }, asAna()).decision)).toEqual([
      'application.item-unknown',
      'application.item-unknown',
    ]);
  });

  it('refuses what was discarded and what needs correction, all at once', () => {
    const world = worldWith(
      aWaitingItem({ id: 'w1', state: 'discarded' }),
      aWaitingItem({ id: 'w2', kind: 'application-problems' }),
    );

    expect(codesOf(act(world, acceptApplications, { items: ['w1', 'w2'] }, asAna()).decision)).toEqual([
      'application.discarded',
      'application.needs-correction',
    ]);
  });

  it('settles each item in her name and orders one registration for each', () => {
    const world = worldWith(aWaitingItem({ id: 'w1', response: 'r1' }), aWaitingItem({ id: 'w2', response: 'r2' }));

    const { decision, world: after } = act(world, acceptApplications, { items: ['w1', 'w2', 'w1'] }, asAna());

    expect(rowsIn(after, waiting)).toMatchObject([
      { state: 'settled', settledBy: ana.email, how: 'aceptada' },
      { state: 'settled', settledBy: ana.email, how: 'aceptada' },
    ]);
    expect(allowed(decision).effects).toEqual([
      {
        kind: 'register-response',
        book: 'registro',
        payload: { language: 'es', response: 'r1', item: 'w1', corrections: {} },
      },
      {
        kind: 'register-response',
        book: 'registro',
        payload: { language: 'es', response: 'r2', item: 'w2', corrections: {} },
      },
    ]);
  });

  it('changes nothing the second time', () => {
    const { world } = act(worldWith(aWaitingItem()), acceptApplications, { items: ['waiting-1'] }, asAna());

    const again = allowed(act(world, acceptApplications, { items: ['waiting-1'] }, asAna('command-2')).decision);

    expect([again.changes, again.effects]).toEqual([[], []]);
  });

  it('tells beforehand how much it would start', () => {
    const items = Array.from({ length: 240 }, (_, n) => aWaitingItem({ id: `w${n}`, response: `r${n}` }));

    const preview = acceptancePreview(
      snapshotOf({ rows: [[waiting, items]] }),
      items.map(({ id }) => id),
    );

    expect(preview).toEqual({ applications: 240, runs: 4 });
  });
});

describe('register-response', () => {
  const order = (corrections = {}): RegisterPayload => ({
    language: 'es',
    response: 'response-9',
    item: 'waiting-1',
    corrections,
  });
  const settled = worldWith(aWaitingItem({ state: 'settled' }));

  it('asks a person again when the response is gone', () => {
    const world = perform(settled, formStore(), order());

    expect(rowsIn(world, waiting)[1]).toMatchObject({
      kind: 'application-problems',
      response: 'response-9',
      problems: [{ code: 'application.response-gone' }],
    });
  });

  it('registers what was accepted, once however often it runs', () => {
    const store = formStore([aResponse({ id: 'response-9', answers: { accessPoint: 'XXXX' } })]);

    const world = perform(perform(settled, store, order()), store, order());

    expect(rowsIn(world, cases)).toMatchObject([{ response: 'response-9' }]);
    expect(rowsIn(world, waiting)).toHaveLength(1);
  });

  it('registers with the corrections, labels or codes', () => {
    const store = formStore([aResponse({ id: 'response-9', answers: { age: 'treinta', nationality: 'Ondura' } })]);

    const world = perform(settled, store, order({ age: '30', nationality: 'HND' }));

    expect(rowsIn(world, cases)).toHaveLength(1);
  });

  it('asks again when the corrections do not suffice', () => {
    const store = formStore([aResponse({ id: 'response-9', answers: { age: 'treinta', phone: '1' } })]);

    const world = perform(settled, store, order({ age: '30' }));

    expect(rowsIn(world, cases)).toEqual([]);
    expect(rowsIn(world, waiting)[1]).toMatchObject({ state: 'open', problems: [{ code: 'application.not-a-phone' }] });
  });
});

describe('discard-applications', () => {
  it('refuses what was accepted already', () => {
    const world = worldWith(aWaitingItem({ state: 'settled' }));

    expect(codesOf(act(world, discardApplications, { items: ['waiting-1'] }, asAna()).decision)).toEqual([
      'application.settled',
    ]);
  });

  it('discards both kinds in her name and keeps their responses for now', () => {
    const world = worldWith(aWaitingItem({ id: 'w1' }), aWaitingItem({ id: 'w2', kind: 'application-problems' }));

    const { world: after, decision } = act(world, discardApplications, { items: ['w1', 'w2'] }, asAna());

    expect(allowed(decision)).toMatchObject({ result: { discarded: 2 }, effects: [] });
    expect(rowsIn(after, waiting)).toMatchObject([
      { state: 'discarded', settledBy: ana.email, response: 'response-9' },
      { state: 'discarded', settledBy: ana.email, response: 'response-9' },
    ]);
  });

  it('changes nothing the second time', () => {
    const { world } = act(worldWith(aWaitingItem()), discardApplications, { items: ['waiting-1'] }, asAna());

    expect(
      allowed(act(world, discardApplications, { items: ['waiting-1'] }, asAna('command-2')).decision).changes,
    ).toEqual([]);
  });
});

describe('correct-application', () => {
  it.each(['contactConsent', 'interviewNeeds', 'soon', 'safeNote'])(
    'refuses to answer %s in the place of the person',
    (key) => {
      const world = worldWith(aWaitingItem({ kind: 'application-problems' }));

      const { decision } = act(world, correctApplication, { item: 'waiting-1', corrections: { [key]: 'Sí' } }, asAna());

      expect(decision).toMatchObject({ ok: false, problems: [{ code: 'application.not-to-correct', field: key }] });
    },
  );

  it('refuses what was discarded', () => {
    const world = worldWith(aWaitingItem({ state: 'discarded' }));

    expect(codesOf(act(world, correctApplication, { item: 'waiting-1' }, asAna()).decision)).toEqual([
      'application.discarded',
    ]);
  });

  it('settles the item and keeps the corrections where only Protección reads them', () => {
    const world = worldWith(aWaitingItem({ kind: 'application-problems' }));

    const { decision, world: after } = act(
      world,
      correctApplication,
      { item: 'waiting-1', corrections: { group: 'child' } },
      asAna(),
    );

    expect(rowsIn(after, waiting)).toMatchObject([{ state: 'settled', how: 'corregida' }]);
    expect(allowed(decision).effects).toMatchObject([
      { kind: 'register-response', book: proteccion.key, payload: { corrections: { group: 'child' } } },
    ]);
  });
});
