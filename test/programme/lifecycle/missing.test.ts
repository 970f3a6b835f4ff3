// What a case still lacks, each thing once, with how many of its people.
// proves: src/programme/lifecycle/missing.ts

import { MODULE_KEYS, NEEDED, type ModuleKey } from '../../../src/programme/counselling/codes';
import { problem } from '../../../src/kernel/problem';
import { TYPED_VALUE } from '../../../src/kernel/typing/rules';
import { INTERVIEW_DIFFERENCES } from '../../../src/programme/counselling/differences';
import { missingIn, type CaseFacts } from '../../../src/programme/lifecycle/missing';
import { speak } from '../../support/speak';
import { elsewhere } from '../../../src/programme/cases/scope';
import type { PersonRow } from '../../../src/programme/cases/tables';
import { offices, staff } from '../../../src/programme/directory/tables';
import { aCase, aConsent, aDocument, anOffice, anOriginal, aPair, aPerson, aStaffMember } from '../../support/builders';
import { aMovement, aNotification } from '../../support/movement-builders';
import { seen, worldOf } from '../../support/world';

const complete: CaseFacts = {
  row: aCase({ office: 'TAP', officer: 'ana@oim.example', duplicates: null }),
  people: [
    aPerson({ id: 'P1', initials: 'M.I.P.', birthDate: '1992-05-01' }),
    aPerson({ id: 'P2', initials: 'W.I.', birthDate: '1990-01-01' }),
  ],
  papers: [aDocument({ person: 'P1' }), aDocument({ id: 'd2', person: 'P2', number: 'X0000077' })],
  consents: [aConsent({ person: 'P1' }), aConsent({ id: 'c2', person: 'P2' })],
  movements: [aMovement({ id: 'M1', code: 'M1', state: 'planned' })],
  notices: [aNotification({ movement: 'M1', folio: 'M1', state: 'sent' })],
  pairs: [],
  originals: [],
  interviews: [],
  riders: [],
  waiting: [],
  served: [],
  today: '2026-11-23',
};
const unborn = [complete.people[0], { ...complete.people[1], birthDate: null }];
const waitingOn = (kind: string, row: string, field: string) => ({ kind, row, problems: [problem('x', field)] });
const received = (person: string, modules: readonly ModuleKey[]): CaseFacts['interviews'] =>
  modules.map((module) => ({ person, module, state: 'received' }));
const lacking = (change: Partial<CaseFacts>) =>
  missingIn({ ...complete, ...change }).map(({ code, params }) => ({ code, params }));

describe('a case', () => {
  it('that has everything lacks nothing', () => {
    expect(missingIn(complete)).toEqual([]);
  });

  it.each([
    ['case.lacks-office', { row: { ...complete.row, office: null } }],
    ['case.lacks-officer', { row: { ...complete.row, officer: null } }],
    ['case.lacks-comparison', { row: { ...complete.row, duplicates: 'MX-RVA-2026-00002-5: mismo teléfono' } }],
    ['case.lacks-comparison', { pairs: [aPair({ state: 'open' })] }],
    ['case.original-here', { originals: [anOriginal()], movements: [aMovement({ id: 'M1', state: 'closed' })] }],
    ['case.original-before-departure', { originals: [anOriginal()] }],
    ['case.lacks-movement', { movements: [], notices: [] }],
    ['case.lacks-notice', { notices: [] }],
    [
      'case.lacks-new-draft',
      { notices: [aNotification({ movement: 'M1', folio: 'M1', state: 'draft', staleBasis: 'x' })] },
    ],
    ['case.lacks-sending', { notices: [aNotification({ movement: 'M1', folio: 'M1', state: 'draft' })] }],
  ] as const)('says %s', (code, change) => {
    expect(lacking(change as Partial<CaseFacts>).map((each) => each.code)).toEqual([code]);
  });

  it.each([
    ['case.lacks-birth-date', { people: unborn }],
    ['case.birth-date-undecided', { people: unborn, waiting: [waitingOn(INTERVIEW_DIFFERENCES, 'P2', 'birthDate')] }],
    ['case.birth-date-refused', { people: unborn, waiting: [waitingOn(TYPED_VALUE, 'P2', 'birthDate')] }],
    ['case.lacks-birth-date', { people: unborn, waiting: [waitingOn(TYPED_VALUE, 'P2', 'phone')] }],
    ['case.lacks-birth-date', { people: unborn, waiting: [waitingOn(TYPED_VALUE, 'P1', 'birthDate')] }],
    ['case.lacks-paper', { papers: [complete.papers[0]] }],
    ['case.lacks-consent', { consents: [complete.consents[0]] }],
    ['case.lacks-consent', { consents: [complete.consents[0], aConsent({ person: 'P2', recipient: 'airline' })] }],
    ['case.lacks-modules', { interviews: received('P2', NEEDED) }],
  ] as const)('says %s with how many and whose initials', (code, change) => {
    expect(lacking(change as unknown as Partial<CaseFacts>)).toEqual([
      { code, params: { count: 1, all: 2, who: 'W.I.' } },
    ]);
  });

  it('names who withdrew and is still listed in a movement to come, and nobody else', () => {
    const withdrew = [complete.people[0], { ...complete.people[1], status: 'withdrawn' } as PersonRow];
    const listed = ['P1', 'P2'].map((person) => ({ movement: 'M1', person }));
    const over = [aMovement({ id: 'M1', code: 'M1', state: 'departed' })];

    expect(lacking({ people: withdrew as never, riders: listed })).toEqual([
      { code: 'case.still-listed', params: { movement: 'M1', who: 'W.I.' } },
    ]);
    expect(lacking({ riders: listed })).toEqual([]);
    expect(lacking({ people: withdrew as never, riders: listed, movements: over })).toEqual([]);
    expect(lacking({ people: withdrew as never, riders: listed.slice(0, 1) })).toEqual([]);
  });

  it('wants nothing of whoever withdrew', () => {
    const [first, second] = complete.people.map(
      (person) => ({ ...person, status: 'withdrawn', birthDate: null }) as const,
    );

    expect(lacking({ people: [first, second], papers: [], consents: [], movements: [], notices: [] } as never)).toEqual(
      [],
    );
  });

  it('wants no comparison once every pair is decided, and gives back nothing twice', () => {
    expect(lacking({ pairs: [aPair({ state: 'different' })], row: { ...complete.row, duplicates: 'x' } })).toEqual([]);
    expect(lacking({ originals: [anOriginal({ givenBackOn: '2026-11-23' })] })).toEqual([]);
  });

  it('wants no module of whoever is not interviewed yet, nor of whoever was asked all of it', () => {
    expect(lacking({ interviews: [...received('P1', MODULE_KEYS), ...received('P2', ['identity'])] })).toEqual([]);
  });

  it('wants no notice of a journey that is over', () => {
    expect(lacking({ movements: [aMovement({ id: 'M1', code: 'M1', state: 'closed' })], notices: [] })).toEqual([]);
  });

  it('says each thing in words, with what to do', () => {
    const all = missingIn({
      ...complete,
      row: { ...complete.row, office: null, officer: null },
      papers: [],
      movements: [],
    });

    for (const problem of all) {
      const { text, remedy } = speak(problem);
      expect(`${text} ${remedy}`).not.toMatch(/[{}]/);
      expect(remedy).not.toBe('');
    }
  });
});

describe('a case of another office', () => {
  const world = worldOf({
    rows: [
      [offices, [anOffice({ id: 'TIJ', name: 'Oficina Tijuana', phone: '+526640000001' })]],
      [staff, [aStaffMember({ email: 'luisa@oim.example', name: 'Luisa Inventada' })]],
    ],
  });
  const snapshot = seen(world, { whole: [offices, staff] });

  it('says whom to ring', () => {
    expect(elsewhere(snapshot, { office: 'TIJ', officer: null })).toMatchObject({ code: 'case.other-office' });
    expect(elsewhere(snapshot, { office: 'TIJ', officer: 'LUISA@oim.example' })).toMatchObject({
      code: 'case.other-officer',
      params: { office: 'Oficina Tijuana', officer: 'Luisa Inventada', phone: '+526640000001' },
    });
  });
});
