// Unpredictable names without a service call.

import { adapterHost } from '../support/adapter-host';

const SOURCE = `
import { createIds } from './src/google/ids';
export const some = (secret, count) => { const ids = createIds(() => secret); return Array.from({ length: count }, () => ids.random()); };
export const stuck = (secret) => { Math.random = () => 0.5; return createIds(() => secret).random(); };
`;

describe('createIds', () => {
  it('gives 192 bits each, never the same, and calls no service', () => {
    const { call, lastCalls } = adapterHost(SOURCE);

    const made = call<string[]>('some', ['secreto', 500]);

    expect(new Set(made).size).toBe(500);
    expect(made.every((id) => /^[0-9a-f]{48}$/.test(id))).toBe(true);
    expect(lastCalls()).toEqual([]);
  });

  it('cannot be told from clock and dice without the secret', () => {
    const first = adapterHost(SOURCE).call('stuck', ['uno']);
    const second = adapterHost(SOURCE).call('stuck', ['dos']);

    expect(first).not.toBe(second);
  });
});
