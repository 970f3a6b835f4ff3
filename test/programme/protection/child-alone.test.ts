// Who is under eighteen without a mother, a father or a tutor in the case.

import { anyChildAlone, isAdultOn, isChildAlone } from '../../../src/programme/protection/child-alone';

const adult = (relation: string) => ({ relation, adult: true });
const child = (relation: string) => ({ relation, adult: false });

describe('isChildAlone', () => {
  it.each([
    ['a girl alone', child('self'), [], true],
    ['a girl with a child of her own', child('self'), [child('child')], true],
    ['a girl with an adult partner', child('self'), [adult('partner')], true],
    ['a girl with her mother', child('self'), [adult('parent')], false],
    ['a child of the principal', child('child'), [adult('self')], false],
    ['a child of a principal who is one herself', child('child'), [child('self')], true],
    ['a brother with the mother of both', child('sibling'), [adult('self'), adult('parent')], false],
    ['a brother with a grown sister alone', child('sibling'), [adult('self')], true],
    ['a nephew with his aunt', child('otherRelative'), [adult('self')], true],
    ['a grown woman', adult('self'), [], false],
  ] as const)('tells of %s', (_who, person, others, alone) => {
    expect(isChildAlone(person, others)).toBe(alone);
  });

  it('finds one among many', () => {
    expect(anyChildAlone([adult('self'), child('child'), child('unrelated')])).toBe(true);
    expect(anyChildAlone([adult('self'), child('child')])).toBe(false);
  });
});

describe('isAdultOn', () => {
  it.each([
    ['on her birthday', '2008-11-23', null, true],
    ['the day before', '2008-11-24', null, false],
    ['by the year alone', null, 2008, true],
    ['by a later year', null, 2009, false],
    ['when nothing is known', null, null, true],
  ] as const)('%s', (_when, birthDate, birthYear, is) => {
    expect(isAdultOn('2026-11-23', birthDate, birthYear)).toBe(is);
  });
});
