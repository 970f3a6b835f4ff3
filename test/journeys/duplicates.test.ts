// Two people who may be one: found whoever wrote what they have in common, shown side by side, decided by a person.
// proves: src/kernel/load-history.ts
// proves: src/programme/cases/compare-case.ts
// proves: src/programme/cases/decide-pair.ts
// proves: src/programme/cases/pairs.ts
// proves: src/ui/comparar/page.ts
// proves: src/ui/comparar/facts.ts

import { journalOf } from '../../src/kernel/system-tables';
import { registro } from '../../src/programme/books';
import { duplicatePairs, type PairRow } from '../../src/programme/cases/pairs';
import { cases, identityDocuments, people } from '../../src/programme/cases/tables';
import type { CompareView, Opened, PairView } from '../../src/ui/comparar/view';
import { coreWithCommands } from '../support/core-with-commands';
import { oneAdult, someoneElse } from '../support/family';
import { ANA, HOUR, MONICA, OLGA, openOffice, ROUND } from '../support/office';
import { sheetHands } from '../support/sheet-hands';

const LUISA = 'luisa@oim.example';

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const hands = sheetHands(office);
const here = office.submit(oneAdult()).case ?? '';
const other = office.submit(someoneElse()).case ?? '';
const away = office.submit(someoneElse({ city: 'Tijuana', givenNames: 'Lejana', phone: '+504 9999 0777' })).case ?? '';
office.later(ROUND);
const mark = host.mark();
afterEach(() => mark.rewind());
afterAll(() => host.close());

const [one, two, far] = [`${here}-P1`, `${other}-P1`, `${away}-P1`];
const pairs = () => office.rows(duplicatePairs);
const told = (number: string) => office.rows(cases).find((row) => row.number === number)?.duplicates;
const sides = ({ person, otherPerson }: PairRow) => [person, otherPerson].sort();

/** Types into the row of somebody, as a colleague does; then a round passes. */
function types(person: string, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) hands.type(people, hands.cellOf(people, person, key), value);
  office.later(ROUND);
}
const samePhone = (person: string): void =>
  types(person, { phone: office.rows(people).find(({ id }) => id === one)?.phone ?? '' });
const hasPaper = (person: string, number: string, type = 'Pasaporte'): void =>
  hands.paste(identityDocuments, hands.below(identityDocuments, 'person'), [[person, type, 'Honduras', number]]);
const theOnly = (): PairRow => {
  const [pair, ...rest] = pairs();
  if (pair === undefined || rest.length > 0) throw new Error(`${pairs().length} pairs`);
  return pair;
};
const open = (as = ANA): PairView => {
  const { pair } = office.open('comparar', { pair: theOnly().id }, as).view as CompareView;
  if (pair === null) throw new Error('no pair');
  return pair;
};
const decide = (decision: string, { was, id }: PairView = open(), as = ANA) =>
  office.act('comparar', 'decide', { pair: id, decision, note: null, was }, { as });
const listed = (args = {}, as = ANA) => (office.open('comparar', args, as).view as CompareView).lines;
const verdicts = () => Object.fromEntries(open().facts.map(({ key, verdict }) => [key, verdict]));

describe('who resembles somebody', () => {
  it('is nobody among people who have nothing in common', () => {
    expect(pairs()).toEqual([]);
  });

  it('is not found by a word that stands where a number should', () => {
    hasPaper(one, 'EN TRAMITE');
    hasPaper(two, 'En trámite');
    office.later(ROUND);

    expect(pairs()).toEqual([]);
  });

  it('is not found by a day of birth that somebody guessed', () => {
    types(one, { birthDate: '1992-04-05', dobPrecision: 'Estimada' });
    types(two, { birthDate: '1992-04-05', nationality: 'Honduras', surnames: 'Inventada' });

    expect(pairs()).toEqual([]);
  });

  it('is found when somebody types a telephone in the sheet, and both cases say so', () => {
    samePhone(two);

    expect(theOnly()).toMatchObject({ reasons: ['phone'], state: 'open', decidedBy: null });
    expect(sides(theOnly())).toEqual([one, two]);
    expect([told(here), told(other)]).toEqual([`${other}: mismo teléfono`, `${here}: mismo teléfono`]);
  });

  it('is found when no trigger told of it', () => {
    const phone = office.rows(people).find(({ id }) => id === one)?.phone ?? '';
    hands.typeUntold(people, hands.cellOf(people, two, 'phone'), phone);
    office.later(2 * HOUR);

    expect(theOnly()).toMatchObject({ reasons: ['phone'] });
  });

  it('is found by the number of a paper, however it is written', () => {
    hasPaper(one, 'f-123 456');
    hasPaper(two, 'F123456', 'Cédula o DNI');
    office.later(ROUND);

    expect(theOnly()).toMatchObject({ reasons: ['paper'] });
  });

  it('is found by a day of birth and a surname that sounds the same', () => {
    types(one, { birthDate: '1992-04-05', surnames: 'Giménez Prueba' });
    types(two, { birthDate: '1992-04-05', nationality: 'Honduras', surnames: 'Jimenes Ficticia' });

    expect(theOnly().reasons).toContain('born');
  });

  it('is found by the papers and the day of birth of a case that is closed', () => {
    types(two, { birthDate: '1970-02-03' });
    hasPaper(two, 'F7777777');
    office.later(ROUND);
    office.command('close-case', { case: other, reason: 'other' });
    hasPaper(one, 'F-777-7777');
    office.later(ROUND);

    expect(theOnly()).toMatchObject({ person: one, otherCase: other, otherPerson: null, reasons: ['paper'] });
    expect(told(here)).toBe(`${other} (cerrado): mismo número de documento`);
  });

  it('is kept by what somebody typed a moment before the case was closed', () => {
    hands.typeUntold(people, hands.cellOf(people, two, 'phone'), '+504-9999-0666');
    hands.typeUntold(people, hands.cellOf(people, two, 'surnames'), 'Cambiada Apenas');
    office.command('close-case', { case: other, reason: 'other' });
    types(one, { phone: '+504 9999 0666' });

    expect(theOnly()).toMatchObject({ person: one, otherCase: other, reasons: ['phone'] });
  });

  it('is asked about no more once the reason is mended and nobody had decided', () => {
    samePhone(two);
    types(two, { phone: '+504 9999 0555' });

    expect(pairs()).toEqual([]);
    expect([told(here), told(other)]).toEqual([null, null]);
  });

  it('is compared once: another round writes nothing', () => {
    samePhone(two);
    const entries = office.rows(journalOf(registro)).length;
    office.later(4 * ROUND);

    expect(office.rows(journalOf(registro))).toHaveLength(entries);
  });
});

describe('comparing two people', () => {
  beforeEach(() => samePhone(two));

  it('is refused to who reads none of the two cases, with whom to ring', () => {
    expect(office.show('comparar', { pair: theOnly().id }, LUISA)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'case.other-office' }],
    });
    expect(office.refused(() => decide('different', open(), LUISA))).toEqual(['case.other-office']);
    expect(listed({}, LUISA)).toEqual([]);
  });

  it('is refused to who only reads', () => {
    expect(open(MONICA).mayDecide).toBe(false);
    expect(office.refused(() => decide('different', open(), MONICA))).toEqual(['access.not-yours']);
  });

  it('is refused without an answer, and with a note that is a story', () => {
    expect(office.refused(() => decide('perhaps'))).toEqual(['pairs.decision']);
    const { was, id: pair } = open();
    const input = { pair, decision: 'unsure', note: 'x'.repeat(2_001), was };
    expect(office.refused(() => office.act('comparar', 'decide', input))).toEqual(['pairs.long-note']);
  });

  it('is refused where a colleague decided meanwhile, or another reason appeared', () => {
    const before = open();
    hasPaper(one, 'F123456');
    hasPaper(two, 'F123456');
    office.later(ROUND);
    expect(office.refused(() => decide('different', before))).toEqual(['pairs.new-reason']);

    const now = open();
    decide('unsure');
    expect(office.refused(() => decide('different', now))).toEqual(['pairs.decided-meanwhile']);
  });

  it('is over when what they had in common is mended', () => {
    const before = open();
    types(two, { phone: '+504 9999 0555' });

    expect(office.refused(() => decide('different', before))).toEqual(['pairs.gone']);
  });

  it('shows no name, day, telephone or number before they are opened, and says where they differ', () => {
    hasPaper(two, 'F-99-88');
    types(two, { birthDate: '1970-02-03' });
    const shown = JSON.stringify(open());

    const secrets = office
      .rows(people)
      .flatMap(({ givenNames, surnames, phone }) => [givenNames, surnames, phone ?? '—']);
    for (const secret of [...secrets, '1970-02-03', 'F-99-88']) expect(shown).not.toContain(secret);
    expect(verdicts()).toMatchObject({ phone: 'same', names: 'different', birth: 'different', papers: 'unknown' });
  });

  it('opens both by name, which leaves one line a day for each', () => {
    const ask = () => office.ask<readonly Opened[]>('comparar', 'identities', { pair: theOnly().id });
    const lines = () => office.rows(journalOf(registro)).filter(({ action }) => action === 'open-identity');
    const names = ask().map(({ facts }) => facts.names);
    ask();

    const both = office.rows(people).filter(({ id }) => id !== far);
    expect([...names].sort()).toEqual(both.map((row) => `${row.givenNames} ${row.surnames}`).sort());
    expect(lines()).toHaveLength(2);
  });

  it('is logged, and two who are different are not proposed again for the same reason', () => {
    decide('different');
    office.later(ROUND);

    expect(theOnly()).toMatchObject({
      state: 'different',
      weighed: ['phone'],
      decidedBy: ANA,
      decidedOn: '2026-11-23',
    });
    expect([told(here), told(other)]).toEqual([null, null]);
    expect(
      office.rows(journalOf(registro)).some(({ action, actor }) => action === 'decide-pair' && actor === ANA),
    ).toBe(true);

    types(two, { phone: '+504 9999 0555' });
    samePhone(two);
    expect(theOnly()).toMatchObject({ state: 'different' });
    expect(listed()).toMatchObject([{ group: 'decided' }]);
  });

  it('is asked again when there is a reason that nobody had weighed, with what was decided', () => {
    decide('different');
    hasPaper(one, 'F123456');
    hasPaper(two, 'F123456');
    office.later(ROUND);

    expect(open()).toMatchObject({
      was: { state: 'open', reasons: ['paper', 'phone'] },
      decided: { decision: 'different' },
    });
  });

  it('says of two who are one that a case is to be closed, until it is', () => {
    decide('same');
    office.later(ROUND);
    expect(told(here)).toBe(`${other}: es la misma persona`);
    expect(listed()).toMatchObject([{ group: 'same' }]);

    office.command('close-case', { case: other, reason: 'duplicate' });
    office.later(ROUND);
    expect(told(here)).toBeNull();
    expect(listed()).toMatchObject([{ group: 'decided' }]);
    expect(
      open()
        .sides.map(({ state }) => state)
        .sort(),
    ).toEqual(['closed', 'shown']);
  });

  it('is over with both cases closed: the pair goes to the archive', () => {
    for (const each of [here, other]) office.command('close-case', { case: each, reason: 'other' });

    expect(pairs()).toEqual([]);
    expect(office.archived(duplicatePairs)).toHaveLength(1);
  });
});

describe('a match in a case of another office', () => {
  it('shows whom to ring and nothing of the other person, also when opened', () => {
    samePhone(far);
    const shown = open();

    expect(shown.sides.map(({ state }) => state).sort()).toEqual(['hidden', 'shown']);
    expect(shown.sides.find(({ state }) => state === 'hidden')).toMatchObject({
      person: null,
      ring: { code: 'case.other-office' },
    });
    expect(shown.facts.filter(({ values }) => values.every((value) => value !== null))).toEqual([]);
    const opened = office.ask<readonly Opened[]>('comparar', 'identities', { pair: theOnly().id });
    expect(opened.map(({ person }) => person)).toEqual([one]);
    expect(open(OLGA).sides.map(({ state }) => state)).toEqual(['shown', 'shown']);
  });
});
