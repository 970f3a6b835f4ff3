// Originals in our hands: received, moved, given back, and named wherever somebody should think of giving them back.
// proves: src/programme/documents/keep-originals.ts
// proves: src/programme/cases/originals.ts
// proves: src/programme/cases/original-codes.ts
// proves: src/ui/originales/page.ts

import { journalOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { originals } from '../../src/programme/cases/originals';
import { identityDocuments, people } from '../../src/programme/cases/tables';
import type { CaseView, HistoryAnswer } from '../../src/ui/caso/view';
import type { TodayView } from '../../src/ui/hoy/view';
import type { OriginalsView, Receipt } from '../../src/ui/originales/view';
import { coreWithCommands } from '../support/core-with-commands';
import { familyOfFour, saveNewMovement } from '../support/family';
import { ANA, MONICA, OLGA, openOffice, ROUND } from '../support/office';

const LUISA = 'luisa@oim.example';

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const number = office.submit(familyOfFour()).case ?? '';
saveNewMovement(office, number);
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const person = `${number}-P1`;
const paper = office.rows(identityDocuments).find((row) => row.person === person)?.id ?? '';
const wish = {
  person,
  kind: 'passport',
  document: paper,
  what: null,
  receivedOn: '2026-11-23',
  receivedFrom: 'person',
  purpose: 'consular',
  place: 'Caja fuerte, sobre 12',
};
const receive = (change: object = {}, as = ANA) =>
  office.act<{ receipt: string }>('originales', 'receive', { ...wish, ...change }, { args: { case: number }, as });
const giveBack = (original: string, change: object = {}, as = ANA) =>
  office.act(
    'originales',
    'giveBack',
    { original, on: '2026-11-23', to: 'person', confirmedBy: 'fingerprint', ...change },
    { as },
  );
const move = (original: string, change: object = {}, as = ANA) => {
  const { place, keeper } = theOnly();
  const input = { original, place: 'Oficina, cajón 2', keeper: OLGA, was: { place, keeper }, ...change };
  return office.act('originales', 'move', input, { as });
};
const refused = (work: () => unknown) => office.refused(work);
const theOnly = () => {
  const [row, ...rest] = office.rows(originals);
  if (row === undefined || rest.length > 0) throw new Error(`${rest.length + 1} originals`);
  return row;
};
const caso = () => office.open('caso', { case: number }).view as CaseView;
const hoy = (as = ANA) => (office.open('hoy', {}, as).view as TodayView).originals;
const codes = () => caso().missing.map(({ code }) => code);

describe('receiving an original', () => {
  it.each([
    ['a day that is to come', { receivedOn: '2026-12-01' }, 'typed.date-to-come'],
    ['no day', { receivedOn: '' }, 'originals.date'],
    ['no place', { place: ' ' }, 'originals.write'],
    ['a place that is a story', { place: 'x'.repeat(121) }, 'originals.long'],
    ['a purpose that is not of the list', { purpose: '' }, 'originals.choose'],
    ['a paper of somebody else', { document: `${number}-P2-D1` }, 'originals.not-their-paper'],
    ['another kind that nobody says', { kind: 'other', document: null }, 'originals.say-what'],
    ['somebody who is in no open case', { person: 'MX-RVA-2026-00099-0-P1' }, 'case.not-open'],
  ])('is refused with %s', (_what, change, code) => {
    expect(refused(() => receive(change))).toContain(code);
    expect(office.rows(originals)).toEqual([]);
  });

  it('is refused to another office and to who only reads', () => {
    expect(office.show('originales', { case: number }, LUISA)).toMatchObject({ kind: 'refused' });
    expect(refused(() => office.act('originales', 'receive', wish, { as: LUISA }))).toEqual(['case.other-office']);
    expect(refused(() => receive({}, MONICA))).toEqual(['access.not-yours']);
  });

  it('is refused while the same paper is in our hands, and not after it was given back', () => {
    const { receipt } = receive();
    expect(refused(() => receive())).toEqual(['originals.here-already']);

    giveBack(receipt);
    expect(receive().receipt).not.toBe(receipt);
  });

  it('leaves a row with a receipt, its keeper, and nobody’s name', () => {
    const { receipt } = receive();

    expect(receipt).toBe('MX-ORI-2026-0001');
    expect(theOnly()).toMatchObject({ receipt, case: number, person, keeper: ANA, receivedBy: ANA, givenBackOn: null });
    const { givenNames } = office.rows(people).find(({ id }) => id === person) ?? { givenNames: '—' };
    expect(JSON.stringify(theOnly())).not.toContain(givenNames);
  });
});

describe('an original in our hands', () => {
  it('stands on Hoy of its keeper alone', () => {
    receive();

    expect(hoy()).toEqual({ count: 1, since: '2026-11-23' });
    expect(hoy(OLGA).count).toBe(0);
    move(theOnly().id);
    expect([hoy().count, hoy(OLGA).count]).toEqual([0, 1]);
  });

  it('stands on Caso, before a departure with its date', () => {
    receive();

    expect(caso().originals).toMatchObject([{ kind: 'passport', place: 'Caja fuerte, sobre 12' }]);
    expect(codes()).toContain('case.original-before-departure');
    giveBack(theOnly().id);
    expect(codes()).not.toContain('case.original-before-departure');
  });

  it('stays where its keeper sees it when the case is closed, until it is given back', () => {
    const { receipt } = receive();
    receive({ kind: 'photos', document: null });
    giveBack('MX-ORI-2026-0002');
    office.command('close-case', { case: number, reason: 'withdrawn' }, { as: OLGA });

    expect(office.rows(originals).map(({ id }) => id)).toEqual([receipt]);
    expect(hoy().count).toBe(1);
    giveBack(receipt);
    expect(office.rows(originals)).toEqual([]);
    expect(office.archived(originals)).toHaveLength(2);
    expect(refused(() => giveBack(receipt))).toEqual(['originals.unknown']);
  });

  it('is listed for its office, without a name', () => {
    receive();
    const list = (as: string) => (office.open('originales', {}, as).view as OriginalsView).originals;

    expect(list(ANA)).toHaveLength(1);
    expect(list(OLGA)).toHaveLength(1);
    expect(list(LUISA)).toEqual([]);
    const { givenNames } = office.rows(people).find(({ id }) => id === person) ?? { givenNames: '—' };
    expect(JSON.stringify(list(ANA))).not.toContain(givenNames);
  });

  it('has a receipt that names the person, which is noted', () => {
    const { receipt } = receive();
    const told = office.ask<Receipt>('originales', 'receipt', { original: receipt });

    const row = office.rows(people).find(({ id }) => id === person);
    expect(told.name).toBe(`${row?.givenNames} ${row?.surnames}`);
    expect(office.rows(journalOf(registro)).some(({ action }) => action === 'open-identity')).toBe(true);
    expect(refused(() => office.ask('originales', 'receipt', { original: receipt }, LUISA))).toEqual([
      'case.other-officer',
    ]);
  });
});

describe('moving an original and giving it back', () => {
  beforeEach(() => void receive());

  it('is refused to another office', () => {
    expect(refused(() => move(theOnly().id, {}, LUISA))).toEqual(['case.other-officer']);
    expect(refused(() => giveBack(theOnly().id, {}, LUISA))).toEqual(['case.other-officer']);
  });

  it('is refused to the charge of somebody who is not on the staff', () => {
    expect(refused(() => move(theOnly().id, { keeper: 'nadie@oim.example' }))).toEqual(['typed.not-on-the-staff']);
  });

  it('is refused where it was moved meanwhile', () => {
    const was = { place: 'Otro lugar', keeper: ANA };
    expect(refused(() => move(theOnly().id, { was }))).toEqual(['originals.moved-meanwhile']);
  });

  it('is refused before it was received, and on a day to come', () => {
    expect(refused(() => giveBack(theOnly().id, { on: '2026-11-22' }))).toEqual(['originals.before-received']);
    expect(refused(() => giveBack(theOnly().id, { on: '2026-11-24' }))).toEqual(['typed.date-to-come']);
  });

  it('happens once', () => {
    const { id } = theOnly();
    giveBack(id);

    expect(refused(() => giveBack(id))).toEqual(['originals.given-back']);
    expect(refused(() => move(id))).toEqual(['originals.given-back']);
  });

  it('says to whom, how they confirmed, who did it, and stands in the history of the case', () => {
    move(theOnly().id);
    giveBack(theOnly().id, {}, OLGA);

    expect(theOnly()).toMatchObject({
      ...{ place: 'Oficina, cajón 2', keeper: OLGA, givenBackOn: '2026-11-23', givenBackBy: OLGA },
      ...{ givenBackTo: 'person', confirmedBy: 'fingerprint' },
    });
    const { lines } = office.ask<HistoryAnswer>('caso', 'history', { case: number, from: 0 });
    expect(lines.slice(0, 3).map(({ what }) => what)).toEqual([
      'Devolver un original',
      'Cambiar de lugar un original',
      'Recibir un original',
    ]);
  });
});
