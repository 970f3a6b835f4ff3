// Refusals about what happened to people and the status that follows, in English.

import type { ProblemTexts } from '../message';

export const statusProblems: ProblemTexts = {
  'status.day-to-come': { text: '{date} has not come yet.', remedy: 'Enter the day on which it happened.' },
  'status.before-the-case': {
    text: '{date} is before the case began ({first}).',
    remedy: 'Check the day and the year.',
  },
  'status.no-day': { text: 'The day on which it happened is missing.', remedy: 'Enter it, even if it is noted later.' },
  'status.no-reason': { text: 'The reason is missing.', remedy: 'Choose one of the list; not wanting to say is there too.' },
  'status.no-day-to-look': { text: 'When to look at the case again is missing.', remedy: 'Enter a day after today: on that day it appears in Today.' },
  'status.no-age': { text: 'The age or the year of birth is missing.', remedy: 'What the person says is enough.' },
  'status.nobody': { text: 'To whom it happened is missing.', remedy: 'Tick one person or several.' },
  'status.not-in-case': { text: 'That person is not in this case.', remedy: 'Load the page again.' },
  'status.few-attempts': {
    text: 'They were looked for {attempts} times on {days} days; {neededAttempts} attempts on {neededDays} different days are needed.',
    remedy: 'Note each attempt in the log of the day, even unanswered. If they came or answered, it counts from then.',
  },
};
