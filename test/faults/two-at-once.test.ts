// Two executions in each other's way: at every service call of one, the other runs whole as far as the lock lets it.
// Who is turned away comes again. In the end stands what stands when one comes after the other.
// proves: src/kernel/hold.ts

import { formMap } from '../../scripts/rva/registry';
import { notifications } from '../../src/programme/notifications/tables';
import {
  familyOfFour,
  movementOfFamily,
  newMovement,
  prepareNotice,
  sendTheDraft,
  someoneElse,
} from '../support/family';
import { ANA, openOffice, OWNER, ROUND, type Answers, type Office } from '../support/office';
import { settledIn } from '../support/settled-state';
import { differing } from '../support/sweep';

const DEEP = process.env['RVA_DEEP'] !== undefined;
/** Moments tried when not deep: one in so many. */
const STEP = 13;

jest.setTimeout(600_000);

const office = openOffice();
const { host } = office;
const { formId } = formMap(office.session, 'intake', 'es');
const settled = settledIn(office);
const start = host.mark();
afterAll(() => host.close());

type Run = () => unknown;

interface Pair {
  readonly name: string;
  /** Returns the run that is disturbed and the one that comes in between. */
  readonly prepare: (office: Office) => readonly [outer: Run, inner: Run];
}

const round: Run = () => host.run('onClock_', [{}], { as: OWNER });

function pressed(page: string, act: string, input: unknown, args: Readonly<Record<string, string>> = {}): Run {
  const { token } = office.open(page, args);
  return () => host.callPage('pageAct', [page, act, input, token, args], { as: ANA });
}

/** In the form's store, but not told of. */
function stored(answers: Answers): Run {
  host.planTriggerFaults([{ kind: 'lose' }]);
  const { response } = office.submit(answers);
  return () => host.fireFormSubmit(formId, response);
}

const preparing = (): Run => {
  const { movement, mission } = movementOfFamily(office);
  return pressed('aviso', 'prepare', { movement, mission }, { movement, mission });
};

/** A delegate who has the mailbox open sends whatever draft is there. */
const send: Run = () => (office.drafts().length > 0 ? sendTheDraft(office) : undefined);

const pairs: readonly Pair[] = [
  { name: 'two forms', prepare: () => [stored(familyOfFour()), stored(someoneElse())] },
  { name: 'a form and the round', prepare: () => [stored(familyOfFour()), round] },
  { name: 'a notice being prepared and the round', prepare: () => [preparing(), round] },
  {
    name: 'a notice being prepared and the same button pressed again',
    prepare: () => {
      const press = preparing();
      return [press, press];
    },
  },
  {
    name: 'a round that archives a notice and another round',
    prepare: () => {
      prepareNotice(office, movementOfFamily(office));
      sendTheDraft(office);
      return [round, round];
    },
  },
  { name: 'a notice being prepared and a delegate who sends it at once', prepare: () => [preparing(), send] },
  {
    name: 'a round that looks for a draft and a delegate who sends it',
    prepare: () => {
      prepareNotice(office, movementOfFamily(office));
      return [round, send];
    },
  },
  {
    name: 'a movement being saved and a form',
    prepare: () => {
      const number = office.submit(familyOfFour()).case ?? '';
      return [pressed('movimiento', 'save', newMovement(office, number)), stored(someoneElse())];
    },
  },
];

/** What they lead to, each run once more for whoever was turned away. */
function settle(...runs: readonly Run[]): void {
  for (const run of runs) run();
  office.later(2 * ROUND);
}

function callsOf(outer: Run): number {
  return host.withFaults({}, outer).calls;
}

describe.each(pairs)('$name', ({ prepare }) => {
  it('end in the same as one after the other', () => {
    start.rewind();
    const [outer, inner] = prepare(office);
    const ready = host.mark();
    const calls = callsOf(outer);
    settle(inner);
    const expected = settled.byResponse();
    const moments = Array.from({ length: calls }, (_, at) => at + 1).filter((at) => DEEP || at % STEP === 1);
    const drafted = office.rows(notifications).length;

    const differences = moments.flatMap((moment) => {
      ready.rewind();
      const interrupt = (k: number, _service: string, _method: string, when: string): void => {
        if (k === moment && when === 'before') inner();
      };
      host.withFaults({ interrupt }, outer);
      settle(outer, inner);
      return [...differing(settled.byResponse(), expected), ...settled.defects()].map(
        (each) => `at ${moment}: ${each}`,
      );
    });

    expect(differences).toEqual([]);
    expect(moments.length).toBeGreaterThan(0);
    expect(office.drafts().length + office.sent().length).toBe(drafted);
  });
});
