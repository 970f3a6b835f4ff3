// R15: as many people as the tickets say, each once, nobody who no longer travels.

import { passengerTotals } from '../../../../src/programme/travel/rules/r15-passenger-totals';
import { aPerson } from '../../../support/builders';
import { aChild, aTravellerView, aView, type ViewParts } from '../../../support/movement-builders';

const check = (parts: ViewParts, elsewhere = new Map<string, string>()) =>
  passengerTotals.check(aView(parts), { served: [], elsewhere });

const mother = aTravellerView();
const child = aTravellerView({ person: aChild() });

describe('R15', () => {
  it('stops when fewer are noted than travel', () => {
    const problems = check({ movement: { expected: 3 }, travellers: [mother, child] });

    expect(problems).toEqual([
      { code: 'movement.count-differs', field: 'expected', params: { expected: 3, actual: 2 } },
    ]);
  });

  it('stops when more are noted than travel', () => {
    expect(check({ movement: { expected: 1 }, travellers: [mother, child] }).map(({ code }) => code)).toEqual([
      'movement.count-differs',
    ]);
  });

  it('stops when nobody is noted', () => {
    expect(check({ travellers: [] }).map(({ code }) => code)).toEqual(['movement.no-travellers']);
  });

  it('stops at the second line of the same person', () => {
    const problems = check({ travellers: [mother, child, mother] });

    expect(problems).toEqual([
      {
        code: 'movement.traveller-twice',
        field: 'travellers.2.person',
        params: { person: 1, family: 'MX-RVA-2026-00001-7' },
      },
    ]);
  });

  it.each([
    ['withdrawn', 'Desistió'],
    ['ineligible', 'No elegible para RVA'],
    ['closed', 'Cerrado'],
  ] as const)('stops at a person who is %s', (status, label) => {
    const problems = check({ travellers: [aTravellerView({ person: aPerson({ status }) })] });

    expect(problems).toEqual([
      {
        code: 'movement.traveller-not-travelling',
        field: 'travellers.0.person',
        params: { person: 1, family: 'MX-RVA-2026-00001-7', status: label },
      },
    ]);
  });

  it('stops at a person whom another movement in preparation carries', () => {
    const problems = check({ travellers: [mother, child] }, new Map([['person-2', 'MX-MOV-2026-0030']]));

    expect(problems).toEqual([
      {
        code: 'movement.traveller-elsewhere',
        field: 'travellers.1.person',
        params: { person: 2, family: 'MX-RVA-2026-00001-7', movement: 'MX-MOV-2026-0030' },
      },
    ]);
  });

  it('lets the family go that was counted', () => {
    expect(check({ movement: { expected: 2 }, travellers: [mother, child] })).toEqual([]);
  });
});
