// Refusals about interviews, in English. None repeats what was answered.

import type { ProblemTexts } from '../message';

export const counsellingProblems: ProblemTexts = {
  'interview.no-link': {
    text: 'The code of the link belongs to no open module.',
    remedy: 'Nothing entered the registry. Open the module from the page Interview and enter it again.',
  },
  'interview.form-changed': {
    text: 'When this came, somebody had changed the form: nothing entered the registry.',
    remedy:
      'Repair it on “Repair structure”, then use “Receive again” on “To correct”: what was answered is still in the form. Or open the module again: the link still holds.',
  },
  'interview.response-gone': {
    text: 'The response is no longer in the form.',
    remedy: 'Nothing entered the registry. Open the module again and confirm the answers with the person.',
  },
  'interview.expired': {
    text: 'The link was no longer valid when this was sent: more than thirty days had passed.',
    remedy: 'Nothing entered the registry. Open the module again and confirm the answers with the person.',
  },
  'interview.case-closed': {
    text: 'The case was already closed when this module arrived.',
    remedy: 'Nothing entered the registry. If the case goes on, talk to whoever closed it.',
  },
  'interview.person-left': {
    text: 'Person {person} is no longer in the case.',
    remedy: 'Nothing entered the registry. If they came back, change their status first and open the module again.',
  },
  'interview.other-module': {
    text: 'The link is of another module than the form that was answered.',
    remedy: 'Nothing entered the registry. Open this module from the page Interview and enter it again.',
  },
  'interview.not-staff': {
    text: 'Whoever opened the link is no longer on the team.',
    remedy: 'Nothing entered the registry. Somebody else on the team may open the module and confirm the answers.',
  },
  'interview.unfit': {
    text: 'An answer does not fit into the registry.',
    remedy: 'Nothing entered. The answer is still in the form: open the module again and enter it shorter.',
  },
  'interview.differs': {
    text: '“{label}” is not the same in the registry and in the interview.',
    remedy: 'Compare both and say which one stays.',
  },
  'interview.unread': {
    text: 'What was answered in “{label}” is not among the options.',
    remedy: 'The registry’s value stays; correct it in the sheet if need be.',
  },
  'interview.born-later': {
    text: 'The date of birth is later than the interview.',
    remedy: 'The registry’s value stays; ask again and answer the module anew with the same link.',
  },
  'interview.held-later': {
    text: 'The day of the interview has not come yet.',
    remedy: 'The day on which it was entered was taken.',
  },
  'interview.held-earlier': {
    text: 'The day of the interview is before the case.',
    remedy: 'The first day of the case was taken. If it was another one, answer the module again by the same link.',
  },
  'interview.meets-earlier': {
    text: 'The next appointment is earlier than the interview.',
    remedy: 'It is not in the diary. Agree on another day and answer the module anew with the same link.',
  },
  'interview.due-earlier': {
    text: 'The promise was for a day before the interview.',
    remedy: 'It stands for the next appointment or, without one, for the day of the interview. If it is for another, answer the module anew with the same link.',
  },
  'interview.two-principals': {
    text: 'The case already has another principal person.',
    remedy: 'The registry’s value stays; if it changed, correct the relationship of both in the tab Personas.',
  },
  'interview.known-companion': {
    text: 'The person who was added is already in the case.',
    remedy: 'They were not entered twice. If it is somebody else of the same name, add them in the tab Personas.',
  },
  'interview.undecided': {
    text: 'Which one stays in “{label}” is missing.',
    remedy: 'Choose the registry or the interview.',
  },
  'interview.not-opened': {
    text: 'What does not agree tells who they are, and you have not opened that person today.',
    remedy: 'Open their identity on this page, compare both sides and decide.',
  },
  'interview.changed-meanwhile': {
    text: '“{label}” changed in the registry while you were comparing.',
    remedy: 'The page already shows what there is: compare again.',
  },
  'interview.no-form': {
    text: 'The form of this module is not installed yet.',
    remedy: 'Open the page Install and finish the installation.',
  },
  'interview.not-your-link': {
    text: 'That link belongs to somebody else on the team, or is no longer valid.',
    remedy: 'Open the module with a link of your own.',
  },
};
