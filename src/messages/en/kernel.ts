// Refusals of the registry itself, in English.

import type { ProblemTexts } from '../message';

export const kernelProblems: ProblemTexts = {
  'access.unknown-person': {
    text: 'Google does not tell us who you are.',
    remedy: 'Sign in with your office account. If you have several accounts open, close the others or use a new window.',
  },
  'access.not-staff': {
    text: 'Your account is not among the staff of this office.',
    remedy: 'Ask whoever administers the registry to add you in Directory › Staff.',
  },
  'access.not-yours': {
    text: '“{action}” belongs to somebody else on the team.',
    remedy: 'Ask whoever has that duty, or have the role added to yours in Directory › Staff.',
  },
  'platform.busy': {
    text: 'Somebody else is saving right now.',
    remedy: 'Wait a few seconds and try again. What you wrote is still here.',
  },
  'platform.not-installed': {
    text: 'The registry is not installed in this account yet.',
    remedy: 'Open the page Install with the registry’s account.',
  },
  'platform.structure': {
    text: 'The tab “{tab}” is not as it should be: it was renamed, or somebody added, moved or deleted columns.',
    remedy: 'Nothing was saved. Open “Repair structure” and try again.',
  },
  'platform.schema': {
    text: 'The book {book} belongs to another version of the program.',
    remedy: 'Whoever administers the registry must open the page Install and update it.',
  },
  'platform.book-restored': {
    text: 'The book {book} was taken back to an earlier version: it ends at act {found}, and the last one saved was {seen}.',
    remedy: 'Nothing was saved. Restore the latest version in the version history and tell whoever administers the registry.',
  },
  'platform.rows-moved': {
    text: 'Somebody moved rows while this was being saved.',
    remedy: 'Open the page again and check the value before you go on.',
  },
  'platform.typed-meanwhile': {
    text: 'Somebody typed in this row just as another change to the same cell was being saved.',
    remedy: 'What was typed is still in its cell and the other change is in the history: leave the one that is right.',
  },
  'platform.quota': {
    text: 'Google asks us to wait: the limit of use was reached for now.',
    remedy: 'Nothing was lost. It is tried again in a few minutes.',
  },
  'platform.unavailable': {
    text: 'Google did not answer.',
    remedy: 'Try again in a moment. What you wrote is still here.',
  },
  'platform.not-found': {
    text: 'A file or folder that the registry needs is missing.',
    remedy: 'Tell whoever administers the registry: somebody may have deleted or moved it.',
  },
  'platform.forbidden': {
    text: 'The registry’s account is not allowed to do this.',
    remedy: 'Tell whoever administers the registry, so that the permissions are checked.',
  },
  'value.required': { text: '“{label}” is missing.', remedy: 'Enter it.' },
  'value.choose': { text: '“{label}” is not chosen.', remedy: 'Choose one of the options.' },
  'value.not-text': { text: '“{label}” must be text.', remedy: 'Enter it again.' },
  'value.too-long': { text: '“{label}” is too long (at most {max} characters).', remedy: 'Shorten it; if more is needed, keep it as a file of the case.' },
  'value.more-than-one-line': { text: '“{label}” must be a single line.', remedy: 'Take out the line breaks.' },
  'value.pattern': { text: '“{label}” does not have the expected form.', remedy: 'Read the note of the field and correct it.' },
  'value.not-whole': { text: '“{label}” must be a whole number.', remedy: 'Enter digits only, without point or comma.' },
  'value.not-a-number': { text: '“{label}” must be a number.', remedy: 'Enter digits only and, where needed, a decimal point.' },
  'value.too-small': { text: '“{label}” cannot be less than {min}.', remedy: 'Check the number.' },
  'value.too-large': { text: '“{label}” cannot be more than {max}.', remedy: 'Check the number.' },
  'value.not-a-date': { text: '“{label}” is not a calendar date.', remedy: 'Enter day, month and year; for example 03/12/2026.' },
  'value.not-a-time': { text: '“{label}” is not a date with a time.', remedy: 'Enter the day and the local time; for example 03/12/2026 14:30.' },
  'value.not-in-list': { text: '“{label}” is not in the list.', remedy: 'Choose one of the options.' },
  'value.not-yes-or-no': { text: '“{label}” is answered with Yes or No.', remedy: 'Choose one of the two.' },
  'value.not-a-phone': { text: '“{label}” is not a telephone number with country code.', remedy: 'Begin with + and the code; for example +52 962 000 0000.' },
  'value.not-an-email': { text: '“{label}” is not an e-mail address.', remedy: 'Check that it has an @ and a domain, without spaces or accents.' },
  'value.not-a-zone': { text: '“{label}” is not a known time zone.', remedy: 'Use the name of the zone, such as America/Tegucigalpa.' },
  'value.formula': { text: '“{label}” holds a formula.', remedy: 'Enter the value instead; formulas go in columns of your own, to the right.' },
  'input.invalid': { text: 'Something arrived in a form that cannot be understood.', remedy: 'Reload the page and try again.' },
  'page.no-such-act': { text: 'This page does not do that.', remedy: 'Reload the page.' },
  'page.stale': {
    text: 'This page was opened for somebody else, or a long time ago.',
    remedy: 'Copy what you wrote, reload the page and save it again.',
  },
  'page.bad-address': { text: 'The address of the page is incomplete.', remedy: 'Go back to the page before and open the link again.' },
  'workflow.no-such-move': { text: 'That step does not follow from where this stands.', remedy: 'Open the page again and see what can be done now.' },
};
