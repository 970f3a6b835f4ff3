// Refusals of the daily log, in English.

import type { ProblemTexts } from '../message';

export const dailyProblems: ProblemTexts = {
  'daily.not-in-case': {
    text: 'That person is not in this case.',
    remedy: 'Choose somebody of the case, or record it without saying who.',
  },
  'daily.too-far': {
    text: '{date} is more than a year away.',
    remedy: 'Check the year.',
  },
  'daily.appointment-past': {
    text: '{date} is past: no appointment can be given for that day.',
    remedy: 'If you already met, record it as a contact; if not, choose today or a day to come.',
  },
  'daily.no-day': {
    text: 'The day by which it is due is missing.',
    remedy: 'Enter the day on which somebody will look at it again, even if it is approximate.',
  },
  'daily.due-past': {
    text: '{date} is past.',
    remedy: 'Choose by when: today or a day to come.',
  },
  'daily.nothing-given': {
    text: 'The quantity is zero.',
    remedy: 'Enter how much was given. If nothing was given, do not record it.',
  },
  'daily.no-currency': {
    text: 'The currency of the cost is missing.',
    remedy: 'Choose pesos or dollars.',
  },
  'daily.no-issuer': {
    text: 'Who gave the receipt is missing.',
    remedy: 'Enter the name of the business or office that gave it.',
  },
  'daily.receipt-used': {
    text: 'That receipt is already on record (case {case}).',
    remedy: 'Check the number. If one receipt covers several deliveries, enter them in a single line.',
  },
  'daily.line-gone': {
    text: 'That line is no longer among the open ones.',
    remedy: 'Reload the page.',
  },
  'daily.not-yet': {
    text: 'The appointment is on {date} at {time}; it is not time yet.',
    remedy: 'Mark it after that time. If they said that they will not come, cancel it or move it to another day.',
  },
  'daily.told-already': {
    text: 'What that assistance was has already been written down.',
    remedy: 'See it on this page. If it is not so, correct it in the book Protección, tab “Otros apoyos”.',
  },
  'daily.marked-meanwhile': {
    text: '{who} has already marked it: “{state}”.',
    remedy: 'Check with that person and, if it is not so, mark it again.',
  },
  'daily.not-planned': {
    text: 'That appointment is no longer planned: “{state}”.',
    remedy: 'If another is needed, make a new appointment.',
  },
  'daily.handed-meanwhile': {
    text: 'Meanwhile it was handed to {who}.',
    remedy: 'Talk to each other and, if need be, hand it over again.',
  },
};
