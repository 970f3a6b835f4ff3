// A person's hands in the sheet between the program's calls: at each service call of an act she types in a cell that the
// act is about to write, pastes over a block, cuts, inserts a row above, sorts, deletes, puts a column in between, renames the
// tab; or another execution runs whole as far as the lock lets it. What Google refuses is refused. Of the rest nothing is lost, no value lands in another row, and
// both stories stand in the journal.
// proves: src/kernel/mend.ts
// proves: src/kernel/relocate.ts
// proves: src/kernel/structure/straighten.ts

import { columnLetters } from '../../src/google/books/a1';
import { placesOf } from '../../src/kernel/derive/cells';
import { journalOf } from '../../src/kernel/system-tables';
import type { Table } from '../../src/kernel/table';
import { registro } from '../../src/programme/books';
import { cases, people } from '../../src/programme/cases/tables';
import { appointments } from '../../src/programme/daily/tables';
import { movements } from '../../src/programme/travel/tables';
import { formMap } from '../../scripts/rva/registry';
import { interviews } from '../../src/programme/counselling/tables';
import type { InterviewView } from '../../src/ui/entrevista/view';
import { coreWithCommands } from '../support/core-with-commands';
import { answerLink, interviewed, openLink } from '../support/interview';
import { familyOfFour, oneAdult, sameMovement, saveNewMovement, someoneElse } from '../support/family';
import { ANA, HOUR, openOffice, OWNER, ROUND } from '../support/office';
import { settledIn, type Facts } from '../support/settled-state';
import { sheetHands } from '../support/sheet-hands';
import { differing } from '../support/sweep';

const DEEP = process.env['RVA_DEEP'] !== undefined;
/** Moments tried when not deep: the first, and every second one of the last, around reading and writing. */
const LAST = 6;
const isLate = (at: number, calls: number): boolean => at > calls - LAST && (calls - at) % 2 === 0;

jest.setTimeout(1_800_000);

const office = openOffice({ dist: coreWithCommands() });
const { host } = office;
const { sheets } = host.people;
const hands = sheetHands(office);
const settled = settledIn(office);
const start = host.mark();
afterAll(() => host.close());

interface Target {
  readonly table: Table;
  readonly id: string;
  /** A column that the act writes, or reads. */
  readonly key: string;
  /** The row below it, which a block reaches too; the third person of the family when absent. */
  readonly next?: string;
}

interface Act {
  readonly name: string;
  /** The act's key in the journal. */
  readonly action: string;
  readonly prepare: () => { readonly run: () => unknown; readonly target: Target };
}

const RENAMED = 'Otro nombre';
const SAID = 'Dicho a mano';
const number = 'MX-RVA-2026-00001-7';

const acts: readonly Act[] = [
  {
    name: 'a value that is being taken in',
    action: 'type',
    prepare: () => {
      const target = { table: people, id: `${number}-P2`, key: 'otherContact' };
      const cell = hands.cellOf(target.table, target.id, target.key);
      return { run: () => hands.type(people, cell, 'Primero'), target };
    },
  },
  {
    name: 'a movement that a page saves',
    action: 'save-movement',
    prepare: () => {
      const { movement } = saveNewMovement(office, number);
      const form = sameMovement(office, movement);
      const input = { ...form, fields: { ...form.fields, note: 'De la página' } };
      const { token } = office.open('movimiento', { movement });
      const run = () => host.callPage('pageAct', ['movimiento', 'save', input, token, { movement }], { as: ANA });
      return { run, target: { table: movements, id: movement, key: 'note' } };
    },
  },
  {
    name: 'an appointment that is marked',
    action: 'settle-appointment',
    prepare: () => {
      const visit = { date: '2026-11-23', time: '10:00', place: 'Albergue', purpose: 'interview' };
      const plan = () => office.act<{ id: string }>('agenda', 'plan', { case: number, values: visit }).id;
      const [next, id] = [plan(), plan()];
      const input = { id, state: 'kept', was: 'planned', on: null };
      const { token } = office.open('agenda');
      const run = () => host.callPage('pageAct', ['agenda', 'settle', input, token, {}], { as: ANA });
      return { run, target: { table: appointments, id, key: 'place', next } };
    },
  },
  {
    name: 'a form that arrives',
    action: 'register-application',
    prepare: () => {
      host.planTriggerFaults([{ kind: 'lose' }]);
      const { response } = office.submit(someoneElse());
      const run = () => host.fireFormSubmit(office.formId, response);
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact' } };
    },
  },
  {
    name: 'a module of an interview that arrives',
    action: 'register-interview',
    prepare: () => {
      const person = `${number}-P1`;
      const { url } = openLink(office, person, 'family');
      host.planTriggerFaults([{ kind: 'lose' }]);
      const said = { newcomer: 'yes', newNames: 'Neonata', newSurnames: 'Inventada', newAge: '0', newSex: 'F' };
      const response = answerLink(office, 'family', url, { ...said, newNationality: 'HND', newRelation: 'child' });
      const run = () => host.fireFormSubmit(formMap(office.session, 'interview.family', 'es').formId, response);
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact', next: `${number}-P3` } };
    },
  },
  {
    name: 'what a person decides between registry and interview',
    action: 'decide-differences',
    prepare: () => {
      const person = `${number}-P1`;
      interviewed(office, person, 'identity', { givenNames: 'Teodora' });
      const interview = office.rows(interviews)[0]?.id ?? '';
      const input = { interview, chosen: { [`people.${person}.givenNames`]: 'interview' } };
      office.ask('entrevista', 'known', { person });
      const { token, view } = office.open('entrevista', { person });
      const fields = (view as InterviewView).comparisons[0]?.fields ?? [];
      const chosen = Object.fromEntries(fields.map(({ name }) => [name, 'interview']));
      const call = ['entrevista', 'decide', { ...input, chosen }, token, { person }];
      const run = () => host.callPage('pageAct', call, { as: ANA });
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact', next: `${number}-P3` } };
    },
  },
  {
    name: 'a case that is closed',
    action: 'close-case',
    prepare: () => {
      const input = { case: number, reason: 'returned' };
      const run = () => host.run('runCommand', ['close-case', input, 'olga@oim.example', 'close-1'], { as: OWNER });
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact' } };
    },
  },
  {
    name: 'people who are compared',
    action: 'compare-case',
    prepare: () => {
      hands.type(people, hands.cellOf(people, `${number}-P2`, 'surnames'), 'Cambiada Después');
      const run = () => host.run('onClock_', [{}], { as: OWNER });
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact' } };
    },
  },
  {
    name: 'an original that is received',
    action: 'receive-original',
    prepare: () => {
      const input = {
        ...{ person: `${number}-P2`, kind: 'photos', document: null, what: null, receivedOn: '2026-11-23' },
        ...{ receivedFrom: 'person', purpose: 'consular', place: 'Caja fuerte' },
      };
      const { token } = office.open('originales', { case: number });
      const run = () =>
        host.callPage('pageAct', ['originales', 'receive', input, token, { case: number }], { as: ANA });
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact' } };
    },
  },
  {
    name: 'a family that is put on hold',
    action: 'put-on-hold',
    prepare: () => {
      const told = { case: number, people: [`${number}-P2`], on: '2026-11-23', reason: 'asked', until: '2027-01-15' };
      const { token } = office.open('caso', { case: number });
      const run = () => host.callPage('pageAct', ['caso', 'put-on-hold', told, token, { case: number }], { as: ANA });
      return { run, target: { table: people, id: `${number}-P2`, key: 'otherContact', next: `${number}-P3` } };
    },
  },
  {
    name: 'a case that is reopened',
    action: 'reopen-case',
    prepare: () => {
      const [, other = ''] = office.rows(cases).map((row) => row.number);
      office.command('close-case', { case: number, reason: 'returned' });
      const input = { case: number, on: '2026-11-23', reason: 'cameBack' };
      const run = () => host.run('runCommand', ['reopen-case', input, ANA, 'reopen-1'], { as: OWNER });
      return { run, target: { table: people, id: `${other}-P1`, key: 'otherContact', next: `${number}-P1` } };
    },
  },
];

interface Gesture {
  readonly name: string;
  /** True when it leaves something that must not be lost. */
  readonly says: boolean;
  readonly make: (target: Target) => void;
  /** What she does once she sees that it was not to be done. */
  readonly undo?: (target: Target) => void;
}

/** False for whoever finds her row gone, or the cell closed, and leaves it. */
function tried(gesture: () => void): boolean {
  try {
    gesture();
    return true;
  } catch (error) {
    expect(String(error)).toMatch(/no row|protegidos/);
    return false;
  }
}

const rowOf = ({ table, id, key }: Target): number => Number(hands.cellOf(table, id, key).replace(/\D/g, ''));

const columnOf = (table: Table, key: string): string =>
  columnLetters(placesOf(table).find((place) => place.key === key)?.at ?? -1);

const gestures: readonly Gesture[] = [
  {
    name: 'types in the same cell',
    says: true,
    make: ({ table, id, key }) => hands.type(table, hands.cellOf(table, id, key), SAID),
  },
  {
    name: 'pastes over a block',
    says: true,
    make: ({ table, id, key }) => hands.paste(table, hands.cellOf(table, id, key), [[SAID], [`${SAID} también`]]),
  },
  {
    name: 'cuts the cell and pastes it into the row below',
    says: false,
    make: ({ table, id, key }) => {
      const cell = hands.cellOf(table, id, key);
      const below = cell.replace(/\d+/, (row) => String(Number(row) + 1));
      sheets.cutAndPaste(ANA, office.bookId(registro), table.title, cell, { a1: below });
    },
  },
  {
    name: 'inserts a row above',
    says: false,
    make: (target) => sheets.insertRows(ANA, office.bookId(registro), target.table.title, rowOf(target)),
  },
  {
    name: 'sorts',
    says: false,
    make: ({ table }) => sheets.sort(ANA, office.bookId(registro), table.title, { column: 'D' }),
  },
  {
    name: 'deletes the row',
    says: false,
    make: (target) => sheets.deleteRows(ANA, office.bookId(registro), target.table.title, rowOf(target)),
  },
  {
    name: 'deletes a column',
    says: false,
    make: ({ table, key }) => sheets.deleteColumns(ANA, office.bookId(registro), table.title, columnOf(table, key)),
  },
  {
    name: 'inserts a column',
    says: false,
    make: ({ table, key }) => sheets.insertColumns(ANA, office.bookId(registro), table.title, columnOf(table, key)),
    undo: () => void office.act('estructura', 'repair', {}),
  },
  {
    name: 'renames the tab',
    says: false,
    make: ({ table }) => sheets.renameTab(ANA, office.bookId(registro), table.title, RENAMED),
    undo: ({ table }) => sheets.renameTab(ANA, office.bookId(registro), RENAMED, table.title),
  },
  { name: 'runs the round', says: false, make: () => void host.run('onClock_', [{}], { as: OWNER }) },
];

/** Not all at each moment when not deep; each of them at some. */
const gesturesAt = (moment: number): readonly Gesture[] =>
  DEEP ? gestures : gestures.filter((_gesture, at) => (at + moment) % 2 === 0);

/** Lines about other rows of the books than the target and those that the act itself makes. */
function others(facts: Facts, { id, next = `${number}-P3` }: Target): Facts {
  const meant = [id, next, SAID];
  const about = ([kind]: readonly [string, unknown]): boolean =>
    !/journal|waiting|settings|lookup|responses/.test(kind);
  const kept = Object.entries(facts).filter(about);
  return Object.fromEntries(
    kept.map(([kind, lines]) => [kind, lines.filter((line) => !meant.some((text) => line.includes(text)))]),
  );
}

/** Everything that the books and their journals hold, as text. */
const everything = (state: Facts): string =>
  JSON.stringify([state, office.rows(journalOf(registro)).map(({ rows }) => rows)]);

/** An hour in which nothing runs, as when Google is down, then two rounds. */
const later = (): void => {
  host.world.elapse(HOUR);
  host.clock.advance(2 * ROUND);
};

/** A page that meets what was typed before it read is told both values, and saves nothing. */
const isRefused = (answered: unknown): boolean =>
  /movement\.changed|platform\.structure/.test(JSON.stringify(answered));

function callsOf(run: () => unknown): number {
  let calls = 0;
  host.withFaults({ interrupt: (_k, _service, _method, when) => void (calls += when === 'before' ? 1 : 0) }, run);
  return calls;
}

describe.each(acts)('$name', ({ action, prepare }) => {
  it('ends right whatever a colleague does at whichever call', () => {
    start.rewind();
    office.submit(familyOfFour());
    office.submit({ ...oneAdult(), givenNames: 'Aparte', phone: '+504 9999 7000' });
    office.later(2 * ROUND);
    const { run, target } = prepare();
    const ready = host.mark();
    const calls = callsOf(run);
    later();
    const expected = others(settled.state(), target);
    const entriesOf = (): number => office.rows(journalOf(registro)).filter((entry) => entry.action === action).length;
    const told = entriesOf();
    const moments = Array.from({ length: calls }, (_, at) => at + 1).filter(
      (at) => DEEP || at === 1 || isLate(at, calls),
    );

    const differences = moments.flatMap((moment) =>
      gesturesAt(moment).flatMap(({ name, says, make, undo }) => {
        ready.rewind();
        let come = false;
        let made = false;
        const interrupt = (k: number, _service: string, _method: string, when: string): void => {
          if (come || k !== moment || when !== 'before') return;
          come = true;
          made = tried(() => make(target));
        };
        const answered = host.withFaults({ interrupt }, () => run());
        if (made && undo !== undefined) {
          undo(target);
          // Whoever was refused for the sake of the tab presses again.
          if (isRefused(answered)) run();
        }
        later();
        const state = settled.state();
        return [
          ...differing(others(state, target), expected),
          ...settled.defects(),
          ...(entriesOf() >= told || isRefused(answered) ? [] : ['the act is not in the journal']),
          ...(says && made && !everything(state).includes(SAID) ? ['what was typed is nowhere'] : []),
        ].map((each) => `${name} at ${moment}: ${each}`);
      }),
    );

    expect(differences).toEqual([]);
    expect(moments.length).toBeGreaterThan(3);
  });
});
