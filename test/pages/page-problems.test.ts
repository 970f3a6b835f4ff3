// The refusals that pages themselves make, each with its code and its words.

import { contextFor } from '../support/context';
import { anAccessPoint } from '../support/builders';
import { snapshotOf } from '../support/snapshot';
import { aResponse } from '../support/application';
import { ANA, openOffice, type Office } from '../support/office';
import { problemTexts } from '../../src/messages/es';
import { pageProblems } from '../../src/messages/es/pages';
import { journalOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { accessPoints } from '../../src/programme/directory/tables';
import { directorio } from '../../src/ui/directorio/page';
import type { Outside } from '../../src/kernel/page';

// An office is installed first; the machine may be busy.
jest.setTimeout(120_000);

const journal = journalOf(registro);

describe('a page', () => {
  let office: Office;

  beforeAll(() => {
    office = openOffice();
    office.submit(aResponse().answers);
  });

  afterAll(() => office.host.close());

  it('that does not exist is refused with page.no-such-page', () => {
    const { problems, view } = office.open('nada');

    expect(problems.map(({ code }) => code)).toEqual(['page.no-such-page']);
    expect(view).toBeNull();
  });

  it.each([
    ['page.case-not-found', '99'],
    ['page.case-number-slip', 'MX-RVA-2026-00001-1'],
  ])('of a movement refuses with %s', (code, text) => {
    const answer = office.show('movimiento', { case: text }, ANA);

    expect(answer.kind === 'refused' ? answer.problems.map((problem) => [problem.code, problem.field]) : []).toEqual([
      [code, 'case'],
    ]);
  });

  it('has no link to a form that is not installed: page.no-form', () => {
    const snapshot = snapshotOf({ rows: [[accessPoints, [anAccessPoint({ id: 'access-1' })]]] });
    const link = directorio.inquiries?.['link'];
    const { office: bare, ...context } = contextFor();

    const answer = link?.answer(snapshot, { id: 'access-1' } as never, { ...context, office: { ...bare, forms: [] } }, {} as Outside);

    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'page.no-form' }] });
  });

  it('leaves a line of reading for each person it names, once a day', () => {
    const readings = () => office.rows(journal).filter(({ action }) => action === 'open-identity').length;

    office.show('movimiento', { case: '1' }, ANA);
    office.show('movimiento', { case: '1' }, ANA);

    expect(readings()).toBe(1);
  });
});

describe('the words of pages', () => {
  it('stand in the catalogue', () => {
    expect(Object.keys(problemTexts)).toEqual(expect.arrayContaining(Object.keys(pageProblems)));
  });
});
