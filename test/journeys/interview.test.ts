// The interview as the office does it: a link for each module, the form answered behind it, and what becomes of the
// answers in the two books.
// proves: src/programme/counselling/tables.ts

import { proteccion } from '../../src/programme/books';
import { people } from '../../src/programme/cases/tables';
import { interviews, profiles } from '../../src/programme/counselling/tables';
import { interviewAnswers } from '../../src/programme/protection/tables';
import { oneAdult } from '../support/family';
import { interviewed, openLink } from '../support/interview';
import { openOffice } from '../support/office';

const office = openOffice();
const { host } = office;
const sent = office.submit(oneAdult());
const person = `${sent.case}-P1`;
const start = host.mark();
afterEach(() => start.rewind());
afterAll(() => host.close());

describe('one module', () => {
  it('is opened, answered and taken in', () => {
    interviewed(office, person, 'identity');

    expect(office.rows(interviews)).toMatchObject([{ person, module: 'identity', state: 'received' }]);
    expect(office.rows(profiles)).toMatchObject([{ person, signing: 'signs', review: 'pending' }]);
    expect(office.rows(people)[0]).toMatchObject({ birthDate: '1992-05-14', dobPrecision: 'exact' });
    expect(office.rows(interviewAnswers)).toHaveLength(1);
    expect(office.waiting()).toEqual([]);
    expect(proteccion.key).toBe('proteccion');
    expect(openLink(office, person, 'identity').url).toContain('viewform?usp=pp_url&entry.');
  });
});
