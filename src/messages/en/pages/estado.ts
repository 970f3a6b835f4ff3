// Words of the part Estado of the page Caso, and of a case that is closed, in English.

import type { statusTexts as Spanish } from '../../es/pages/estado';
import type { Like } from '../../like';

export const statusTexts: Like<typeof Spanish> = {
  title: 'Status',
  noted: '{on} · noted by {by}',
  notedLater: '{on} · noted by {by} on {notedOn}',
  lookAgain: 'look again on {date}',
  noSteps: 'Nothing noted yet.',
  stepsOf: 'What has happened to {initials}',
  acts: {
    'record-request': { press: 'Asked to return…', said: 'It is noted that they asked to return.' },
    'record-withdrawal': { press: 'Withdrew…', said: 'The withdrawal is noted.' },
    'put-on-hold': { press: 'Put on hold…', said: 'It is on hold.' },
    resume: { press: 'Resume…', said: 'It was resumed.' },
    'mark-unreachable': { press: 'Unreachable…', said: 'Contact is lost. Today will propose closing the case; nothing closes by itself.' },
  },
  close: 'Close the case…',
  closeDo: 'Close the case',
  closed: 'The case is closed.',
  closeWhat: 'Everything of the case goes to the sheets of closed cases. It can be reopened.',
  stillOpen: 'Unfinished, and closed with it:',
  whom: 'Whom',
  reason: 'Reason',
  reasonOf: 'Reason of {initials}',
  on: 'When it happened',
  onClosed: 'When it was closed',
  onReopened: 'When it is reopened',
  until: 'Look again on',
  untilHelp: 'On that day it appears in Today.',
  save: 'Note',
  back: 'Back',
  closedTitle: '{number} is closed',
  closedText: 'What belongs to it is in the sheets of closed cases. If somebody of the case returns, it is reopened and everything goes back to its place.',
  reopen: 'Reopen',
  reopened: 'The case is open.',
};
