// The gate: planned faults, death, limits, scopes and the ledger.

import type { Fault } from '../../../local/run/faults';
import { parsePlan } from '../../../local/run/faults';
import { hostWith, ROLE } from '../../support/script-host';

/** Three calls; whatever happens it tries to leave marks in catch and finally. */
const CODE = `
function work() {
  var properties = PropertiesService.getScriptProperties();
  try {
    properties.setProperty('one', '1');
    properties.setProperty('two', '2');
    properties.setProperty('three', '3');
    return 'done';
  } catch (error) {
    console.log('caught ' + error.name);
    properties.setProperty('caught', error.message);
    Math.random();
    throw error;
  } finally {
    properties.setProperty('finally', 'yes');
  }
}
function left() { return PropertiesService.getScriptProperties().getProperties(); }
`;

const afterFault = (fault: Fault) => {
  const host = hostWith(CODE);
  const result = host.run('work', [], { as: ROLE, plan: [fault] });
  return { result, left: host.run('left', [], { as: ROLE }).value };
};

describe('a planned fault', () => {
  it('kills before the call: it is not done, and nothing after it counts', () => {
    const { result, left } = afterFault({ at: 2, kind: 'die-before' });

    expect(result).toMatchObject({ died: true, error: { name: 'Killed' }, log: [] });
    expect(result.ledger).toHaveLength(1);
    expect(left).toEqual({ one: '1' });
  });

  it('kills after the call: it is done, and nothing after it counts', () => {
    const { result, left } = afterFault({ at: 2, kind: 'die-after' });

    expect(result.died).toBe(true);
    expect(left).toEqual({ one: '1', two: '2' });
  });

  it('fails after having succeeded: the script sees an error and goes on', () => {
    const { result, left } = afterFault({ at: 2, kind: 'fail-after-success' });

    expect(result.error?.message).toContain('a server error occurred');
    expect(result.died).toBeUndefined();
    expect(left).toMatchObject({ one: '1', two: '2', finally: 'yes' });
  });

  it.each([
    ['transient', "We're sorry, a server error occurred. Please wait a bit and try again."],
    ['quota', 'Service invoked too many times for one day: PropertiesService.'],
  ] as const)('fails as %s without doing the call', (kind, message) => {
    const { result, left } = afterFault({ at: 2, kind });

    expect(result.error?.message).toBe(message);
    expect(result.ledger[1]).toMatchObject({ method: 'setProperty', failed: true });
    expect(left).toEqual({ one: '1', caught: message, finally: 'yes' });
  });

  it('counts the calls of one service alone when it names it', () => {
    const { left } = afterFault({ at: 3, kind: 'die-before', service: 'PropertiesService.setProperty' });

    expect(left).toEqual({ one: '1', two: '2' });
  });

  it('befalls one call of all the runs that a plan covers', () => {
    const host = hostWith(CODE);

    const { result, calls, fired } = host.withFaults({ plan: [{ at: 6, kind: 'die-before' }] }, () =>
      [1, 2].map(() => host.run('work', [], { as: ROLE })),
    );

    expect(result.map(({ died }) => died)).toEqual([undefined, true]);
    expect({ calls, fired }).toEqual({ calls: 6, fired: 1 });
  });

  it('speaks as the advanced service that was called', () => {
    const host = hostWith(`function probe() {
      try { Drive.Files.generateIds({ count: 1 }); } catch (error) {
        return [error.name, error.message, error.details.code, error instanceof Error];
      }
    }`);

    const { value } = host.run('probe', [], { as: ROLE, plan: [{ at: 1, kind: 'transient' }] });

    expect(value).toEqual([
      'GoogleJsonResponseException',
      'API call to drive.files.generateIds failed with error: The service is currently unavailable.',
      503,
      true,
    ]);
  });
});

describe('parsePlan', () => {
  it.each([
    ['[{"kind":"transient"}]', /needs at/],
    ['[{"at":1,"kind":"explode"}]', /needs kind/],
    ['[{"at":1,"kind":"quota","when":"now"}]', /no member when/],
    ['7', /is an object/],
  ])('refuses %s', (text, reason) => {
    expect(() => parsePlan(text)).toThrow(reason);
  });

  it('reads one fault or a list', () => {
    expect(parsePlan('{"at":3,"kind":"die-after"}')).toEqual([{ at: 3, kind: 'die-after' }]);
  });
});

describe('the time limit', () => {
  it('kills a run after six minutes, keeping what was done', () => {
    const host = hostWith(`${CODE} function slow() {
      work();
      Utilities.sleep(300000);
      Utilities.sleep(300000);
      PropertiesService.getScriptProperties().setProperty('late', 'yes');
    }`);

    const result = host.run('slow', [], { as: ROLE });

    expect(result).toMatchObject({ ms: 360_000, died: true, error: { message: 'Exceeded maximum execution time' } });
    expect(host.run('left', [], { as: ROLE }).value).not.toHaveProperty('late');
  });
});

describe('the time limit of a run whose calls all fail', () => {
  it('kills it too', () => {
    const host = hostWith(`function stubborn() {
      for (var tries = 0; tries < 3000; tries += 1) {
        try { Drive.Files.get('nothing-has-this-id', { fields: 'id' }); } catch (error) { /* again */ }
      }
    }`);

    const result = host.run('stubborn', [], { as: ROLE });

    expect(result).toMatchObject({ ms: 360_000, died: true, error: { message: 'Exceeded maximum execution time' } });
    expect(result.ledger.every(({ failed }) => failed)).toBe(true);
  });
});

describe('scopes', () => {
  it('refuse a call that the manifest does not cover', () => {
    const host = hostWith({
      code: 'function probe() { return Session.getActiveUser().getEmail(); }',
      manifest: { oauthScopes: ['https://www.googleapis.com/auth/drive'] },
    });

    const { error } = host.run('probe', [], { as: ROLE });

    expect(error?.message).toBe(
      'Specified permissions are not sufficient to call Session.getActiveUser. ' +
        'Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });
});

describe('the ledger', () => {
  it('has one line for each call, with its modelled time', () => {
    const host = hostWith(CODE);

    const { ledger, ms } = host.run('work', [], { as: ROLE });

    const line = { service: 'PropertiesService', method: 'setProperty', cells: 0, bytes: 0, ms: 62 };
    expect(ledger).toEqual([line, line, line, line]);
    expect(ms).toBe(248);
  });
});

describe('an interrupt', () => {
  it('lets another run happen whole between two calls', () => {
    const host = hostWith(CODE);
    const seen: unknown[] = [];

    host.run('work', [], {
      as: ROLE,
      interrupt: (k, _service, _method, when) => {
        if (k === 2 && when === 'before') seen.push(host.run('left', [], { as: ROLE }).value);
      },
    });

    expect(seen).toEqual([{ one: '1' }]);
  });

  it('cannot take the script lock from the run it stands in', () => {
    const host = hostWith(`
      function holder() {
        var lock = LockService.getScriptLock();
        lock.waitLock(1000);
        lock.releaseLock();
        return 'held';
      }
      function rival() { return LockService.getScriptLock().tryLock(5000); }
      function waiter() { LockService.getScriptLock().waitLock(5000); }
    `);
    const results: unknown[] = [];

    const { value } = host.run('holder', [], {
      as: ROLE,
      interrupt: (_k, _service, method, when) => {
        if (method !== 'releaseLock') return;
        const rival = host.run('rival', [], { as: ROLE });
        results.push([when, rival.value, rival.ms >= 5000]);
        if (when === 'before') results.push(host.run('waiter', [], { as: ROLE }).error?.message);
      },
    });

    expect(value).toBe('held');
    expect(results).toEqual([
      ['before', false, true],
      'Lock timeout: another process was holding the lock for too long.',
      ['after', true, false],
    ]);
  });
});
