// proves: local/workbench/passing-time.ts
// The clock of the world while people click: it follows the machine's, nothing falls due by it, and Google's limits by
// the minute meet nobody who takes the time that people take.

import type { Host } from '../../local/host';
import { installOffice } from '../../scripts/rva/install';
import { sessionOver } from '../../scripts/rva/session';
import { sampleOffice } from '../../scripts/sample/office';
import { openBenchServer, type BenchServer } from '../support/bench-server';
import { ANA, HOUR, MINUTE } from '../support/office';

const SECOND = 1000;

describe('the clock while people click', () => {
  let machine = 0;
  let world: Host;
  let bench: BenchServer;

  beforeAll(async () => {
    bench = await openBenchServer({
      sample: function* (host) {
        world = host;
        yield { done: 0, total: 1, title: '' };
        installOffice(sessionOver(host, { data: ':memory:', json: true }), sampleOffice);
      },
      machineNow: () => machine,
    });
    await bench.settled();
  });

  afterAll(async () => bench.close());

  const look = () => bench.call(ANA, 'desk.people', {});
  /** How far a look moves the world's clock when this has passed for the person. */
  const moved = async (ms: number): Promise<number> => {
    const before = world.clock.now();
    machine += ms;
    await look();
    return world.clock.now() - before;
  };
  /** Opens a page that reads two books, with a pause before each time. @returns how often it had to wait for Google. */
  const waits = async (times: number, pauseMs: number): Promise<number> => {
    for (let turn = 0; turn < times; turn += 1) {
      machine += pauseMs;
      await bench.call(ANA, 'pages.open', { args: { page: 'hoy' } });
    }
    return world
      .executions()
      .slice(-times)
      .filter(({ methods }) => 'Utilities.sleep' in methods).length;
  };

  it('never goes back, and stands still when no time passed', async () => {
    expect([await moved(-HOUR), await moved(0)]).toEqual([0, 0]);
  });

  it('moves by a minute at most, however long nobody clicked', async () => {
    expect([await moved(7 * SECOND), await moved(HOUR), await moved(SECOND)]).toEqual([7 * SECOND, MINUTE, SECOND]);
  });

  it('is left alone by a request that proves nothing', async () => {
    const before = world.clock.now();
    machine += MINUTE;
    await bench.ask('/call/desk.people', { method: 'POST', body: '{"as":"","input":{}}' });
    const then = world.clock.now();
    await look();

    expect(then).toBe(before);
  });

  it('makes nothing fall due; the next advance does what is late', async () => {
    const due = Math.min(...world.triggers().flatMap(({ nextAt }) => nextAt ?? []));
    while (world.clock.now() <= due) await moved(MINUTE);
    const runs = world.executions().length;
    await look();
    const still = world.executions().length;
    const done = world.clock.advance(SECOND);

    expect(still).toBe(runs);
    expect(done.length).toBeGreaterThan(0);
  });

  it('stands still for people while long work moves it', async () => {
    const before = world.clock.now();
    await bench.call(ANA, 'clock.advance', { ms: MINUTE });
    machine += HOUR;
    await bench.settled();
    const after = world.clock.now();

    expect(after - before).toBe(MINUTE);
  });

  it('lets a page be opened for as long as one likes at the pace of a person, and not in a flood', async () => {
    const calm = await waits(60, 5 * SECOND);
    const flood = await waits(60, 0);
    machine += MINUTE;
    const later = await waits(1, 0);

    expect({ calm, later }).toEqual({ calm: 0, later: 0 });
    expect(flood).toBeGreaterThan(0);
  });
});
