// How scenarios set something off so that it may break anywhere: a button pressed on an open page, a form sent, a round.
// Nothing here looks at how it ended; who presses twice sends the same act under the same token.

import { formMap } from '../../scripts/rva/registry';
import type { Scenario } from '../support/sweep';
import { ANA, OWNER, ROUND, type Answers, type Office } from '../support/office';

type Args = Readonly<Record<string, string>>;

export interface Button {
  readonly page: string;
  readonly act: string;
  readonly input: unknown;
  readonly args?: Args;
  readonly as?: string;
}

interface OpenPage {
  readonly call: readonly unknown[];
  readonly as: string;
}

/** A button of a page: opened undisturbed, pressed under faults, pressed again. */
export const pressing = (name: string, button: (office: Office) => Button, rounds?: number): Scenario => ({
  name,
  prepare: (office): OpenPage => {
    const { page, act, input, args = {}, as = ANA } = button(office);
    const { token, problems } = office.open(page, args, as);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    return { call: [page, act, input, token, args], as };
  },
  act: ({ host }, { call, as }: OpenPage) => host.callPage('pageAct', call, { as }),
  ...(rounds === undefined ? {} : { rounds }),
});

interface Filled {
  readonly formId: string;
  readonly given: Answers;
}

/** A respondent's browser has sent the form; what follows is the program's. */
export const sending = (
  name: string,
  answers: Answers,
  before: (office: Office) => void = () => undefined,
): Scenario => ({
  name,
  prepare: (office): Filled => {
    before(office);
    const { formId, items } = formMap(office.session, 'intake', 'es');
    const itemOf = new Map(Object.entries(items).map(([item, question]) => [question, item]));
    const given = Object.entries(answers).map(([question, answer]) => [itemOf.get(question) ?? '', answer]);
    return { formId, given: Object.fromEntries(given) as Answers };
  },
  act: ({ host }, { formId, given }: Filled) => void host.people.forms.submit('', formId, given),
  again: () => undefined,
});

/** Two responses stand in the form's store; the first is told of under faults, the second right afterwards. */
export const sendingTwo = (name: string, first: Answers, second: Answers): Scenario => ({
  name,
  prepare: (office): string[] => {
    office.host.planTriggerFaults([{ kind: 'lose' }, { kind: 'lose' }]);
    return [first, second].map((answers) => office.submit(answers).response);
  },
  act: ({ host, formId }, [response = '']: string[]) => void host.fireFormSubmit(formId, response),
  again: () => undefined,
  next: ({ host, formId }, [, response = '']: string[]) => void host.fireFormSubmit(formId, response),
});

/** The clock's own run. */
export const round = (name: string, before: (office: Office) => void): Scenario => ({
  name,
  prepare: before,
  act: ({ host }) => void host.clock.advance(ROUND),
  again: () => undefined,
});

/** An act that no page offers yet, for offices over `coreWithCommands`. */
export const commanding = (name: string, action: string, input: (office: Office) => unknown, as = ANA): Scenario => ({
  name,
  prepare: input,
  act: ({ host }, prepared: unknown) =>
    host.run('runCommand', [action, prepared, as, `command of ${name}`], { as: OWNER }),
});
