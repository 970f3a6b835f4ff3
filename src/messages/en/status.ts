// Refusals about what happened to people and the status that follows, in English.

import type { ProblemTexts } from '../message';

export const statusProblems: ProblemTexts = {
  'status.day-to-come': { text: '{date} has not come yet.', remedy: 'Enter the day on which it happened.' },
  'status.before-the-case': {
    text: '{date} is before the case began ({first}).',
    remedy: 'Check the day and the year.',
  },
};
