// Why something that a person typed in a sheet is not taken in, in English.

import type { ProblemTexts } from '../message';

export const typedProblems: ProblemTexts = {
  'typed.once': {
    text: '“{label}” is not changed in a row that already exists.',
    remedy: 'Put back what was there. If it is wrong, register it in another row or tell whoever administers the registry.',
  },
  'typed.no-new-rows': {
    text: 'No rows are added by hand in this tab.',
    remedy: 'Register it from its page and delete what you typed here.',
  },
  'typed.no-such-row': {
    text: '“{label}” is not in the tab “{tab}”.',
    remedy: 'Copy the code as it stands in that tab.',
  },
  'typed.not-yours': {
    text: 'Your account is no longer among the staff who write in this book.',
    remedy: 'Ask whoever administers the registry to add you in Directory › Staff.',
  },
  'typed.waits': {
    text: 'In the tab “{tab}”, “{label}” of this row holds something that is not accepted.',
    remedy: 'Correct it in the tab or in To correct, and save again.',
  },
  'typed.row-by-hand': {
    text: 'This row is new: there is nothing earlier to leave.',
    remedy: 'Complete the row in the tab “{tab}”, or delete what was typed there.',
  },
  'typed.not-on-the-staff': {
    text: '{email} is not on the staff today.',
    remedy: 'Enter the address of whoever is in charge of the case, as it stands in Personal.',
  },
  'typed.date-to-come': {
    text: 'The date {date} has not come yet.',
    remedy: 'Check the year.',
  },
  'typed.place-unknown': {
    text: 'That place is not among the airports and terminals.',
    remedy: 'Use the three-letter code of the airport, or that of the terminal.',
  },
};
