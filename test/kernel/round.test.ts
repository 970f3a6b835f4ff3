// One round: effects, then each part; whatever fails is named by its part and keeps no other from its turn.

import { act, round } from '../../src/kernel/act';
import { defineRoundPart, type RoundPart, type RoundTools } from '../../src/kernel/round';
import type { Ports } from '../../src/kernel/ports';
import { addBook, books, command } from '../support/library';
import { aLibrary, records } from '../support/library-run';

const part = (key: string, run: (tools: RoundTools) => void): RoundPart => defineRoundPart({ key, title: key, run });

describe('round', () => {
  it('says that nothing is installed, and does nothing', () => {
    const { kernel, ports } = aLibrary();
    const secrets: Ports['secrets'] = { load: () => null, save: ports.secrets.save };

    const failures = round({ ...kernel, ports: { ...ports, secrets } });

    expect(failures.map(({ part: name }) => name)).toEqual(['installation']);
    expect(ports.calls).toEqual([]);
  });

  it('names the part that failed and gives the others their turn', () => {
    const ran: string[] = [];
    const parts = [
      part('first', () => void ran.push('first')),
      part('broken', () => {
        throw new TypeError('a defect');
      }),
      part('last', () => void ran.push('last')),
    ];

    const failures = round(aLibrary({ roundParts: parts }).kernel);

    expect(failures).toEqual([{ part: 'broken', error: expect.any(TypeError) }]);
    expect(ran).toEqual(['first', 'last']);
  });

  it('leaves to the next one the parts for which no time is left', () => {
    const ran: string[] = [];
    const parts = ['first', 'second', 'third'].map((key) =>
      part(key, () => {
        ran.push(key);
        run.ports.nowMs += 60_000;
      }),
    );
    const run = aLibrary({ roundParts: parts });

    const failures = round({ ...run.kernel, deadline: run.ports.nowMs + 90_000 });

    expect(failures).toEqual([]);
    expect(ran).toEqual(['first', 'second']);
  });

  it('lets a part read, act in the name of the system and see the time that is left', () => {
    const seen: unknown[] = [];
    const parts = [
      part('adding', (tools) => {
        const { actor, now, today } = tools.context;
        const outcomes = tools.run([command('r1', addBook, { title: 'Rayuela' }, actor)]);
        seen.push(
          actor.email,
          now,
          today,
          tools.timeLeft(),
          outcomes.map(({ kind }) => kind),
          tools.read({ index: [books] }).index(books).length,
        );
      }),
    ];
    const { kernel, ports } = aLibrary({ roundParts: parts });

    round(kernel);

    expect(seen).toEqual(['sistema', '2026-11-23T15:00:00Z', '2026-11-23', true, ['done'], 1]);
    expect(records(ports, 'shelf', 'Libros')[0]?.slice(-1)).toEqual(['sistema']);
  });

  it('gives a part the problem of a book that cannot be used, as its failure', () => {
    const parts = [part('reading', (tools) => void tools.read({ index: [books] }))];
    const { kernel } = aLibrary({ roundParts: parts });

    const failures = round({ ...kernel, registry: { ...kernel.registry, schemaVersion: 9 } });

    expect(failures).toContainEqual({ part: 'reading', error: new Error('platform.schema') });
  });
});

describe('act', () => {
  it('makes its commands under the lock, from what the installation knows', () => {
    const { kernel } = aLibrary();

    const outcomes = act(kernel, (office) => [command('c1', addBook, { title: office.roleAccount })]);

    expect(outcomes).toMatchObject([{ kind: 'done' }]);
  });

  it('is refused as a whole, with one outcome, when its commands could not even be made', () => {
    const { kernel, ports } = aLibrary();
    ports.lock.acquire(0);

    const outcomes = act(kernel, () => [
      command('c1', addBook, { title: 'a' }),
      command('c2', addBook, { title: 'b' }),
    ]);

    expect(outcomes).toEqual([{ kind: 'refused', problems: [{ code: 'platform.busy', field: null, params: {} }] }]);
  });

  it('reads nothing when nothing is wished', () => {
    const { kernel, ports } = aLibrary();

    expect(act(kernel, [])).toEqual([]);
    expect(act(kernel, () => [])).toEqual([]);
    expect(ports.calls).toEqual(['lock', 'load', 'release', 'lock', 'load', 'release']);
  });
});
