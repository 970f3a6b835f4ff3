// Refusals about applications of the public form, in English. None repeats what the person answered.

import type { ProblemTexts } from '../message';

export const intakeProblems: ProblemTexts = {
  'application.missing': {
    text: 'The answer to “{question}” is missing.',
    remedy: 'Ask the person and enter it here.',
  },
  'application.unknown-choice': {
    text: 'The answer to “{question}” is none of the options.',
    remedy: 'Choose the one that applies; if it is not clear, ask the person.',
  },
  'application.not-an-age': {
    text: 'The age in “{question}” is not a number from {min} to {max}.',
    remedy: 'Enter the completed years, in digits only.',
  },
  'application.not-a-phone': {
    text: 'The telephone in “{question}” does not have as many digits as its country’s numbers have.',
    remedy: 'Enter it with country code, for example +504 9999 0000, or leave it empty if there is no other way to read it.',
  },
  'application.too-long': {
    text: 'The answer to “{question}” is longer than {max} characters.',
    remedy: 'Enter what matters here; the whole answer stays in the form.',
  },
  'application.unknown-language': {
    text: 'The application came in a language that this program does not have.',
    remedy: 'Tell whoever administers the registry: there is one installed form too many.',
  },
  'application.unknown-access-point': {
    text: 'The code of the place is not in the directory.',
    remedy: 'Check that it is a true application. Accept it to register it without a place, or discard it.',
  },
  'application.closed-access-point': {
    text: 'The access point {code} is closed.',
    remedy: 'Somebody used an old poster or link. Look at the application and accept or discard it.',
  },
  'application.busy-access-point': {
    text: 'More than {limit} applications arrived in one hour through the same access point.',
    remedy: 'Ask at the place whether there was an information day. If they are true, accept them together; if not, discard them.',
  },
  'application.same-phone': {
    text: 'The same telephone sent more than {limit} applications in one day.',
    remedy: 'It may be a shelter that helps several families. Look and accept them, or discard them.',
  },
  'application.form-changed': {
    text: 'When this came, somebody had changed the form.',
    remedy: 'See whether each answer answers what it should. Accept it then; if not, ask the person.',
  },
  'application.response-gone': {
    text: 'The response of this application is no longer in the form.',
    remedy: 'It cannot be registered. If you know the person, ask them to fill in another; if not, discard this line.',
  },
  'application.none-chosen': {
    text: 'You chose no application.',
    remedy: 'Tick one or more and try again.',
  },
  'application.too-many': {
    text: 'These are too many applications at once.',
    remedy: 'Choose up to 500 and repeat with the others.',
  },
  'application.item-unknown': {
    text: 'One of the chosen applications no longer waits for review.',
    remedy: 'Open the page again to see those that are left.',
  },
  'application.discarded': {
    text: 'One of the chosen applications was already discarded.',
    remedy: 'Take it out of the selection. If that was a mistake, ask the person to send it again.',
  },
  'application.settled': {
    text: 'One of the chosen applications was already accepted.',
    remedy: 'Take it out of the selection; its case is closed from the case itself.',
  },
  'application.needs-correction': {
    text: 'One of the chosen applications has answers to correct.',
    remedy: 'Open it by itself, correct what is marked and register it.',
  },
  'application.not-to-correct': {
    text: 'Only the person can give that answer.',
    remedy: 'Correct the others; this one stays as they wrote it.',
  },
};
