// The public form `intake`: its pages in order and where each leads. The principal and up to eight companions stand on
// nine pages with numbered titles; the yes/no chain says how many there are.
// Built from the office's configuration and offices; nothing shown depends on what the registry holds of people.

import type { FormPage, FormSpec, Question } from '../../kernel/form';
import { PUBLIC_FORM } from '../directory/row-saving';
import type { IntakeFacts } from './facts';
import { fill } from './fill';
import {
  applicantQuestions,
  companionPage,
  contactQuestions,
  FIRST_COMPANION,
  filledByQuestion,
  interviewQuestions,
  LAST_PERSON,
  LONGEST_LINE,
  startQuestions,
} from './questions';
import { askerOf, maxLength, speechIn } from './speech';
import type { IntakeWording, PageKey, Wordings } from './wording';

export const INTAKE = PUBLIC_FORM;

/** Raised whenever questions, choices or branches change; kept with the map of an installed form. */
const INTAKE_VERSION = 1;

const LONGEST_NOTE = 20_000;

const callSentence = ({ moved }: IntakeWording, phone: string): string => (phone === '' ? '' : fill(moved, { phone }));

/** The form in the languages of `wordings`; Spanish must be among them. */
export function intakeForm(facts: IntakeFacts, wordings: Wordings): FormSpec {
  const speech = speechIn(wordings);
  const asker = askerOf(speech);
  const page = (
    key: PageKey,
    questions: readonly Question[],
    then?: string,
    facing: Readonly<Record<string, string>> = {},
  ): FormPage => {
    const { title, help } = speech.said(({ pages }) => pages[key]);
    const filled =
      help && Object.fromEntries(Object.entries(help).map(([language, text]) => [language, fill(text, facing)]));
    return { key, title, ...(filled ? { help: filled } : {}), questions, ...(then ? { then } : {}) };
  };
  const companions: FormPage[] = [];
  for (let person = FIRST_COMPANION; person <= LAST_PERSON; person += 1) companions.push(companionPage(speech, person));
  return {
    key: INTAKE,
    version: INTAKE_VERSION,
    languages: Object.keys(wordings),
    title: speech.each(({ title }) => title),
    description: speech.each(({ description }) => fill(description, { channel: facts.channel })),
    confirmation: speech.each((wording) =>
      fill(wording.confirmation, { days: String(facts.answerWithin), call: callSentence(wording, facts.phone) }),
    ),
    audience: 'anyone',
    pages: [
      page('start', startQuestions(asker)),
      page('declined', [], 'submit', { offices: facts.offices }),
      page('filledBy', [filledByQuestion(asker)]),
      page(
        'helper',
        [{ ...asker.ask('helper', true), type: 'short', validation: maxLength(speech, LONGEST_LINE) }],
        'applicant',
      ),
      page('applicant', applicantQuestions(asker, facts)),
      page('child', [], 'contact'),
      ...companions,
      page('contact', contactQuestions(asker)),
      page('interview', interviewQuestions(asker)),
      page('phones', [], 'note', { call: facts.phone === '' ? '' : `${facts.phone}. ` }),
      page(
        'note',
        [{ ...asker.ask('safeNote', false), type: 'paragraph', validation: maxLength(speech, LONGEST_NOTE) }],
        'submit',
      ),
    ],
  };
}
