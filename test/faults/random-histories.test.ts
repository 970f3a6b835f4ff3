// Days of an office as chance makes them: people type, paste, insert rows, try to delete and sort; forms arrive; a delegate
// sends a draft; triggers are lost and come twice; runs die anywhere. When all is quiet, the books, the folders and the
// mailbox agree with a model that knows nothing of rows, runs or triggers.
// A history that once went wrong is kept below. RVA_DEEP tries many more, from a seed of its own unless RVA_SEED names one.
// proves: src/kernel/typing/look.ts
// proves: src/kernel/run-effects.ts

import fc from 'fast-check';
import type { FaultKind } from '../../local/run/faults';
import { readSeal } from '../../src/kernel/derive/seal';
import type { Table } from '../../src/kernel/table';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { movementOfFamily, oneAdult, prepareNotice } from '../support/family';
import { ANA, HOUR, MINUTE, openOffice, OWNER, type Office } from '../support/office';
import { settledIn } from '../support/settled-state';
import { sheetHands } from '../support/sheet-hands';

const DEEP = process.env['RVA_DEEP'] !== undefined;
const SEED = Number(process.env['RVA_SEED'] ?? (DEEP ? Date.now() % 1_000_000 : 4));
const RUNS = DEEP ? 80 : 4;
const LONGEST = DEEP ? 14 : 9;

jest.setTimeout(1_800_000);

// --- What may happen -----------------------------------------------------------------------------------------------

type Key = 'phone' | 'otherContact' | 'age';

interface Broken {
  readonly at: number;
  readonly kind: FaultKind;
}

type Happening =
  | { readonly kind: 'arrive'; readonly trigger: 'none' | 'lose' | 'double'; readonly broken: Broken | null }
  | {
      readonly kind: 'type';
      readonly person: number;
      readonly key: Key;
      readonly value: number | 'wrong';
      readonly told: boolean;
      readonly broken: Broken | null;
    }
  | { readonly kind: 'paste'; readonly person: number; readonly values: readonly (number | 'wrong')[] }
  | { readonly kind: 'insert' | 'delete' | 'sort'; readonly person: number }
  | { readonly kind: 'round'; readonly broken: Broken | null }
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'send' };

const broken = fc.option(
  fc.record({
    at: fc.integer({ min: 1, max: 14 }),
    kind: fc.constantFrom<FaultKind>('die-before', 'die-after', 'fail-after-success', 'transient', 'quota'),
  }),
  { nil: null },
);
const person = fc.integer({ min: 1, max: 4 });
const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 20, max: 60 }) },
  { weight: 1, arbitrary: fc.constant('wrong' as const) },
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('arrive'), trigger: fc.constantFrom('none', 'lose', 'double'), broken }),
  fc.record({
    kind: fc.constant('type'),
    person,
    key: fc.constantFrom<Key>('phone', 'otherContact', 'age'),
    value,
    told: fc.boolean(),
    broken,
  }),
  fc.record({ kind: fc.constant('paste'), person, values: fc.tuple(value, value) }),
  fc.record({ kind: fc.constantFrom('insert', 'delete', 'sort'), person }),
  fc.record({ kind: fc.constant('round'), broken }),
  fc.record({ kind: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('send') }),
) as fc.Arbitrary<Happening>;

/** Histories that once went wrong. */
const KEPT: readonly (readonly Happening[])[] = [
  // What says in other words what the row says already stayed as it was typed.
  [
    { kind: 'paste', person: 3, values: ['wrong', 36] },
    { kind: 'paste', person: 3, values: ['wrong', 36] },
    { kind: 'arrive', trigger: 'none', broken: null },
    { kind: 'send' },
  ],
];

/** What somebody types for a value, and what the registry makes of it. */
const WORDS: Readonly<Record<Key, (value: number) => { readonly text: string; readonly held: unknown }>> = {
  phone: (n) => ({ text: `+504 9777 10${n}`, held: `+504977710${n}` }),
  otherContact: (n) => ({ text: `Con su prima ${n}`, held: `Con su prima ${n}` }),
  age: (n) => ({ text: `${n}`, held: n }),
};
/** No contact is wrong, so nothing wrong is typed there. */
const WRONG: Readonly<Record<Key, string | null>> = { phone: 'por la tarde', otherContact: null, age: 'muchos' };

// --- The office, and the model -------------------------------------------------------------------------------------

const office = openOffice();
const { host } = office;
const hands = sheetHands(office);
const settled = settledIn(office);
const journey = movementOfFamily(office);
prepareNotice(office, journey);
host.clock.advance(2 * HOUR);
const family = office.rows(people).map(({ id }) => id);
const before = office.rows(people);
const start = host.mark();
afterAll(() => host.close());

interface Said {
  readonly text: string;
  /** Undefined for what cannot be taken in. */
  readonly held: unknown;
}

interface Model {
  readonly arrived: string[];
  /** `person/key` → everything typed there, in order. */
  readonly said: Map<string, Said[]>;
}

const under = (fault: Broken | null, work: () => unknown): void =>
  fault === null ? void work() : void host.withFaults({ plan: [fault] }, () => work());

function saidOf(key: Key, given: number | 'wrong'): Said {
  const wrong = WRONG[key];
  if (given === 'wrong' && wrong !== null) return { text: wrong, held: undefined };
  return WORDS[key](given === 'wrong' ? 20 : given);
}

const refused = (gesture: () => unknown): void => expect(gesture).toThrow('protegidos');
const rowOf = (id: string): number => Number(hands.cellOf(people, id, 'phone').replace(/\D/g, ''));

function happen(model: Model, each: Happening): void {
  const book = office.bookId(registro);
  const id = 'person' in each ? (family[each.person - 1] ?? '') : '';
  const say = (at: string, key: Key, said: Said): void => {
    const place = `${at}/${key}`;
    model.said.set(place, [...(model.said.get(place) ?? []), said]);
  };
  switch (each.kind) {
    case 'arrive': {
      const name = `Azarina ${'ABCDEFGHIJKLMNOPQRST'[model.arrived.length] ?? 'Z'}`;
      model.arrived.push(name);
      host.planTriggerFaults([{ kind: each.trigger }]);
      const phone = `+504 9999 70${10 + model.arrived.length}`;
      const answers = { ...oneAdult(), givenNames: name, surnames: 'Del Ejemplo', phone };
      return under(each.broken, () => office.submit(answers));
    }
    case 'type': {
      const said = saidOf(each.key, each.value);
      say(id, each.key, said);
      const cell = hands.cellOf(people, id, each.key);
      return under(each.broken, () => (each.told ? hands.type : hands.typeUntold)(people, cell, said.text));
    }
    case 'paste': {
      const next = family[each.person];
      const both = next !== undefined && rowOf(next) === rowOf(id) + 1;
      const all = (both ? each.values : each.values.slice(0, 1)).map((given) => saidOf('phone', given));
      all.forEach((said, n) => say(n === 0 ? id : (next ?? ''), 'phone', said));
      return hands.paste(
        people,
        hands.cellOf(people, id, 'phone'),
        all.map(({ text }) => [text]),
      );
    }
    case 'insert':
      return void host.people.sheets.insertRows(ANA, book, people.title, rowOf(id));
    case 'delete':
      return refused(() => host.people.sheets.deleteRows(ANA, book, people.title, rowOf(id)));
    case 'sort':
      return refused(() => host.people.sheets.sort(ANA, book, people.title, { column: 'D' }));
    case 'round':
      return under(each.broken, () => host.run('onClock_', [{}], { as: OWNER }));
    case 'wait':
      return void host.clock.advance(each.minutes * MINUTE);
    case 'send': {
      const [draft] = office.drafts();
      return draft === undefined ? undefined : void host.people.mail.send(ANA, OWNER, draft.id);
    }
  }
}

// --- What must be true at the end ----------------------------------------------------------------------------------

function disagreements({ host: { people: outside }, ...at }: Office, model: Model): string[] {
  const wrong: string[] = [];
  const must = (fact: boolean, text: string): void => void (fact || wrong.push(text));
  const rows = at.rows(people);
  must(rows.length === before.length + model.arrived.length, `${rows.length} people`);
  for (const name of model.arrived)
    must(rows.filter(({ givenNames }) => givenNames === name).length === 1, `${name} is not there once`);
  must(at.rows(cases).length === 1 + model.arrived.length, `${at.rows(cases).length} cases`);
  const folders = at.paths().filter((path) => /\/MX-RVA-[^/]*\/$/.test(path));
  must(folders.length === at.rows(cases).length, `${folders.length} case folders`);

  const waits = at.waiting().map(({ kind, row }) => `${kind}/${row}`);
  for (const [place, said] of model.said) {
    const [id = '', key = ''] = place.split('/') as [string, Key];
    const row = rows.find((each) => each.id === id) as Readonly<Record<string, unknown>> | undefined;
    const old = before.find((each) => each.id === id) as Readonly<Record<string, unknown>> | undefined;
    const last = said[said.length - 1] as Said;
    // Where something typed waits, the cell is not what the registry holds: the seal is.
    const held = readSeal(String(row?.['seal'] ?? ''))?.value(key);
    if (last.held !== undefined) must(held === last.held, `${place} is not what was typed last`);
    else {
      const once = [old?.[key], ...said.flatMap(({ held: one }) => (one === undefined ? [] : [one]))];
      must(once.includes(held), `${place} is something nobody typed`);
      must(waits.includes(`typed-value/${id}`), `${place} does not wait`);
      must(hands.shown(people as Table, hands.cellOf(people, id, key)).text === last.text, `${place} was lost`);
    }
  }
  const notices = outside.mail.list(OWNER, OWNER, 'sent').length + at.drafts().length;
  must(notices === 1, `${notices} notices`);
  const archived = at.paths().filter((path) => path.endsWith('-aviso-HND.eml')).length;
  must(archived === outside.mail.list(OWNER, OWNER, 'sent').length, `${archived} archived notices`);
  return [...wrong, ...settled.defects()];
}

describe(`whatever an office goes through (seed ${SEED})`, () => {
  it('agrees with a plain model in the end', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 3, maxLength: LONGEST }), (history) => {
        start.rewind();
        const model: Model = { arrived: [], said: new Map() };
        for (const each of history) happen(model, each);
        host.clock.advance(3 * HOUR);
        expect(disagreements(office, model)).toEqual([]);
      }),
      { seed: SEED, numRuns: RUNS, examples: KEPT.map((history) => [[...history]]) },
    );
  });
});
