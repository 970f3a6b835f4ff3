// What befalls applications: by trigger, by the round, held, accepted, corrected, discarded and forgotten.

import { oneAdult, familyOfFour, someoneElse } from '../support/family';
import { DAY, PILAR, type Office } from '../support/office';
import type { Scenario } from '../support/sweep';
import { pressing, round, sending, sendingTwo } from './acts';

const CLOSED_POINT = { accessPoint: 'Z1B5' };
/** People who resemble each other in nothing: who is flagged as a double must not depend on who came first. */
const answersOf = (at: number) =>
  oneAdult({
    ...CLOSED_POINT,
    surnames: `Inventada ${'IVX'.charAt(at)}`,
    phone: `+504 9999 00${String(at).padStart(2, '0')}`,
  });

/** Applications that wait for a person: through a point of access that is closed. */
const held = (office: Office, count: number): string[] =>
  Array.from({ length: count }, (_, at) => office.submit(answersOf(at)).waiting?.id ?? '');

/** Sent while no trigger told of it. */
function unheard(office: Office, ...answers: ReturnType<typeof oneAdult>[]): void {
  office.host.planTriggerFaults(answers.map(() => ({ kind: 'lose' })));
  for (const each of answers) office.submit(each);
}

export const intakeScenarios: readonly Scenario[] = [
  sending('the first family of a year', familyOfFour()),
  sending('one adult, when the folder of the year stands', oneAdult({ phone: '+504 9999 0077' }), (office) => {
    office.submit(familyOfFour());
  }),
  sending('an application that is held', answersOf(1)),
  sendingTwo('a family, and somebody else right after', familyOfFour(), someoneElse()),
  round('two applications that no trigger told of', (office) => unheard(office, familyOfFour(), someoneElse())),
  round('a No to the first question', (office) => unheard(office, { contactConsent: 'No' }, someoneElse())),
  pressing('accept two applications', (office) => ({
    page: 'por-corregir',
    act: 'accept',
    input: { items: held(office, 2) },
  })),
  pressing('correct an application', (office) => ({
    page: 'por-corregir',
    act: 'correct',
    input: { item: held(office, 1)[0], corrections: { surnames: 'Corregida Inventada' } },
    as: PILAR,
  })),
  pressing('discard an application', (office) => ({
    page: 'por-corregir',
    act: 'discard',
    input: { items: held(office, 1) },
  })),
  round('a discarded application after thirty days', (office) => {
    const items = held(office, 1);
    office.act('por-corregir', 'discard', { items });
    office.host.world.elapse(30 * DAY);
  }),
];
