// Words of the pages' common parts and of the problems that pages themselves meet, in English.

import type { kitTexts as Kit, shellTexts as Shell } from '../es/pages';
import type { Like } from '../like';
import type { ProblemTexts } from '../message';

export const shellTexts: Like<typeof Shell> = { noScript: 'This page needs JavaScript. Turn it on in your browser and open the page again.' };

export const kitTexts: Like<typeof Kit> = {
  tongue: { lang: 'en' },
  otherTongue: { lang: 'es', name: 'Español' },
  brand: 'Registro RVA',
  navigation: 'Pages',
  foot: 'Assisted Voluntary Return. What you see here is confidential: do not photograph the screen or leave it open.',
  whoBefore: 'Google says that you are',
  notYou: 'If that is not you:',
  strangerTitle: 'Google does not tell us who you are',
  strangerWhy: 'Without knowing it, no data is shown. It usually happens with a personal account or with several open at once.',
  strangerSteps: [
    'Close the other Google accounts in this browser, or open a private window.',
    'Sign in with your work account.',
    'Open the link again. If it stays the same, tell whoever administers the registry.',
  ],
  notShownTitle: 'This page cannot be shown',
  toInstall: 'Go to Install',
  toRepair: 'Repair structure',
  optional: '(optional)',
  choose: 'Choose…',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Change',
  close: 'Close',
  print: 'Print',
  printed: 'Confidential. Printed by {who} on {when}.',
  notDone: 'Not possible yet',
  oneProblem: 'One thing is left to correct',
  manyProblems: '{count} things are left to correct',
  problemOf: '{label} · {text}',
  lostTitle: 'The connection was lost',
  lostText: 'What you wrote is still here; do not close the page. It is tried again by itself as soon as there is a signal.',
  retry: 'Try now',
  loading: 'One moment…',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

export const pageProblems: ProblemTexts = {
  'page.no-such-page': {
    text: 'That page does not exist.',
    remedy: 'Check the link or go back to the menu.',
  },
  'page.no-form': {
    text: 'The public form is not installed yet.',
    remedy: 'Open the page Install and finish the installation.',
  },
  'page.case-not-found': {
    text: 'There is no open case with that number.',
    remedy: 'Check it in the tab Casos; closed cases no longer travel.',
  },
  'page.case-number-slip': {
    text: 'That case number has a mistake: the last character does not match.',
    remedy: 'Copy it again from the tab Casos, or enter only its running number.',
  },
};
