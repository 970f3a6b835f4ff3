// What somebody should look at in the papers of a case; nothing of it refuses anything.
// proves: src/programme/documents/paper-remarks.ts

import fc from 'fast-check';
import type { IdentityDocumentRow } from '../../../src/programme/cases/tables';
import { paperRemarks, type PaperFacts } from '../../../src/programme/documents/paper-remarks';
import { speak } from '../../support/speak';
import { aCountryServed, aDocument, aPerson } from '../../support/builders';
import { aMovement } from '../../support/movement-builders';

const TODAY = '2026-11-23';
const facts: PaperFacts = {
  people: [
    aPerson({ id: 'P1', initials: 'M.I.P.', nationality: 'HND' }),
    aPerson({ id: 'P2', initials: 'W.I.', nationality: 'HND' }),
  ],
  papers: [],
  movements: [aMovement({ state: 'planned', departsOn: '2026-12-03', arrivesOn: '2026-12-04', destination: 'HND' })],
  served: [aCountryServed({ country: 'HND', passportMonths: null })],
  today: TODAY,
};
const aPaper = (values: Partial<IdentityDocumentRow> = {}) =>
  aDocument({
    id: 'D1',
    person: 'P1',
    type: 'passport',
    issuer: 'HND',
    number: 'X0000001',
    expires: '2031-05-31',
    ...values,
  });
const remarks = (papers: readonly IdentityDocumentRow[], change: Partial<PaperFacts> = {}) =>
  paperRemarks({ ...facts, papers, ...change }).map(({ code }) => code);

describe('of a paper', () => {
  it('that is as it should be nothing is said', () => {
    expect(remarks([aPaper()])).toEqual([]);
  });

  it.each([
    ['that expired', { expires: '2026-11-22' }, 'paper.expired'],
    ['that expires before the journey ends', { expires: '2026-12-03' }, 'paper.expires-before-travel'],
    ['that another country issued', { issuer: 'GTM' }, 'paper.issuer-asks'],
    ['that Brazil alone issues', { type: 'arb', issuer: 'HND', number: null }, 'paper.issuer-type'],
    ['that Mexico alone issues', { type: 'divSre', issuer: 'HND', number: null }, 'paper.issuer-type'],
    ['with a number that is too long for a passport', { number: 'X-1234567890' }, 'paper.number-shape'],
    ['with a number that no Honduran DNI has', { type: 'nationalId', number: '0801-1990' }, 'paper.number-shape'],
  ] as const)('%s one thing is said', (_what, change, code) => {
    expect(remarks([aPaper(change)])).toEqual([code]);
  });

  it.each([
    ['that is valid on its last day', { expires: TODAY }, { movements: [] }],
    ['that is valid on the day of arrival', { expires: '2026-12-04' }, {}],
    ['that Mexico gave to who is no national', { type: 'divSre', issuer: 'MEX', number: null }, {}],
    ['of a kind whose number nobody is sure about', { type: 'birthCertificate', number: '1', expires: null }, {}],
    ['written with hyphens', { type: 'nationalId', number: '0801-1990-12345', expires: null }, {}],
  ] as const)('%s nothing is said', (_what, change, others) => {
    expect(remarks([aPaper(change)], others)).toEqual([]);
  });

  it('that expired nothing is said beside one that is valid', () => {
    const old = aPaper({ expires: '2026-01-01' });
    const valid = aPaper({ id: 'D2', type: 'salvoconducto', number: 'S-1', expires: '2026-12-20' });

    expect(remarks([old, valid])).toEqual([]);
  });

  it('of which the destination wants months beyond the arrival, so much is said, and no more than it wants', () => {
    const served = [aCountryServed({ country: 'HND', passportMonths: 6 })];

    expect(remarks([aPaper({ expires: '2027-06-03' })], { served })).toEqual(['paper.expires-soon']);
    expect(remarks([aPaper({ expires: '2027-06-04' })], { served })).toEqual([]);
    expect(remarks([aPaper({ type: 'salvoconducto', expires: '2026-12-20' })], { served })).toEqual([]);
  });
});

describe('of papers together', () => {
  it('two of a kind that are both valid are one too many, said once', () => {
    const two = [aPaper(), aPaper({ id: 'D2', number: 'X0000002' })];

    expect(remarks(two)).toEqual(['paper.two-current']);
    expect(remarks([two[0] as IdentityDocumentRow, aPaper({ id: 'D2', person: 'P2', number: 'X0000002' })])).toEqual(
      [],
    );
  });

  it('one number on two people is said once, however it is written', () => {
    const two = [aPaper(), aPaper({ id: 'D2', person: 'P2', number: 'x-000-0001' })];

    expect(remarks(two)).toEqual(['paper.same-number']);
  });

  it('no remark tells a number, and each says what to do', () => {
    const all = [
      aPaper({ expires: '2026-11-22', issuer: 'GTM', number: 'ZZ-SECRETO-99' }),
      aPaper({ id: 'D2', type: 'arb', issuer: 'GTM', number: 'ZZ-SECRETO-98', expires: '2026-11-30' }),
      aPaper({ id: 'D3', person: 'P2', number: 'ZZSECRETO99' }),
    ];
    for (const { text, remedy } of paperRemarks({ ...facts, papers: all }).map(speak)) {
      expect(`${text} ${remedy}`).not.toMatch(/SECRETO|\{/);
      expect(remedy).not.toBe('');
    }
  });

  it('whatever stands in a number, nothing fails', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const two = [aPaper({ number: one }), aPaper({ id: 'D2', person: 'P2', number: other })];
        return remarks(two).every((code) => code.startsWith('paper.'));
      }),
    );
  });
});
