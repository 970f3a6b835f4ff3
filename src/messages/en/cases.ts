// Refusals about cases and their people, and what a case still lacks, in English.

import type { ProblemTexts } from '../message';

export const casesProblems: ProblemTexts = {
  'case.not-open': {
    text: 'That case is not among the open ones.',
    remedy: 'It may have been closed, or the number may have a mistake. Look for it by name or telephone in “Search”.',
  },
  'case.not-closed': {
    text: 'That case is not among the closed ones.',
    remedy: 'Check the number. If the case file is very old, ask whoever administers the registry for it.',
  },
  'case.open-already': {
    text: 'That case is already open.',
    remedy: 'Open it by its number in “Search”.',
  },
  'case.reopened-before': {
    text: 'The case was closed on {date}; it could not be reopened before that.',
    remedy: 'Check the day.',
  },
  'case.closure-reason': {
    text: 'The reason for closing the case is missing.',
    remedy: 'Choose a reason from the list and close it again.',
  },
  'case.not-left': {
    text: 'Nothing says that they left: no movement of theirs has arrived.',
    remedy: 'Enter their journey in “Movement” or choose another reason; if they went back on their own, “Withdrew”.',
  },
  'case.other-office': {
    text: 'That case belongs to {office}.',
    remedy: 'It is not shown here. Call that office: {phone}.',
  },
  'case.other-officer': {
    text: 'That case belongs to {office}; {officer} is in charge of it.',
    remedy: 'It is not shown here. Call that office: {phone}.',
  },
  'case.not-their-office': {
    text: 'That case belongs to another office, and {who} cannot open it.',
    remedy: 'Choose somebody of the case’s office, or talk to that office.',
  },
  'case.freed-meanwhile': {
    text: 'Meanwhile nobody is in charge of the case.',
    remedy: 'To take it yourself, press again.',
  },
  'case.assigned-meanwhile': {
    text: 'Meanwhile {officer} was put in charge of the case.',
    remedy: 'Talk to each other and, if need be, assign it again.',
  },
  'case.lacks-office': {
    text: 'It has no office.',
    remedy: 'Enter it in the tab Casos.',
  },
  'case.lacks-officer': {
    text: 'Nobody is in charge of it yet.',
    remedy: 'Take it yourself or assign it below.',
  },
  'case.lacks-comparison': {
    text: 'It resembles another case.',
    remedy: 'Nothing was stopped. Compare them and say whether they are the same person.',
  },
  'case.lacks-birth-date': {
    text: 'The date of birth of {count} of {all} is missing ({who}).',
    remedy: 'Enter it in the tab Personas, as it stands in the document.',
  },
  'case.birth-date-undecided': {
    text: 'The birth date of {count} of {all} ({who}) waits for a decision.',
    remedy: 'It is decided on the Interview page of that person.',
  },
  'case.birth-date-refused': {
    text: 'The birth date typed for {count} of {all} ({who}) does not pass.',
    remedy: 'Put it right from “To put right”.',
  },
  'case.lacks-paper': {
    text: 'The document of {count} of {all} is missing ({who}).',
    remedy: 'It is entered with the movement, or in the tab Documentos de identidad.',
  },
  'case.lacks-consent': {
    text: '{count} of {all} ({who}) have not been asked whether the mission may be notified.',
    remedy: 'Ask each person in private and enter the answer in the movement.',
  },
  'case.lacks-modules': {
    text: 'Modules of the interview are missing for {count} of {all} ({who}).',
    remedy: 'Open them from the page Entrevista of each person.',
  },
  'case.lacks-movement': {
    text: 'It has no movement.',
    remedy: 'Begin one when there are tickets or a departure date.',
  },
  'case.still-listed': {
    text: 'Movement {movement} still lists who no longer travels ({who}).',
    remedy: 'Open it, take them out and correct how many people travel.',
  },
  'case.lacks-notice': {
    text: 'The notification of {movement} has not been prepared.',
    remedy: 'Prepare it from the movement.',
  },
  'case.lacks-new-draft': {
    text: 'The draft of notification {folio} no longer says what is true.',
    remedy: 'Do not send it: discard it in the mailbox and prepare it again.',
  },
  'case.lacks-sending': {
    text: 'The notification {folio} has not been sent.',
    remedy: 'Open it in the programme’s mailbox, read it and send it.',
  },
};
