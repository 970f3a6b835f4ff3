// Refusals and reminders about notifications to the origin missions, in English.

import type { ProblemTexts } from '../message';

export const notificationProblems: ProblemTexts = {
  'notification.mission-unknown': {
    text: 'That mission is not in the directory.',
    remedy: 'Choose one from the list, or have it added in Directory › Origin missions.',
  },
  'notification.mission-closed': {
    text: '{mission} is no longer valid in the directory, or not yet.',
    remedy: 'Check its dates in Directory › Origin missions.',
  },
  'notification.other-country': {
    text: '{mission} is not the mission of the country where this movement arrives.',
    remedy: 'The notification goes only to those who receive. Choose the mission of the country of arrival.',
  },
  'notification.no-recipient': {
    text: '{mission} has no focal point with an e-mail address in the directory today. Nothing is sent to addresses that nobody has verified.',
    remedy: 'Have one added in Directory › Focal points.',
  },
  'notification.bad-address': {
    text: 'Addresses of {mission} that are not written correctly in the directory: {count}.',
    remedy: 'Correct them in Directory › Focal points.',
  },
  'notification.nobody-consented': {
    text: 'The notification to {mission} was not prepared: of those who travel ({count}), nobody agreed to it.',
    remedy: 'Talk with them about what it means. If they do not want it, the journey is prepared without that notification.',
  },
  'notification.no-phone': {
    text: 'The 24-hour telephone that stands in notifications is missing.',
    remedy: 'Enter it in Directory › Settings.',
  },
  'notification.already': {
    text: 'There is already a notification of this movement to that mission: {state}.',
    remedy:
      'Open it among the drafts or sent messages of the programme’s mailbox. If you discarded the draft, wait a few minutes for the registry to notice.',
  },
  'notification.some-left-out': {
    text: 'Have not agreed that {mission} be notified: {count} of {total}.',
    remedy: 'The notification covers {rest}. If it should cover everybody, talk with them about what it means.',
  },
  'notification.short-lead': {
    text: 'The departure is on {date}: fewer than {days} working days are left.',
    remedy: 'Send the notification today and call the mission to make sure that they saw it.',
  },
  'notification.departed': {
    text: 'The departure was on {date}.',
    remedy: 'Check the date. If they have left, send the notification and call the mission right now.',
  },
  'notification.draft-gone': {
    text: 'The draft of the notification {folio} is gone and is not among the sent messages.',
    remedy: 'Did somebody discard it? If so, mark it as discarded and prepare another. If it was sent some other way, note that.',
  },
  'notification.draft-outdated': {
    text: 'After the draft of the notification {folio} was prepared, something that it says or somebody whom it includes changed.',
    remedy: 'Do not send it like that: discard it in the mailbox and prepare another, or correct it by hand before sending it.',
  },
  'notification.sent-outdated': {
    text: 'The notification {folio} was sent as it stood, and since it was prepared something that it says or somebody whom it includes changed.',
    remedy:
      'Compare it with the movement. If it includes somebody who no longer agreed, call the mission and ask them to delete the message and the annex; ' +
      'if the journey changed, send a correction.',
  },
  'notification.sent-elsewhere': {
    text: 'The notification {folio} was not sent to the addresses that the mission has in the directory.',
    remedy:
      'Look at it among the sent messages. If it did not reach the mission, forward it; if it reached somebody else, ask them to delete it and tell Protection. ' +
      'If the address changed, correct it in the Directory.',
  },
  'notification.bounced': {
    text: 'The notification {folio} came back without reaching the mission.',
    remedy: 'Call the mission. If their address changed, correct it in the Directory and forward the notification.',
  },
  'notification.folder-pending': {
    text: 'The folder of the movement {folio} has not been made yet.',
    remedy: 'The notification is filed as soon as it exists; there is nothing to do.',
  },
};
