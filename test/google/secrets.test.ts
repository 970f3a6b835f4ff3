// What the role account keeps for itself, over the Properties service of the local host.
// proves: src/google/secrets.ts

import fc from 'fast-check';
import { adapterHost } from '../support/adapter-host';
import { COLLEAGUE, ROLE } from '../support/script-host';

const SOURCE = `
import { createAttempt } from './src/google/attempt';
import { createSecrets } from './src/google/secrets';
const secrets = () => createSecrets(createAttempt(Date.now() + 90_000));
export const save = (value) => secrets().save(value);
export const load = () => secrets().load();
export const change = (member, value) => { const kept = secrets(); kept.save({ ...kept.load(), [member]: value }); };
export const sizes = () => Object.values(PropertiesService.getUserProperties().getProperties()).map((text) => text.length);
`;

const LARGE = {
  roleAccount: ROLE,
  heads: { registro: { number: 7, link: 'ab' } },
  forms: Array.from({ length: 300 }, (_, at) => ({ item: at, key: `companion${at}.givenNames` })),
};

describe('createSecrets', () => {
  it('refuses what the store cannot hold, and keeps what was there', () => {
    const { call } = adapterHost(SOURCE);
    call('save', [LARGE]);

    expect(() => call('change', ['forms', 'a'.repeat(450_000)])).toThrow('would take');
    expect(call('load')).toEqual(LARGE);
  });

  it('holds nothing before something is saved', () => {
    expect(adapterHost(SOURCE).call('load')).toBeNull();
  });

  it('keeps nothing where another account that runs this script could read it', () => {
    const { host, call } = adapterHost(SOURCE);
    call('save', [LARGE]);

    expect(host.run('load', [], { as: ROLE, effective: COLLEAGUE }).value).toBeNull();
  });

  it('gives back a value larger than one property may be', () => {
    const { call } = adapterHost(SOURCE);

    call('save', [LARGE]);

    expect(call('load')).toEqual(LARGE);
    expect(Math.max(...call<number[]>('sizes'))).toBeLessThanOrEqual(9 * 1024);
    expect(call<number[]>('sizes').length).toBeGreaterThan(Object.keys(LARGE).length);
  });

  it('takes nothing from the pieces of a longer value that stood there before', () => {
    const { call } = adapterHost(SOURCE);
    call('save', [LARGE]);

    call('change', ['forms', []]);

    expect(call('load')).toEqual({ ...LARGE, forms: [] });
  });

  it('needs one call to load, one to save what changed, and none for what did not', () => {
    const { call, lastCalls } = adapterHost(SOURCE);
    call('save', [LARGE]);

    call('change', ['heads', { registro: { number: 8, link: 'cd' } }]);
    const changing = lastCalls();
    call('change', ['heads', { registro: { number: 8, link: 'cd' } }]);

    expect([changing.length, lastCalls().length]).toEqual([2, 1]);
  });

  it('gives back any plain value', () => {
    const { call } = adapterHost(SOURCE);
    const value = fc.dictionary(
      fc.string({ unit: 'grapheme-ascii', maxLength: 5 }).map((key) => `k${key.replace(/\//g, '')}`),
      // No key of the program's own is called so, and copying an object drops it.
      fc.jsonValue().filter((each) => !JSON.stringify(each).includes('__proto__')),
      { minKeys: 1, maxKeys: 4 },
    );
    fc.assert(
      fc.property(value, (given) => {
        const plain = JSON.parse(JSON.stringify(given)) as object;
        call('save', [plain]);

        expect(call('load')).toMatchObject(plain);
      }),
      { numRuns: 60 },
    );
  });
});
