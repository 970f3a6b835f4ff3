// What *Otros apoyos* were: told with the line or later, in Protección alone.
// proves: src/programme/daily/guarded-support.ts
// proves: src/programme/protection/codes.ts

import { cases, people } from '../../../src/programme/cases/tables';
import { isGuard, recordGuardedSupport, tellGuardedSupport } from '../../../src/programme/daily/guarded-support';
import { recordAssistance } from '../../../src/programme/daily/record';
import { assistance } from '../../../src/programme/daily/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { guardedSupports } from '../../../src/programme/protection/tables';
import { aCase, anOffice, aPerson, aStaffMember } from '../../support/builders';
import { ada, ana, contextFor, olga, pilar } from '../../support/context';
import { anAssistance } from '../../support/daily';
import { act, codesOf, rowsIn, worldOf, type World } from '../../support/world';

const OTHER = 'assistance-other';
const world = worldOf({
  rows: [
    [cases, [aCase()]],
    [people, [aPerson()]],
    [assistance, [anAssistance(), anAssistance({ id: OTHER, what: 'other', receipt: null, issuer: null })]],
    [offices, [anOffice()]],
    [staff, [aStaffMember()]],
  ],
});

const GIVEN = { quantity: 1, unit: 'piece', person: 'person-1' };
const TOLD = { whatItWas: 'medicine', provider: ' Clínica\u200b Inventada ', note: 'Por tres días' };
const record = (values: object, at: World = world) =>
  act(at, recordGuardedSupport, { case: 'case-1', values: { ...values } }, contextFor({ actor: pilar }));
const tell = (id: string, values: object = TOLD, at: World = world) =>
  act(at, tellGuardedSupport, { id, values: { ...values } }, contextFor({ actor: pilar }));
const fieldsOf = ({ decision }: ReturnType<typeof record>) =>
  decision.ok ? [] : decision.problems.map(({ code, field }) => [field, code]);

describe('record-guarded-support', () => {
  it('refuses what is wrong with the line and with what it was at once, each at its field', () => {
    const wrong = { ...GIVEN, unit: null, quantity: 0, provider: 'x'.repeat(121) };

    expect(fieldsOf(record(wrong))).toEqual([
      ['unit', 'value.choose'],
      ['quantity', 'daily.nothing-given'],
      ['whatItWas', 'value.choose'],
      ['provider', 'value.too-long'],
    ]);
    expect(fieldsOf(record(GIVEN))).toEqual([['whatItWas', 'value.choose']]);
  });

  it('leaves in Registro the line that anybody’s other assistance leaves, and the rest in Protección under its ID', () => {
    const { world: after } = record({ ...GIVEN, ...TOLD });
    const plain = act(
      world,
      recordAssistance,
      { case: 'case-1', values: { ...GIVEN, what: 'other' } },
      contextFor({ actor: pilar }),
    );

    expect(rowsIn(after, assistance)).toEqual(rowsIn(plain.world, assistance));
    expect(rowsIn(after, guardedSupports)).toMatchObject([
      {
        ...{ id: rowsIn(after, assistance)[2]?.id, case: 'case-1', person: 'person-1' },
        ...{ whatItWas: 'medicine', provider: 'Clínica Inventada', note: 'Por tres días' },
      },
    ]);
  });

  it('is other assistance whatever the page sends', () => {
    expect(rowsIn(record({ ...GIVEN, ...TOLD, what: 'food' }).world, assistance)[2]?.what).toBe('other');
  });

  it('is written once however often it arrives', () => {
    const { world: once } = record({ ...GIVEN, ...TOLD });

    expect(record({ ...GIVEN, ...TOLD }, once).world).toEqual(once);
  });
});

describe('tell-guarded-support', () => {
  it('refuses a line that is not there, and one that says what it was', () => {
    expect(codesOf(tell('nada').decision)).toEqual(['daily.line-gone']);
    expect(codesOf(tell('assistance-1').decision)).toEqual(['daily.line-gone']);
  });

  it('refuses what somebody has told already', () => {
    expect(codesOf(tell(OTHER, { whatItWas: 'legal' }, tell(OTHER).world).decision)).toEqual(['daily.told-already']);
  });

  it('writes in Protección and changes nothing in Registro', () => {
    const { world: after } = tell(OTHER);

    expect(rowsIn(after, guardedSupports)).toMatchObject([{ id: OTHER, case: 'case-1', whatItWas: 'medicine' }]);
    expect(rowsIn(after, assistance)).toEqual(rowsIn(world, assistance));
  });
});

describe('who is told', () => {
  it('is Protección alone', () => {
    expect([ana, olga, ada, pilar].map(isGuard)).toEqual([false, false, false, true]);
    for (const { roles } of [recordGuardedSupport, tellGuardedSupport]) expect(roles).toEqual(['proteccion']);
  });
});
