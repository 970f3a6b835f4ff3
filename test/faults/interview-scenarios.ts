// What befalls an interview: a module opened, answered by trigger and by the round, its differences decided, the review
// marked; an answer whose link is over, and one received again once its form is right.

import { waitingOf } from '../../src/kernel/system-tables';
import { proteccion } from '../../src/programme/books';
import { interviews } from '../../src/programme/counselling/tables';
import type { ModuleKey } from '../../src/programme/counselling/codes';
import { oneAdult } from '../support/family';
import { answerLink, filledForm, interviewed, openLink, spoilForm, type Said } from '../support/interview';
import { ANA, DAY, PILAR, ROUND, type Answers, type Office } from '../support/office';
import type { Scenario } from '../support/sweep';
import { pressing, round } from './acts';

function somebody(office: Office): string {
  const { case: id } = office.submit(oneAdult());
  office.later(ROUND);
  return `${id}-P1`;
}

interface Filled {
  readonly formId: string;
  readonly given: Answers;
}

/** A colleague has sent the form behind a link; what follows is the program's. */
const answering = (
  name: string,
  module: ModuleKey,
  said: Said,
  before?: (office: Office, person: string) => void,
): Scenario => ({
  name,
  prepare: (office): Filled => {
    const person = somebody(office);
    const { url } = openLink(office, person, module);
    const filled = filledForm(office, module, url, said);
    before?.(office, person);
    return filled;
  },
  act: ({ host }, { formId, given }: Filled) => void host.people.forms.submit(ANA, formId, given),
  again: () => undefined,
});

/** Every sensitive word, a new person, and something that does not agree. */
const MUCH: Said = {
  relation: 'partner',
  otherParent: 'Lejos',
  newcomer: 'yes',
  newNames: 'Neonata',
  newSurnames: 'Inventada',
  newAge: '0',
  newSex: 'F',
  newNationality: 'HND',
  newRelation: 'child',
};

function differing(office: Office): { readonly person: string; readonly interview: string } {
  const person = somebody(office);
  interviewed(office, person, 'identity', { sex: 'M' });
  return { person, interview: office.rows(interviews)[0]?.id ?? '' };
}

/** Whichever module comes first makes the row that the other one changes. */
const inAnyOrder = (line: string): string => line.replace(/^(register-interview by sistema): .*/, '$1');

export const interviewScenarios: readonly Scenario[] = [
  pressing('see to somebody who asked for Protección', (office) => {
    interviewed(office, somebody(office), 'screening', { askedProtection: 'yes' });
    const items = office.rows(waitingOf(proteccion)).filter(({ state }) => state === 'open');
    return {
      page: 'por-corregir',
      act: 'settleGuarded',
      input: { items: items.map(({ id }) => id), how: 'Se habló.' },
      as: PILAR,
    };
  }),
  pressing('open a module', (office) => {
    const person = somebody(office);
    return { page: 'entrevista', act: 'open', input: { person, module: 'decision' }, args: { person } };
  }),
  answering('a module that agrees', 'identity', {}),
  answering('a module with a newcomer, a secret and a difference', 'family', MUCH),
  answering('the last module, after which a person is interviewed', 'closing', {}, (office, person) => {
    for (const module of ['identity', 'decision', 'information'] as const) interviewed(office, person, module);
  }),
  answering('an answer to a link that is over', 'screening', { askedProtection: 'yes' }, (office) => {
    office.host.world.elapse(31 * DAY);
    office.later(ROUND);
  }),
  pressing('receive again what came while its form was changed', (office) => {
    const person = somebody(office);
    const map = spoilForm(office, 'decision');
    interviewed(office, person, 'decision', { pressed: 'yes' });
    office.act('estructura', 'repairForm', { form: map.form, language: map.language, retire: [] });
    return { page: 'por-corregir', act: 'retry', input: { items: office.waiting().map(({ id }) => id) } };
  }),
  {
    ...round('two modules that no trigger told of', (office) => {
      const person = somebody(office);
      const told = [
        ['decision', { worried: 'yes', moreDays: undefined, returns: undefined }],
        ['journey', { unfit: 'yes' }],
      ] as const;
      const links = told.map(([module, said]) => ({ module, said, ...openLink(office, person, module) }));
      office.host.planTriggerFaults(links.map(() => ({ kind: 'lose' })));
      for (const { module, said, url } of links) answerLink(office, module, url, said);
    }),
    told: inAnyOrder,
  },
  pressing('decide what did not agree', (office) => {
    const { person, interview } = differing(office);
    const chosen = { [`people.${person}.sex`]: 'interview' };
    return { page: 'entrevista', act: 'decide', input: { interview, chosen }, args: { person } };
  }),
  pressing('mark the review', (office) => {
    const person = somebody(office);
    const input = { person, review: 'done', requirements: 'ready' };
    return { page: 'entrevista', act: 'review', input, args: { person }, as: PILAR };
  }),
];
