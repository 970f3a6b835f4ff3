// Refusals about what happened to people and the status that follows.

import type { ProblemTexts } from '../message';

export const statusProblems: ProblemTexts = {
  'status.day-to-come': { text: 'El {date} todavía no llega.', remedy: 'Ponga el día en que pasó.' },
  'status.before-the-case': {
    text: 'El {date} es antes de que empezara el caso ({first}).',
    remedy: 'Revise el día y el año.',
  },
};
