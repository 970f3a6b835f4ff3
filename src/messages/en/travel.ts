// Refusals and reminders about movements, in English.

import type { ProblemTexts } from '../message';

export const travelProblems: ProblemTexts = {
  // --- Refused when saving: nothing a journey can be -----------------------------------------------------------------
  'movement.unknown': {
    text: 'That movement is no longer among the open ones.',
    remedy: 'Look for it by its number; if it was closed, it is in the archive.',
  },
  'movement.other-office': {
    text: 'That movement belongs to {office}.',
    remedy: 'It is not shown here. Call that office: {phone}.',
  },
  'movement.too-many-segments': {
    text: 'A movement has at most 20 segments.',
    remedy: 'If they go different ways, make a movement for each.',
  },
  'movement.expected-unclear': {
    text: '“People travelling” is not a number of people.',
    remedy: 'Enter how many they are, in digits: 4.',
  },
  'movement.too-many-travellers': {
    text: 'A movement takes at most 500 people.',
    remedy: 'Split the group into two movements.',
  },
  'movement.office-unknown': { text: 'That office is not in the directory.', remedy: 'Choose one from the list.' },
  'movement.person-unknown': {
    text: 'The person in row {traveller} is not in the open cases, or is not the one who was in that row.',
    remedy: 'Remove the row and choose the person from their case.',
  },
  'movement.sent-twice': {
    text: 'The person in row {traveller} is already in this movement.',
    remedy: 'Leave a single row for them.',
  },
  'movement.place-unknown': {
    text: 'The place “{place}” of segment {segment} is not in the directory.',
    remedy: 'Choose an airport or terminal from the list, or add it in Directory › Airports and terminals.',
  },
  'movement.goes-nowhere': {
    text: 'Segment {segment} arrives at the place it leaves from.',
    remedy: 'Check where it arrives.',
  },
  'movement.arrives-before-leaving': {
    text: 'Segment {segment} arrives before it leaves, counting the time zone of each place.',
    remedy: 'Check the times; if it arrives in the small hours, that is the next day.',
  },
  'movement.document-not-theirs': {
    text: 'The document in row {traveller} belongs to somebody else.',
    remedy: 'Choose one of theirs or enter the one they hold in their hand.',
  },
  'movement.consent-erased': {
    text: 'What the person in row {traveller} said is on record and is not deleted.',
    remedy: 'If they changed their mind, enter the new answer with its date.',
  },
  'movement.consent-in-future': {
    text: 'The consent in row {traveller} is of {date}, which has not come yet.',
    remedy: 'Check the date; often it is the year.',
  },
  'movement.consent-too-early': {
    text: 'The consent in row {traveller} is of {date}, before the person was born.',
    remedy: 'Check that date and the date of birth.',
  },
  'movement.consent-older': {
    text: 'The person in row {traveller} already answered on {known}; the new date, {date}, is earlier.',
    remedy: 'If they changed their mind, enter the day they said so. If you are correcting the earlier answer, use the same date.',
  },

  // --- Somebody else was here meanwhile ------------------------------------------------------------------------------
  'movement.changed-meanwhile': {
    text: '{who} changed “{label}” on {at}. You entered “{mine}”; it says “{theirs}”.',
    remedy: 'Leave the one that is right and save again; everything else you wrote is still here.',
  },
  'movement.changed-unseen': {
    text: '{who} changed “{label}” on {at}, while you had the page open.',
    remedy: 'Check what you wrote and save again if it is right; everything else is still here.',
  },
  'movement.row-gone': {
    text: 'Somebody removed this row while you had the page open.',
    remedy: 'If it is still needed, leave what you wrote and save again; if not, remove it.',
  },
  'movement.removed-changed': {
    text: 'You removed a row that {who} has just changed.',
    remedy: 'It is back in the list: look at the change and, if you wish, remove it again.',
  },
  'movement.segments-added': {
    text: 'Somebody added a segment while you had the page open.',
    remedy: 'It is in the list now: check the whole journey and save again.',
  },

  // --- Saved, but nobody is told until it is mended ------------------------------------------------------------------
  'movement.cancelled': {
    text: 'The movement {movement} is cancelled.',
    remedy: 'If the journey goes on, make a new movement.',
  },
  'movement.no-itinerary': { text: 'The itinerary is missing.', remedy: 'Add each segment with its local times.' },
  'movement.segment-gap': {
    text: 'The segment before arrives at {place} and segment {segment} leaves from {other}.',
    remedy: 'Correct the place or add the segment that is missing, also if it is by bus.',
  },
  'movement.transfer-undeclared': {
    text: 'Segment {segment} leaves from {other} and the one before arrives at {place}, in the same city.',
    remedy: 'Tick the transfer within the city if somebody takes them there, or correct the place.',
  },
  'movement.connection-negative': {
    text: 'Segment {segment} leaves before segment {before} arrives.',
    remedy: 'Check the times, or ask for another connection.',
  },
  'movement.no-travellers': { text: 'There is nobody in this movement yet.', remedy: 'Add those who travel.' },
  'movement.count-differs': {
    text: 'You said that {expected} travel, and {actual} are listed.',
    remedy: 'Add whoever is missing, remove whoever should not be there, or correct the number.',
  },
  'movement.traveller-twice': {
    text: 'Person {person} of {family} is in this movement twice.',
    remedy: 'Leave a single row for them.',
  },
  'movement.traveller-not-travelling': {
    text: 'Person {person} of {family} stands at “{status}”.',
    remedy: 'Remove them from the movement, or review their status if they are going to travel.',
  },
  'movement.traveller-elsewhere': {
    text: 'Person {person} of {family} is also in the movement {movement}.',
    remedy: 'Remove them from the one that no longer holds.',
  },
  'movement.country-not-served': {
    text: '{country} is not in the programme on {date}.',
    remedy: 'Ask the national officer. If it has been opened, add it in Directory › Countries served.',
  },
  'movement.not-their-country': {
    text: 'Person {person} of {family} arrives in {country}, which is not their country.',
    remedy: 'Check the destination and the nationality; if they proved that they may live there, enter their residence.',
  },
  'movement.document-missing': {
    text: 'The travel document of person {person} of {family} is missing.',
    remedy: 'Choose one or enter the one they hold in their hand.',
  },
  'movement.document-unnumbered': {
    text: 'The number of “{type}” of person {person} of {family} is missing.',
    remedy: 'Enter it as it stands in the document.',
  },
  'movement.document-undated': {
    text: 'It is not on record until when “{type}” of person {person} of {family} is valid.',
    remedy: 'Enter the date of expiry.',
  },
  'movement.document-expires': {
    text: '“{type}” of person {person} of {family} expires on {expires} and the arrival is on {arrival}.',
    remedy: 'Apply for another, or bring the journey forward.',
  },
  'movement.born-after-departure': {
    text: 'Person {person} of {family} would have been born after the departure.',
    remedy: 'Check their date of birth and that of the journey.',
  },
  'movement.consent-before-birth': {
    text: 'The consent of person {person} of {family} is of {date}, before they were born.',
    remedy: 'Check their date of birth.',
  },
  'movement.consent-after-departure': {
    text: 'The consent of person {person} of {family} is of {date}, after the departure.',
    remedy: 'Check that date and that of the journey.',
  },

  // --- Worth a look; nothing stops -----------------------------------------------------------------------------------
  'movement.family-split': {
    text: 'People of the case {case} who do not go in this movement: {count}.',
    remedy: 'If the family travels together, add them. If it separates, let it be on record why.',
  },
  'movement.consent-unasked': {
    text: '{count} of {total} still have to be asked whether the origin mission may be notified.',
    remedy: 'Ask them; meanwhile the notification goes without them.',
  },
  'movement.other-issuer': {
    text: 'The document of person {person} of {family} is of {issuer} and the journey arrives in {country}.',
    remedy: 'INM usually lets people leave only towards the country that issued the document: check this before buying.',
  },
};
