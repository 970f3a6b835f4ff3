// proves: src/kernel/derive/seal.ts

import fc from 'fast-check';
import { digestOf, readSeal, sealOf } from '../../../src/kernel/derive/seal';
import type { Row } from '../../../src/kernel/table';
import { everyKind } from '../../support/all-kinds';

const row = (values: Readonly<Record<string, unknown>>): Row =>
  ({ id: 'r1', seal: '', updatedAt: '', updatedBy: '', ...values }) as Row;

describe('a seal', () => {
  it('is none when somebody wrote over it', () => {
    expect(readSeal('')).toBeUndefined();
    expect(readSeal('visto por Ana')).toBeUndefined();
    expect(readSeal('0123456789ab {"id":')).toBeUndefined();
    expect(readSeal('0123456789ab 7')).toBeUndefined();
  });

  it('tells pages no value', () => {
    expect(digestOf(sealOf(everyKind, row({ name: 'Invención' })))).toMatch(/^[0-9a-f]{12}$/);
  });

  it('differs when a value or the row differs', () => {
    const seals = [row({ name: 'a' }), row({ name: 'b' }), { ...row({ name: 'a' }), id: 'r2' }, row({})].map((each) =>
      sealOf(everyKind, each),
    );

    expect(new Set(seals).size).toBe(4);
  });

  it('knows what each column held, and that an empty one held nothing', () => {
    const sealed = readSeal(sealOf(everyKind, row({ name: 'a', count: 0 })));

    expect([sealed?.value('name'), sealed?.value('count'), sealed?.value('born')]).toEqual(['a', 0, null]);
    expect([sealed?.held('name', 'a'), sealed?.held('name', 'b')]).toEqual([true, false]);
    expect([sealed?.held('born', null), sealed?.held('born', undefined), sealed?.held('name', null)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('fits a cell beside 20,000 characters, knows them again and repeats them not', () => {
    const long = 'ñ'.repeat(20_000);
    const seal = sealOf(everyKind, row({ story: long }));
    const sealed = readSeal(seal);

    expect(seal.length).toBeLessThan(1000);
    expect([sealed?.held('story', long), sealed?.held('story', `${long}.`)]).toEqual([true, false]);
    expect(sealed?.value('story')).toBeUndefined();
  });

  it('holds any text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        expect(readSeal(sealOf(everyKind, row({ story: text })))?.held('story', text)).toBe(true);
      }),
    );
  });
});
