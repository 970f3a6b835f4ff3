// Refusals about what happened to people and the status that follows, in English.

import type { ProblemTexts } from '../message';

export const statusProblems: ProblemTexts = {
  'status.day-to-come': { text: '{date} has not come yet.', remedy: 'Enter the day on which it happened.' },
  'status.no-age': { text: 'The age or the year of birth is missing.', remedy: 'What the person says is enough.' },
  'status.no-day': { text: 'The day on which it happened is missing.', remedy: 'Enter it, even if it is recorded later.' },
  'status.no-reason': { text: 'The reason is missing.', remedy: 'Choose one from the list; “Other” if none fits.' },
  'status.no-reason-said': { text: 'The reason is missing.', remedy: 'Choose one from the list; “Did not want to say” is there too.' },
  'status.no-reopening-reason': { text: 'Why it is reopened is missing.', remedy: 'Choose what comes closest from the list.' },
  'status.no-day-to-look': { text: 'When to look at the case again is missing.', remedy: 'Enter a day after today: on that day it appears in Today.' },
  'status.day-to-look-gone': { text: '{date} is not a day after today.', remedy: 'Enter the day on which the case shall appear in Today again.' },
  'status.nobody': { text: 'To whom it happened is missing.', remedy: 'Tick one or more people.' },
  'status.not-in-case': { text: 'That person is not in this case.', remedy: 'Reload the page.' },
  'status.few-attempts': {
    text: 'They have been looked for {attempts} times on {days} days; {neededAttempts} attempts on {neededDays} different days are needed.',
    remedy: 'Record each attempt among the contacts of the day, even if nobody answers. If they came or answered, counting begins there.',
  },
  'status.before-the-case': {
    text: '{date} is before the case began ({first}).',
    remedy: 'Check the day and the year.',
  },
};
