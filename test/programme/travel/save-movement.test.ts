// Saving a movement: malformed data is refused with all problems at once, facts are kept, and what colleagues did
// meanwhile is not lost.
// proves: src/programme/cases/last-word.ts
// proves: src/programme/travel/edited-row.ts
// proves: src/programme/travel/traveller-edit.ts

import { consents, identityDocuments } from '../../../src/programme/cases/tables';
import { movementForm } from '../../../src/programme/travel/movement-form';
import { lastWord } from '../../../src/programme/cases/last-word';
import { findMovement, movementReads } from '../../../src/programme/travel/movement-view';
import { saveMovement } from '../../../src/programme/travel/save-movement';
import { movements, segments, travellers } from '../../../src/programme/travel/tables';
import { aConsent } from '../../support/builders';
import { ana, contextFor } from '../../support/context';
import { aFlight, aMovement, aSegment, aTraveller } from '../../support/movement-builders';
import { officeWorld } from '../../support/movement-world';
import { act, allowed, codesOf, rowsIn, seen, type World } from '../../support/world';

const aNewSegment = (fields: object = {}) => ({
  id: null,
  seal: null,
  seen: null,
  fields: {
    mode: 'air',
    carrier: 'Aerolínea Inventada',
    service: 'ZZ 123',
    origin: 'MEX',
    departsAt: '2026-12-03T06:10',
    destination: 'SAP',
    arrivesAt: '2026-12-03T08:05',
    transfer: false,
    ...fields,
  },
});

const aNewTraveller = (fields: object = {}) => ({
  id: null,
  seal: null,
  seen: null,
  fields: {
    person: 'person-1',
    document: { id: 'document-1' },
    residence: null,
    assistance: [],
    consent: { given: true, how: 'signature', date: '2026-11-23' },
    ...fields,
  },
});

const aNewMovement = (parts: object = {}) => ({
  id: null,
  seal: null,
  seen: null,
  fields: { office: 'office-tap', kind: 'individual', expected: 1, note: null },
  segments: [aNewSegment()],
  travellers: [aNewTraveller()],
  removed: [],
  ...parts,
});

const world = officeWorld();
const save = (input: object, over: World = world) => act(over, saveMovement, input, contextFor({ actor: ana }));

/** The saved movement as the page would send it back unchanged. */
function sentBack(over: World) {
  const view = findMovement(
    seen(
      over,
      movementReads(({ id }) => id === 'movement-1'),
    ),
    'movement-1',
  );
  if (view === undefined) throw new Error('no movement');
  const form = movementForm(view, rowsIn(over, segments));
  const back = <F>({ id, seal, fields }: { id: string; seal: string; fields: F }) => ({
    id,
    seal,
    seen: fields,
    fields,
  });
  return {
    ...back(form),
    segments: form.segments.map(back),
    travellers: form.travellers.map(back),
    removed: [] as object[],
  };
}

const saved = officeWorld({
  rows: [
    [movements, [aMovement()]],
    [segments, [aSegment(), aFlight()]],
    [
      travellers,
      [aTraveller(), aTraveller({ id: 'traveller-2', seal: 'seal-traveller-2', person: 'person-2', document: null })],
    ],
    [consents, [aConsent()]],
  ],
});

describe('save-movement refuses', () => {
  it('a time that is no time and a place nobody knows, both at once and under their fields', () => {
    const { decision } = save(
      aNewMovement({ segments: [aNewSegment({ departsAt: 'mañana' }), aNewSegment({ origin: 'QQQ' })] }),
    );

    expect(decision.ok ? [] : decision.problems.map(({ code, field }) => [code, field])).toEqual([
      ['value.not-a-time', 'segments.0.departsAt'],
      ['movement.place-unknown', 'segments.1.origin'],
    ]);
  });

  it.each([
    ['movement.arrives-before-leaving', { segments: [aNewSegment({ arrivesAt: '2026-12-02T08:05' })] }],
    ['movement.goes-nowhere', { segments: [aNewSegment({ origin: 'SAP' })] }],
    ['movement.person-unknown', { travellers: [aNewTraveller({ person: 'person-9' })] }],
    ['movement.document-not-theirs', { travellers: [aNewTraveller({ document: { id: 'document-9' } })] }],
    [
      'movement.consent-in-future',
      { travellers: [aNewTraveller({ consent: { given: true, how: 'oral', date: '2026-11-24' } })] },
    ],
    [
      'movement.consent-too-early',
      { travellers: [aNewTraveller({ consent: { given: true, how: 'oral', date: '1991-01-01' } })] },
    ],
    ['movement.office-unknown', { fields: { office: 'office-9', kind: 'family', expected: 1, note: null } }],
    ['value.required', { fields: { office: 'office-tap', kind: 'family', expected: null, note: null } }],
    ['value.not-in-list', { travellers: [aNewTraveller({ assistance: ['silence'] })] }],
    [
      'value.not-in-list',
      { travellers: [aNewTraveller({ document: { type: 'lottery', issuer: 'HND', number: '1', expires: null } })] },
    ],
    ['value.required', { travellers: [aNewTraveller({ consent: { given: null, how: 'oral', date: '2026-11-20' } })] }],
  ])('with %s', (code, parts) => {
    expect(codesOf(save(aNewMovement(parts)).decision)).toEqual([code]);
  });

  it('the same person twice', () => {
    const { decision } = save(aNewMovement({ travellers: [aNewTraveller(), aNewTraveller()] }));

    expect(codesOf(decision)).toContain('movement.sent-twice');
  });

  it('a movement that is not there', () => {
    expect(codesOf(save(aNewMovement({ id: 'movement-9' })).decision)).toEqual(['movement.unknown']);
  });

  it('an answer older than the one on record, and taking an answer back', () => {
    const older = sentBack(saved);
    const [mother] = older.travellers as [(typeof older.travellers)[number]];
    const with_ = (consent: object | null) => ({
      ...older,
      travellers: [{ ...mother, fields: { ...mother.fields, consent } }, ...older.travellers.slice(1)],
    });

    expect(codesOf(save(with_({ given: false, how: 'oral', date: '2026-11-20' }), saved).decision)).toEqual([
      'movement.consent-older',
    ]);
    expect(codesOf(save(with_(null), saved).decision)).toEqual(['movement.consent-erased']);
  });
});

describe('save-movement of a new movement', () => {
  it('keeps movement, segments, traveller, document and consent in one commit, and orders the folder', () => {
    const document = { type: 'salvoconducto', issuer: 'HND', number: ' SC-1 ', expires: '2026-12-15' };

    const { decision, world: after } = save(aNewMovement({ travellers: [aNewTraveller({ document })] }));

    const { result, effects } = allowed(decision);
    expect(result).toEqual({ movement: 'MX-MOV-2026-0001', code: 'MX-MOV-2026-0001' });
    expect(rowsIn(after, movements)).toMatchObject([
      {
        code: 'MX-MOV-2026-0001',
        state: 'planned',
        departsOn: '2026-12-03',
        arrivesOn: '2026-12-03',
        destination: 'HND',
        folder: 'file:command-1:2',
      },
    ]);
    expect(rowsIn(after, segments)).toMatchObject([
      {
        order: 1,
        origin: 'MEX',
        departsZone: 'America/Mexico_City',
        destination: 'SAP',
        arrivesZone: 'America/Tegucigalpa',
      },
    ]);
    expect(rowsIn(after, identityDocuments).find(({ number }) => number === 'SC-1')).toMatchObject({
      person: 'person-1',
      type: 'salvoconducto',
    });
    expect(rowsIn(after, travellers)).toMatchObject([{ person: 'person-1', case: 'case-1', document: 'person-1-D1' }]);
    expect(rowsIn(after, consents)).toMatchObject([
      { person: 'person-1', recipient: 'originMission', given: true, date: '2026-11-23' },
    ]);
    expect(effects.map(({ kind }) => kind)).toEqual(['create-folder']);
    expect(effects[0]?.payload).toMatchObject({
      folders: [{ name: '2026', parent: 'folder-movements' }, { name: 'MX-MOV-2026-0001' }],
    });
  });

  it('records what is not complete yet: no itinerary, nobody asked, fewer than expected', () => {
    const input = aNewMovement({
      fields: { office: 'office-tap', kind: 'family', expected: 4, note: 'Viajan con sillita' },
      segments: [],
      travellers: [aNewTraveller({ document: null, consent: null })],
    });

    const { decision, world: after } = save(input);

    expect(decision.ok).toBe(true);
    expect(rowsIn(after, movements)).toMatchObject([
      { departsOn: null, arrivesOn: null, destination: null, expected: 4 },
    ]);
    expect(rowsIn(after, consents)).toEqual([]);
  });

  it('keeps a gap between segments as a fact', () => {
    const { decision } = save(
      aNewMovement({
        segments: [
          aNewSegment({ destination: 'TIJ' }),
          aNewSegment({ departsAt: '2026-12-04T06:10', arrivesAt: '2026-12-04T08:00' }),
        ],
      }),
    );

    expect(decision.ok).toBe(true);
  });

  it('reads the same paper twice as one document and takes its new validity', () => {
    const again = { type: 'passport', issuer: 'HND', number: 'x-000001', expires: '2031-01-31' };

    const { world: after } = save(aNewMovement({ travellers: [aNewTraveller({ document: again })] }));

    expect(rowsIn(after, identityDocuments)).toMatchObject([
      { id: 'document-1', number: 'X000001', expires: '2031-01-31' },
    ]);
    expect(rowsIn(after, travellers)).toMatchObject([{ document: 'document-1' }]);
  });

  it('drops control characters and keeps what looks like a formula', () => {
    const { world: after } = save(
      aNewMovement({
        segments: [aNewSegment({ carrier: '=1+1\u0007' })],
        fields: { office: 'office-tap', kind: 'individual', expected: 1, note: '+52\r\n-x' },
      }),
    );

    expect(rowsIn(after, segments)[0]?.carrier).toBe('=1+1');
    expect(rowsIn(after, movements)[0]?.note).toBe('+52\n-x');
  });
});

describe('save-movement of a known one', () => {
  it('changes nothing when the page sends back what it was shown', () => {
    const { decision } = save(sentBack(saved), saved);

    expect(allowed(decision).changes).toEqual([]);
  });

  it('writes only the fields that differ, and what follows from them', () => {
    const input = sentBack(saved);
    const [bus, flight] = input.segments as [(typeof input.segments)[number], (typeof input.segments)[number]];
    const moved = {
      ...flight,
      fields: { ...flight.fields, departsAt: '2026-12-04T06:10', arrivesAt: '2026-12-04T08:05' },
    };

    const { changes } = allowed(save({ ...input, segments: [bus, moved] }, saved).decision);

    expect(changes).toMatchObject([
      { kind: 'update', id: 'movement-1', values: { arrivesOn: '2026-12-04' } },
      { kind: 'update', id: 'segment-2', values: { departsAt: '2026-12-04T06:10', arrivesAt: '2026-12-04T08:05' } },
    ]);
    expect(changes.flatMap((change) => ('values' in change ? Object.keys(change.values) : []))).toHaveLength(3);
  });

  it('keeps what a colleague changed elsewhere in the same row', () => {
    const input = sentBack(saved);
    const over = officeWorld({
      rows: replaced(saved, [movements, [aMovement({ seal: 'other', note: 'De Ana' })]]),
    });

    const { decision, world: after } = save({ ...input, fields: { ...input.fields, expected: 3 } }, over);

    expect(decision.ok).toBe(true);
    expect(rowsIn(after, movements)).toMatchObject([{ expected: 3, note: 'De Ana' }]);
  });

  it('shows both values when the same field was changed by both', () => {
    const input = sentBack(saved);
    const theirs = aMovement({
      seal: 'other',
      expected: 5,
      updatedBy: 'ana@oim.example',
      updatedAt: '2026-11-23T16:42:00Z',
    });
    const over = officeWorld({ rows: replaced(saved, [movements, [theirs]]) });

    const { decision } = save({ ...input, fields: { ...input.fields, expected: 3 } }, over);

    expect(decision.ok ? [] : decision.problems).toEqual([
      {
        code: 'movement.changed-meanwhile',
        field: 'expected',
        params: {
          label: 'Personas que viajan',
          who: 'ana@oim.example',
          at: '2026-11-23 10:42',
          mine: '3',
          theirs: '5',
        },
      },
    ]);
  });

  it('never shows the value of a personal column in a problem', () => {
    const input = sentBack(saved);
    const over = officeWorld({
      rows: replaced(saved, [movements, [aMovement({ seal: 'other', note: 'SECRETO-SUYO' })]]),
    });

    const { decision } = save({ ...input, fields: { ...input.fields, note: 'SECRETO-MIO' } }, over);

    expect(codesOf(decision)).toEqual(['movement.changed-unseen']);
    expect(JSON.stringify(decision)).not.toContain('SECRETO');
  });

  it('refuses segments that a colleague added, removed rows and rows removed while changed', () => {
    const input = sentBack(saved);
    const added = officeWorld({
      rows: replaced(saved, [segments, [aSegment(), aFlight(), aFlight({ id: 'segment-3', order: 3 })]]),
    });
    const without = officeWorld({ rows: replaced(saved, [segments, [aSegment()]]) });
    const removing = {
      ...input,
      travellers: input.travellers.slice(0, 1),
      removed: [{ id: 'traveller-2', seal: 'old' }],
    };

    expect(codesOf(save(input, added).decision)).toEqual(['movement.segments-added']);
    expect(codesOf(save(input, without).decision)).toEqual(['movement.row-gone']);
    expect(codesOf(save(removing, saved).decision)).toEqual(['movement.removed-changed']);
  });

  it('takes a traveller out and leaves what the person said and holds', () => {
    const input = sentBack(saved);

    const { world: after } = save(
      { ...input, travellers: input.travellers.slice(1), removed: [{ id: 'traveller-1', seal: 'seal-traveller-1' }] },
      saved,
    );

    expect(rowsIn(after, travellers).map(({ person }) => person)).toEqual(['person-2']);
    expect(rowsIn(after, consents)).toHaveLength(1);
    expect(rowsIn(after, identityDocuments)).toHaveLength(1);
  });

  it('adds a refusal without rewriting the yes before it', () => {
    const input = sentBack(saved);
    const [mother] = input.travellers as [(typeof input.travellers)[number]];
    const refusing = {
      ...mother,
      fields: { ...mother.fields, consent: { given: false, how: 'oral', date: '2026-11-23' } },
    };

    const { world: after } = save({ ...input, travellers: [refusing, ...input.travellers.slice(1)] }, saved);

    expect(rowsIn(after, consents).map(({ given }) => given)).toEqual([true, false]);
    expect(lastWord(rowsIn(after, consents), 'person-1')?.given).toBe(false);
  });

  it('says when somebody else entered another answer meanwhile', () => {
    const input = sentBack(saved);
    const [mother] = input.travellers as [(typeof input.travellers)[number]];
    const mine = {
      ...mother,
      fields: { ...mother.fields, consent: { given: true, how: 'fingerprint', date: '2026-11-23' } },
    };
    const over = officeWorld({
      rows: replaced(saved, [consents, [aConsent(), aConsent({ id: 'consent-2', given: false, date: '2026-11-22' })]]),
    });

    const { decision } = save({ ...input, travellers: [mine, ...input.travellers.slice(1)] }, over);

    expect(codesOf(decision)).toEqual(['movement.changed-meanwhile']);
  });
});

describe('the last word', () => {
  it('is a refusal when both were said at once', () => {
    const rows = [aConsent({ id: 'a', given: false }), aConsent({ id: 'b', given: true })];

    expect(lastWord(rows, 'person-1')?.given).toBe(false);
    expect(lastWord([...rows].reverse(), 'person-1')?.given).toBe(false);
  });

  it('is about the origin mission alone', () => {
    expect(lastWord([aConsent({ recipient: 'airline' })], 'person-1')).toBeNull();
  });
});

// --- Worlds with one table replaced --------------------------------------------------------------------------------

type Rows = NonNullable<Parameters<typeof officeWorld>[0]>['rows'];

const replaced = (over: World, ...changed: NonNullable<Rows>): Rows => [
  ...([movements, segments, travellers, consents] as const).map((table) => [table, rowsIn(over, table)] as const),
  ...changed,
];
