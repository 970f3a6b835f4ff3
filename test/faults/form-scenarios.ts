// Bringing back a form that somebody changed by hand, when the repair, the look that finds it or an arrival meanwhile breaks.

import type { Scenario } from '../support/sweep';
import { oneAdult } from '../support/family';
import { formHands, type FormHands } from '../support/form-hands';
import { ANA, HOUR, MINUTE, ROUND, type Office } from '../support/office';
import { pressing } from './acts';

const ALMOST_AN_HOUR = 56 * MINUTE;

function spoilt(hands: FormHands): string {
  hands.drop('surnames');
  hands.retype('age', 'LIST');
  hands.move('phone', 3);
  hands.rename('sex', '¿Hombre o mujer?');
  return String(hands.add('¿Le gusta el mar?', 5));
}

const input = (retire: readonly string[]) => ({ form: 'intake', language: 'es', retire });

export const formScenarios: readonly Scenario[] = [
  pressing('repair of a form with questions deleted, retyped, moved, renamed and added', (office) => {
    const added = spoilt(formHands(office));
    office.later(HOUR + ROUND);
    return { page: 'estructura', act: 'repairForm', input: input([added]), as: ANA };
  }),
  {
    name: 'a reworded question is found, worded back, and its waiting item goes',
    prepare: (office: Office) => {
      const hands = formHands(office);
      hands.rename('surnames', '¿Cómo se apellida?');
      office.later(ALMOST_AN_HOUR + ROUND);
      hands.rename('surnames', 'Apellidos, como en su documento');
      office.host.world.elapse(ALMOST_AN_HOUR);
    },
    act: (office) => void office.host.clock.advance(ROUND),
    again: () => undefined,
    rounds: 2,
  },
  {
    name: 'an application comes while a question is missing',
    prepare: (office: Office): string => {
      const hands = formHands(office);
      hands.drop('surnames');
      office.host.planTriggerFaults([{ kind: 'lose' }]);
      return hands.answer(oneAdult());
    },
    act: (office, response: string) => void office.host.fireFormSubmit(office.formId, response),
    again: () => undefined,
  },
];
