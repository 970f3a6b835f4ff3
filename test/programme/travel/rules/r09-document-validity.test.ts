// R09: the document is valid through the last arrival.

import { documentIsValid } from '../../../../src/programme/travel/rules/r09-document-validity';
import type { IdentityDocumentRow } from '../../../../src/programme/cases/tables';
import { aDocument } from '../../../support/builders';
import { aTravellerView, aView } from '../../../support/movement-builders';

const facts = { served: [], elsewhere: new Map<string, string>() };
const check = (document: IdentityDocumentRow | null, parts = {}) =>
  documentIsValid.check(aView({ travellers: [aTravellerView({ document })], ...parts }), facts);

describe('R09', () => {
  it('stops a safe-conduct that ends the day before arrival', () => {
    const problems = check(aDocument({ type: 'salvoconducto', expires: '2026-12-02' }));

    expect(problems).toEqual([
      {
        code: 'movement.document-expires',
        field: 'travellers.0.document',
        params: {
          person: 1,
          family: 'MX-RVA-2026-00001-7',
          type: 'Salvoconducto',
          expires: '2026-12-02',
          arrival: '2026-12-03',
        },
      },
    ]);
  });

  it.each([
    ['movement.document-missing', null],
    ['movement.document-unnumbered', aDocument({ number: null })],
    ['movement.document-undated', aDocument({ expires: null })],
  ])('stops with %s', (code, document) => {
    expect(check(document).map((each) => each.code)).toEqual([code]);
  });

  it('counts the day of arrival as valid', () => {
    expect(check(aDocument({ expires: '2026-12-03' }))).toEqual([]);
  });

  it('asks no date of a birth certificate', () => {
    expect(check(aDocument({ type: 'birthCertificate', expires: null }))).toEqual([]);
  });

  it('asks for the document also before there is an itinerary', () => {
    expect(check(null, { segments: [] }).map(({ code }) => code)).toEqual(['movement.document-missing']);
    expect(check(aDocument({ expires: '2020-01-01' }), { segments: [] })).toEqual([]);
  });
});
