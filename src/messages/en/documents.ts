// Refusals about papers in custody, and remarks about papers, in English.

import type { ProblemTexts } from '../message';

export const documentProblems: ProblemTexts = {
  'originals.choose': { text: 'A choice from the list is missing.', remedy: 'Choose the one that comes closest.' },
  'originals.date': { text: 'The date is missing.', remedy: 'Enter the day on which it happened.' },
  'originals.write': { text: 'This is missing.', remedy: 'A few words are enough.' },
  'originals.long': { text: 'It is very long.', remedy: 'Keep it under 120 characters.' },
  'originals.not-their-paper': {
    text: 'That document does not belong to this person.',
    remedy: 'Choose the person again and then their document.',
  },
  'originals.say-what': { text: 'Which document it is is missing.', remedy: 'Enter it in “Marks”.' },
  'originals.here-already': {
    text: 'It is already in custody, with the receipt {receipt}.',
    remedy: 'If it is another one like it, say so in “Marks”; if it was given back, record that first.',
  },
  'originals.unknown': {
    text: 'That original is no longer in the list.',
    remedy: 'It may have been given back and its case closed. Open the page again.',
  },
  'originals.given-back': {
    text: 'The original of the receipt {receipt} was already given back on {date}.',
    remedy: 'There is no need to record it again.',
  },
  'originals.moved-meanwhile': {
    text: 'Meanwhile it changed its place: it is in “{place}”, with {keeper}.',
    remedy: 'Make sure where it is and record it again.',
  },
  'originals.before-received': {
    text: 'It was received on {date}; it could not be given back before that.',
    remedy: 'Check the day.',
  },
  'case.original-here': {
    text: 'We have in custody: {what} ({who}), receipt {receipt}.',
    remedy: 'Give it back before the case is closed, or record it if that has been done.',
  },
  'case.original-before-departure': {
    text: 'We have in custody: {what} ({who}), receipt {receipt}; the departure is on {date}.',
    remedy: 'Give it back before the departure and record it.',
  },
  'paper.expired': {
    text: 'Expired on {date}: {type} of {who}.',
    remedy: 'See whether it can be renewed or whether a travel document of their consulate is needed.',
  },
  'paper.expires-before-travel': {
    text: 'Expires on {date}, before the arrival: {type} of {who}.',
    remedy: 'Change the date of the journey or ask their consulate for another document.',
  },
  'paper.expires-soon': {
    text: 'Expires on {date}, less than {months} months after the journey: {type} of {who}.',
    remedy: 'The country of destination asks for that period; ask the origin mission whether it applies to its nationals.',
  },
  'paper.issuer-asks': {
    text: '{type} of {who}: it is issued by {issuer} and the person is of {nationality}.',
    remedy: 'Do they have another nationality, or was another country chosen by mistake? Ask and correct what needs it.',
  },
  'paper.issuer-type': {
    text: '{type} of {who}: that document is issued by {country}, not by {issuer}.',
    remedy: 'Check the type or the issuing country.',
  },
  'paper.number-shape': {
    text: '{type} of {who}: the number does not have the form that it usually has in {issuer}.',
    remedy: 'Compare it with the document. If it is copied correctly, leave it so.',
  },
  'paper.two-current': {
    text: '{who} has two valid documents alike: {type}.',
    remedy: 'Enter when the earlier one expired, or correct the one that was entered twice.',
  },
  'paper.same-number': {
    text: 'The same number of {type} stands with two people of the case ({who}).',
    remedy: 'Compare it with the documents: one of the two was copied wrongly.',
  },
};
