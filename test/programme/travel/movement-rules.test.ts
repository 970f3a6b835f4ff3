// What keeps a movement from being announced and what is only worth a look, over the rows as they are read.

import { consents, identityDocuments, people } from '../../../src/programme/cases/tables';
import { movementNotices, movementProblems } from '../../../src/programme/travel/movement-rules';
import { findMovement, movementReads } from '../../../src/programme/travel/movement-view';
import { movements, segments, travellers } from '../../../src/programme/travel/tables';
import { aConsent, aDocument, aPerson } from '../../support/builders';
import { aChild, aFlight, aMovement, aSegment, aTraveller } from '../../support/movement-builders';
import { officeWorld } from '../../support/movement-world';
import { seen, type WorldParts } from '../../support/world';

const complete: NonNullable<WorldParts['rows']> = [
  [movements, [aMovement()]],
  [segments, [aFlight(), aSegment()]],
  [travellers, [aTraveller({ id: 'traveller-2', person: 'person-2', document: 'document-2' }), aTraveller()]],
  [identityDocuments, [aDocument(), aDocument({ id: 'document-2', person: 'person-2', number: 'X000002' })]],
  [consents, [aConsent(), aConsent({ id: 'consent-2', person: 'person-2', how: 'representative' })]],
];

function judged(...rows: NonNullable<WorldParts['rows']>) {
  const snapshot = seen(
    officeWorld({ rows: [...complete, ...rows] }),
    movementReads(({ code }) => code === 'MX-MOV-2026-0031'),
  );
  const view = findMovement(snapshot, 'movement-1');
  if (view === undefined) throw new Error('no movement');
  return {
    view,
    problems: movementProblems(snapshot, view).map(({ code }) => code),
    notices: movementNotices(snapshot, view).map(({ code }) => code),
  };
}

describe('movementProblems', () => {
  it('stops a cancelled movement', () => {
    expect(judged([movements, [aMovement({ state: 'cancelled' })]]).problems).toEqual(['movement.cancelled']);
  });

  it('gathers what every rule finds', () => {
    const rows = judged(
      [movements, [aMovement({ expected: 3 })]],
      [segments, [aFlight()]],
      [identityDocuments, [aDocument({ expires: '2026-12-01' })]],
    );

    expect(rows.problems).toEqual(['movement.count-differs', 'movement.document-expires', 'movement.document-missing']);
  });

  it('sees the same person in another movement in preparation, not in one that is over', () => {
    const other = aTraveller({ id: 'traveller-9', movement: 'movement-2', person: 'person-2' });
    const both = (state: 'planned' | 'closed') => [
      [movements, [aMovement(), aMovement({ id: 'movement-2', code: 'MX-MOV-2026-0032', state })]] as const,
      [
        travellers,
        [aTraveller(), aTraveller({ id: 'traveller-2', person: 'person-2', document: 'document-2' }), other],
      ] as const,
    ];

    expect(judged(...both('planned')).problems).toEqual(['movement.traveller-elsewhere']);
    expect(judged(...both('closed')).problems).toEqual([]);
  });

  it('finds nothing in a complete movement', () => {
    expect(judged()).toMatchObject({ problems: [], notices: [] });
  });
});

describe('movementNotices', () => {
  it('points out who of a family stays, unless they withdrew', () => {
    const alone = [travellers, [aTraveller()]] as const;
    const one = [movements, [aMovement({ expected: 1 })]] as const;

    expect(judged(alone, one).notices).toEqual(['movement.family-split']);
    expect(judged(alone, one, [people, [aPerson(), aChild({ status: 'withdrawn' })]]).notices).toEqual([]);
  });

  it('points out whom nobody asked', () => {
    expect(judged([consents, [aConsent()]]).notices).toEqual(['movement.consent-unasked']);
  });

  it('points out a document of another country than the destination', () => {
    const rows = judged([
      identityDocuments,
      [aDocument({ issuer: 'MEX' }), aDocument({ id: 'document-2', person: 'person-2', number: 'X000002' })],
    ]);

    expect(rows.notices).toEqual(['movement.other-issuer']);
  });
});

describe('findMovement', () => {
  it('puts legs and family in their order', () => {
    const { view } = judged();

    expect(view.legs.map(({ order }) => order)).toEqual([1, 2]);
    expect(view.travellers.map(({ person }) => person.order)).toEqual([1, 2]);
  });

  it('leaves out whom the archive took', () => {
    const { view, problems } = judged([people, [aPerson()]]);

    expect(view.travellers).toHaveLength(1);
    expect(problems).toEqual(['movement.count-differs']);
  });
});
