// Refusals of the installation and failures of Google that only it or the adapters meet, in English.

import type { ProblemTexts } from '../message';

export const installProblems: ProblemTexts = {
  'install.not-owner': {
    text: 'Only the programme’s account, {account}, can install.',
    remedy: 'Sign in with that account and open the page Install again.',
  },
  'install.stuck': {
    text: 'The installation stopped halfway.',
    remedy: 'Go on with the installation: it begins where it stopped.',
  },
  'install.failed': {
    text: 'The installation stopped at “{step}”.',
    remedy:
      'Go on with the installation: it begins where it stopped. If it happens again, give whoever supports you the reference {reference}.',
  },
  'platform.lock': {
    text: 'Another task of the registry was saving and did not finish in time.',
    remedy: 'Nothing was lost. It is tried again in a few minutes.',
  },
  'platform.taken': {
    text: 'Google says that something with that identifier already exists.',
    remedy: 'Tell whoever administers the registry.',
  },
  'platform.invalid': {
    text: 'Google did not accept what was sent.',
    remedy: 'Check the data of this step; if they are right, tell whoever administers the registry.',
  },
};
