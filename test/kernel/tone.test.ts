// proves: src/kernel/tone.ts
// A sign before the words of a state, which is no part of them.

import { cellsOf, valueOf } from '../../src/kernel/derive/cells';
import type { Column } from '../../src/kernel/table';
import { SIGNS, withoutSign, withSign, type Tone } from '../../src/kernel/tone';

const tones = Object.keys(SIGNS) as Tone[];
const state: Column = {
  kind: 'choice',
  label: 'Estado',
  sensitivity: 'open',
  codes: { open: 'Por atender', over: 'Atendido' },
  tones: { open: 'attention' },
};

describe('a sign', () => {
  it('is another one for each tone, so that no colour is needed to tell them apart', () => {
    expect(new Set(Object.values(SIGNS)).size).toBe(tones.length);
  });

  it.each(tones)('of %s comes off again', (tone) => {
    expect(withoutSign(withSign(tone, 'Por atender'))).toBe('Por atender');
  });

  it('is not looked for in the middle of a text', () => {
    expect(withoutSign(`Por ${SIGNS.bad} atender`)).toBe(`Por ${SIGNS.bad} atender`);
  });
});

describe('a state with a tone', () => {
  it('stands in its cell behind the sign, one without a tone alone', () => {
    expect([cellsOf(state, 'open'), cellsOf(state, 'over')]).toEqual([['▲ Por atender'], ['Atendido']]);
  });

  it.each(['▲ Por atender', 'Por atender', '▲Por atender', 'por atender', '✓ Por atender'])(
    'is understood as %s',
    (cell) => {
      expect(valueOf(state, [cell])).toEqual({ value: 'open' });
    },
  );
});
