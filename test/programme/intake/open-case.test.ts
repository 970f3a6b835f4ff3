// A case that a colleague opens for somebody who came in person.
// proves: src/programme/intake/open-case.ts

import { statusChanges } from '../../../src/programme/cases/status-changes';
import { cases, people } from '../../../src/programme/cases/tables';
import { accessPoints, configuration, offices } from '../../../src/programme/directory/tables';
import { openCase } from '../../../src/programme/intake/open-case';
import { protectionNotes } from '../../../src/programme/protection/tables';
import { aCase, anOffice, aPerson } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { act, allowed, codesOf, rowsIn, worldOf } from '../../support/world';

const world = worldOf({
  rows: [
    [cases, [aCase()]],
    [people, [aPerson()]],
    [offices, [anOffice()]],
    [accessPoints, []],
    [configuration, []],
    [protectionNotes, []],
    [statusChanges, []],
  ],
});

const somebody = {
  givenNames: 'Nadia',
  surnames: 'Inventada Sola',
  born: 34,
  sex: 'F',
  nationality: 'HND',
  relation: 'self',
};
const told = {
  on: '2026-11-21',
  people: [somebody],
  withFamily: false,
  language: 'spa',
  phone: '+504 9999 7001',
  otherContact: null,
  contactRule: 'mayNameOim',
};
const open = (more: object = {}) =>
  act(world, openCase, { ...told, ...more }, contextFor({ actor: ana, firstNumber: 2 }));
const fresh = (after: typeof world) => rowsIn(after, people).filter((person) => person.case !== 'case-1');

describe('open-case', () => {
  it('names everything that is wrong at once, each beside its field', () => {
    const { decision } = open({
      on: '2026-11-24',
      people: [
        { ...somebody, givenNames: ' ', sex: '', born: null },
        { ...somebody, born: 'muchos', relation: '' },
      ],
      language: '',
      phone: '123',
    });

    expect(decision.ok ? [] : decision.problems.map(({ code, field }) => [code, field])).toEqual([
      ['status.day-to-come', 'on'],
      ['value.choose', 'language'],
      ['value.not-a-phone', 'phone'],
      ['value.required', 'people.0.givenNames'],
      ['value.choose', 'people.0.sex'],
      ['status.no-age', 'people.0.born'],
      ['value.choose', 'people.1.relation'],
      ['value.not-whole', 'people.1.born'],
    ]);
  });

  it.each([1899, 2027, 130, -1])('refuses %s for an age or a year of birth', (born) => {
    expect(codesOf(open({ people: [{ ...somebody, born }] }).decision)).toEqual([
      born === 2027 || born === -1 ? 'value.too-small' : 'value.too-large',
    ]);
  });

  it('leaves somebody informed, in a case of the colleague’s office, since the day on which they came', () => {
    const { world: after } = open();

    expect(rowsIn(after, cases)[1]).toMatchObject({
      office: 'office-tap',
      openedOn: '2026-11-21',
      filledBy: 'staff',
      response: null,
      form: null,
      company: 'alone',
      status: '● 1 Informada',
    });
    expect(fresh(after)).toMatchObject([
      { givenNames: 'Nadia', age: 34, birthYear: 1992, relation: 'self', phone: '+50499997001', status: 'informed' },
    ]);
    expect(rowsIn(after, statusChanges)).toMatchObject([
      { event: 'informed', from: null, to: 'informed', happenedOn: '2026-11-21', by: 'ana@oim.example' },
    ]);
  });

  it('takes a year of birth for what it is', () => {
    expect(fresh(open({ people: [{ ...somebody, born: 1990 }] }).world)).toMatchObject([{ age: 36, birthYear: 1990 }]);
  });

  it('takes a family together', () => {
    const child = { ...somebody, givenNames: 'Niño', born: 5, sex: 'M', relation: 'child' };
    const { world: after } = open({ people: [somebody, child] });

    expect(fresh(after).map(({ order, relation, phone }) => [order, relation, phone])).toEqual([
      [1, 'self', '+50499997001'],
      [2, 'child', null],
    ]);
    expect(rowsIn(after, cases)[1]).toMatchObject({ company: 'family', size: 2, status: '● 2 Informada' });
  });

  it('leaves the note in Protección that every case leaves', () => {
    expect(rowsIn(open().world, protectionNotes)).toMatchObject([
      { kind: 'application', unaccompanied: false, urgency: null, text: null, response: null },
    ]);
  });

  it('says whom somebody resembles, and opens the case all the same', () => {
    const { result } = allowed(open({ phone: '+504 9999 0001' }).decision);

    expect(result).toEqual({ case: 'MX-RVA-2026-00002-5', duplicates: 'MX-RVA-2026-00001-7: mismo teléfono' });
    expect(allowed(open().decision).result.duplicates).toBeNull();
  });
});
