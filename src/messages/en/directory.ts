// Refusals about the directory, the configuration and setting up, in English.

import type { ProblemTexts } from '../message';

export const directoryProblems: ProblemTexts = {
  'directory.cannot-share': {
    text: 'Access could not be given to {email}.',
    remedy: 'Check in Directory › Staff that this is the address of their work account. Once it is corrected, it is tried again.',
  },
  'directory.cannot-unshare': {
    text: 'Access could not be taken from {email}.',
    remedy: 'They may have it through a folder above: take it away there, in Drive, with the registry’s account.',
  },
  'directory.changed-meanwhile': {
    text: '{by} changed “{label}” while you were writing. You entered “{yours}”; now it says “{theirs}”.',
    remedy: 'Choose which one stays and save again. Everything else you wrote is kept.',
  },
  'directory.row-gone': {
    text: 'That row is no longer in the directory.',
    remedy: 'Open the page again. If it is needed, add it anew.',
  },
  'directory.no-such-field': {
    text: 'The directory has no field of that name.',
    remedy: 'Check how it is written, or take it out.',
  },
  'directory.dates-reversed': {
    text: 'It ends on {until}, before it begins on {from}.',
    remedy: 'Check both dates; “Until” may stay empty while it goes on.',
  },
  'directory.unknown-reference': {
    text: '“{label}” names something that is not in the directory.',
    remedy: 'Choose it from the list, or add it first.',
  },
  'directory.exists': {
    text: 'There is already another row with the same “{label}”.',
    remedy: 'Open the one that is there and correct it, or enter another.',
  },
  'directory.other-domain': {
    text: 'That address is not of {domain}.',
    remedy: 'Staff sign in with their account of the organization. Enter that one, or ask for it.',
  },
  'directory.last-administrator': {
    text: 'This is the only person who administers the registry.',
    remedy: 'Give that role to somebody else first; then you can take it from this one.',
  },
  'directory.replaces-itself': {
    text: 'An access point cannot replace itself.',
    remedy: 'Choose the new one, or leave “Replaced by” empty.',
  },
  'directory.periods-overlap': {
    text: 'That country is already served during part of those dates.',
    remedy: 'Close the earlier period first, or correct the dates.',
  },
  'directory.not-iata': {
    text: 'The code of an airport is its three IATA letters.',
    remedy: 'For example TAP or SAP. If it is a bus terminal, change the type.',
  },
  'configuration.unknown-key': {
    text: 'There is no setting called “{key}”.',
    remedy: 'Choose a key from the list on the page Directory.',
  },
  'configuration.not-a-number': {
    text: '“{key}” must be a whole number from {min} to {max}.',
    remedy: 'Enter the number alone. Meanwhile the program’s own value holds.',
  },
  'configuration.not-weekdays': {
    text: '“{key}” must give the working days as numbers from 1 (Monday) to 7 (Sunday).',
    remedy: 'For example: 1, 2, 3, 4, 5. Meanwhile Monday to Friday holds.',
  },
  'configuration.not-a-phone': {
    text: '“{key}” must be a telephone number with country code.',
    remedy: 'For example +52 962 000 0001.',
  },
  'configuration.not-a-zone': {
    text: '“{key}” is not a known time zone.',
    remedy: 'For example America/Mexico_City or America/Tijuana.',
  },
  'configuration.bad-length': {
    text: '“{key}” is empty or longer than {max} characters.',
    remedy: 'Enter a short text, or delete the row so that the program’s own value holds.',
  },
  'setup.not-a-list': {
    text: 'A part of the description does not have the expected form.',
    remedy: 'Each part is a list of rows; the configuration, pairs of key and value.',
  },
};
