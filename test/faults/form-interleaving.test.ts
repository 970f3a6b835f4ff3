// A person's hands in the form between the calls of its repair: at each call she deletes, renames, moves, adds, answers,
// or a whole round runs. Whatever she did, nobody's answer is lost or taken in twice, no question stands twice, and what is
// still wrong is told and goes with another repair.
// proves: src/google/forms/build.ts
// proves: src/kernel/forms/refresh.ts

import { cases } from '../../src/programme/cases/tables';
import type { FormStanding } from '../../src/ui/estructura/view';
import { oneAdult } from '../support/family';
import { formHands } from '../support/form-hands';
import { ANA, HOUR, openOffice, OWNER, ROUND } from '../support/office';
import { settledIn } from '../support/settled-state';

const DEEP = process.env['RVA_DEEP'] !== undefined;
/** Every so many calls when not deep; each gesture comes at some. */
const STEP = 9;

jest.setTimeout(1_800_000);

const office = openOffice();
const { host, formId } = office;
const hands = formHands(office);
const settled = settledIn(office);
const WHOLE = hands.titles();
const ADDED = '¿Le gusta el mar?';
afterAll(() => host.close());

interface Gesture {
  readonly name: string;
  /** The response that it sends, if it does. */
  readonly make: () => string | undefined;
}

const quiet = (name: string, make: () => unknown): Gesture => ({ name, make: () => void make() });

const gestures: readonly Gesture[] = [
  quiet('deletes a question', () => hands.drop('givenNames')),
  quiet('deletes the last page', () => host.people.forms.deleteItem(OWNER, formId, hands.page('note'))),
  quiet('rewords a question', () => hands.rename('city', '¿Dónde anda?')),
  quiet('moves a question', () => hands.move('city', 1)),
  quiet('adds a question', () => hands.add(ADDED, 4)),
  { name: 'answers', make: () => hands.answer(oneAdult()) },
  quiet('runs the round', () => host.run('onClock_', [{}], { as: OWNER })),
];

const form = { form: 'intake', language: 'es' };
const standing = (): FormStanding => office.ask<FormStanding>('estructura', 'form', { at: 0 });
const repair = (): unknown => {
  const { token } = office.open('estructura', {}, ANA);
  const input = { ...form, retire: standing().added.map(({ id }) => id) };
  return host.callPage('pageAct', ['estructura', 'repairForm', input, token, {}], { as: ANA });
};

function callsOf(run: () => unknown): number {
  let calls = 0;
  host.withFaults({ interrupt: (_k, _service, _method, when) => void (calls += when === 'before' ? 1 : 0) }, run);
  return calls;
}

/** What is amiss afterwards, once a person has repaired what is told. */
function amiss(response: string | undefined): string[] {
  host.world.elapse(HOUR);
  host.clock.advance(2 * ROUND);
  const left = standing().problems.map(({ code }) => code);
  const told = office.waiting().filter(({ kind }) => kind === 'form');
  if (left.length > 0) repair();
  const ours = hands.titles().filter((title) => title !== ADDED);
  const known = [...office.rows(cases), ...office.waiting()].filter((row) => row.response === response);
  return [
    ...(left.length > 0 === told.length > 0 ? [] : [`told ${told.length} of ${left.join()}`]),
    ...(response === undefined || known.length === 1 ? [] : [`the answer is known ${known.length} times`]),
    ...standing().problems.map(({ code }) => `still ${code}`),
    ...(JSON.stringify(ours.slice(0, WHOLE.length)) === JSON.stringify(WHOLE) ? [] : [`titles: ${ours.join()}`]),
    ...settled.defects(),
  ];
}

describe('the repair of a form', () => {
  it('ends right whatever a colleague does at whichever call', () => {
    hands.drop('surnames');
    hands.retype('age', 'LIST');
    hands.move('phone', 3);
    const { token } = office.open('estructura', {}, ANA);
    const input = { ...form, retire: [] };
    const run = (): unknown => host.callPage('pageAct', ['estructura', 'repairForm', input, token, {}], { as: ANA });
    const ready = host.mark();
    const calls = callsOf(run);
    ready.rewind();

    const moments = Array.from({ length: calls }, (_, at) => at + 1).filter((at) => DEEP || at % STEP === 1);
    const differences = moments.flatMap((moment, at) =>
      gestures
        .filter((_gesture, n) => DEEP || n % 3 === at % 3)
        .flatMap(({ name, make }) => {
          ready.rewind();
          let come = false;
          let response: string | undefined;
          const interrupt = (k: number, _service: string, _method: string, when: string): void => {
            if (come || k !== moment || when !== 'before') return;
            come = true;
            response = make();
          };
          host.withFaults({ interrupt }, run);
          return amiss(response).map((each) => `${name} at ${moment}: ${each}`);
        }),
    );

    expect(differences).toEqual([]);
    expect(moments.length).toBeGreaterThan(6);
  });
});
