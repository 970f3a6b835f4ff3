// An old version of a book brings back rows and journal together; only what the role account keeps apart can tell.
// proves: src/kernel/load.ts

import { proteccion, registro } from '../../src/programme/books';
import { cases } from '../../src/programme/cases/tables';
import { familyOfFour, newMovement, oneAdult } from '../support/family';
import { openOffice, problemsOf, ROUND, spreadsheetOf } from '../support/office';
import { settledIn } from '../support/settled-state';

describe.each([registro, proteccion])('the book $title, when an old version of it is restored', (book) => {
  const office = openOffice();
  const { sheets } = office.host.people;
  const id = spreadsheetOf(office, book);
  const settled = settledIn(office);
  const first = office.submit(familyOfFour());
  const old = sheets.snapshot(id);
  office.submit(oneAdult({ phone: '+504 9999 0002' }));
  // Nothing is left over that a round would do.
  office.later(2 * ROUND);
  const newest = sheets.snapshot(id);
  const before = settled.state();
  sheets.restore(id, old);
  const mark = office.host.mark();
  afterEach(() => mark.rewind());
  afterAll(() => office.host.close());

  it('is refused everything: nothing is written in any book', () => {
    const restored = settled.state();

    const third = office.submit(oneAdult({ phone: '+504 9999 0003' }));
    const rounds = office.host.clock.advance(2 * ROUND);

    expect(third).toMatchObject({ case: null, waiting: null });
    expect(rounds.every(({ died }) => died === undefined)).toBe(true);
    expect({ ...settled.state(), responses: [] }).toEqual({ ...restored, responses: [] });
  });

  it('is named to whoever works with it, and what to do', () => {
    const asked =
      book === registro ? () => newMovement(office, first.case ?? '') : () => office.act('por-corregir', 'correct', {});
    const shown = office.open('movimientos').problems;

    const problems = book === registro ? shown : problemsOf(asked);
    expect(problems.map(({ code }) => code)).toEqual(['platform.book-restored']);
    expect(problems[0]?.text).toContain(book.title);
    expect(problems[0]?.remedy).toContain('historial de versiones');
  });

  it('goes on from where it was once the newest version is restored, and takes in what came meanwhile', () => {
    office.submit(oneAdult({ phone: '+504 9999 0003' }));
    sheets.restore(id, newest);
    expect({ ...settled.state(), responses: [] }).toEqual({ ...before, responses: [] });

    office.later(2 * ROUND);

    expect(office.rows(cases)).toHaveLength(3);
    expect(settled.defects()).toEqual([]);
  });
});
