// Words of the part Estado of the page Caso, and of a case that is closed, in English.

import type { statusTexts as Spanish } from '../../es/pages/estado';
import type { Like } from '../../like';

export const statusTexts: Like<typeof Spanish> = {
  title: 'Status',
  noted: '{on} · entered by {by}',
  notedLater: '{on} · entered by {by} on {notedOn}',
  lookAgain: 'look again on {date}',
  noSteps: 'Nothing is on record yet.',
  stepsOf: 'What has happened to them',
  acts: {
    'record-request': { press: 'Asked to return…', said: 'It is on record that they asked to return.' },
    'record-withdrawal': { press: 'Withdrew…', said: 'The withdrawal is on record.' },
    'put-on-hold': { press: 'Put on hold…', said: 'It is on hold.' },
    resume: { press: 'Take up again…', said: 'It was taken up again.' },
    'mark-unreachable': { press: 'No contact…', said: 'Marked as no contact. Today proposes closing the case; nobody closes it by itself.' },
  },
  close: 'Close the case…',
  closeDo: 'Close the case',
  closed: 'The case was closed.',
  closeWhat: 'Everything of the case goes to the tabs of closed cases. It can be reopened.',
  stillOpen: 'This is pending, and is closed with it:',
  whom: 'Whom',
  reason: 'Reason',
  reasonOf: 'Reason: {who}',
  on: 'When it happened',
  onClosed: 'When it was closed',
  onReopened: 'When it is reopened',
  until: 'Look at it again on',
  untilHelp: 'On that day it appears in Today.',
  save: 'Record',
  back: 'Back',
  closedTitle: '{number} is closed',
  closedText: 'What belongs to it is in the tabs of closed cases. If somebody of the case comes back, it is reopened and everything returns to its place.',
  reopen: 'Reopen',
  reopened: 'The case is open again.',
};
