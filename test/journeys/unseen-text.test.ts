// A name in which nobody sees what makes it read as another one, by every door: the public form, the page of a new case, an
// interview, a cell. It is one name wherever it came from, and nothing that was typed is lost.
// proves: src/kernel/text.ts
// proves: src/kernel/typing/settle.ts

import { journalOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { people } from '../../src/programme/cases/tables';
import { profiles } from '../../src/programme/counselling/tables';
import { oneAdult } from '../support/family';
import { interviewed } from '../support/interview';
import { ANA, openOffice, ROUND } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

const office = openOffice();
const hands = sheetHands(office);
afterAll(() => office.host.close());

const TYPED = '\u202eMari\u200bsol\u202c\u2069\ufeff';
const SEEN = 'Marisol';

const namesNow = () => office.rows(people).map(({ givenNames }) => givenNames);

describe('a name with what nobody sees in it', () => {
  it('is the same name from a form, from a page and from a cell', () => {
    office.submit(oneAdult({ givenNames: TYPED }));
    office.act('nuevo-caso', 'open', {
      ...{ on: '2026-11-23', withFamily: false, language: 'spa', phone: null, otherContact: null },
      contactRule: 'askOnly',
      people: [{ givenNames: TYPED, surnames: 'Otra', born: 30, sex: 'F', nationality: 'HND', relation: 'self' }],
    });
    office.submit(oneAdult({ givenNames: 'Otra', phone: '+504 9999 0303' }));
    const [, , third] = office.rows(people);

    hands.type(people, hands.cellOf(people, third?.id ?? '', 'givenNames'), TYPED);

    expect(namesNow()).toEqual([SEEN, SEEN, SEEN]);
    expect(office.rows(people)[0]?.remarks).toContain('Se quitaron caracteres que no se ven');
    expect(hands.shown(people, hands.cellOf(people, third?.id ?? '', 'givenNames')).text).toBe(SEEN);
  });

  it('stands in the journal as it was typed in a cell', () => {
    const [entry] = office.rows(journalOf(registro)).filter(({ action }) => action === 'type');

    expect(entry).toMatchObject({ actor: ANA });
    expect(entry?.rows).toContainEqual(
      expect.objectContaining({ was: { givenNames: TYPED }, is: { givenNames: SEEN } }),
    );
  });

  it('does not differ from the registry when an interview says it', () => {
    const person = office.rows(people)[0]?.id ?? '';
    office.later(ROUND);

    interviewed(office, person, 'identity', { givenNames: TYPED, firstSurname: `Inventada\u200f` });

    expect(office.rows(profiles)).toMatchObject([{ person, firstSurname: 'Inventada' }]);
    expect(office.waiting().filter(({ place }) => place === person)).toEqual([]);
  });

  it('is refused where it holds nothing else, and stays where it was typed', () => {
    const [first] = office.rows(people);
    const cell = hands.cellOf(people, first?.id ?? '', 'surnames');

    hands.type(people, cell, '\u200b\u202e');

    expect(office.rows(people)[0]?.surnames).not.toBe('');
    expect(hands.shown(people, cell).note).toContain('Apellidos');
    expect(office.waiting().map(({ kind }) => kind)).toContain('typed-value');
  });
});
