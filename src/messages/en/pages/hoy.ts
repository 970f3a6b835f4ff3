// Words of the page Hoy, in English.

import type { hoyTexts as Spanish } from '../../es/pages/hoy';
import type { Like } from '../../like';

export const hoyTexts: Like<typeof Spanish> = {
  lead: '{date} · {where}',
  everywhere: 'all offices',
  emptyTitle: 'Nothing is waiting for you',
  emptyText: 'When an application arrives, a departure draws near or something cannot be done, it will appear here. To find a case, use Search.',
  waitingTitle: 'To correct',
  toWaiting: 'Go to To correct',
  callsTitle: 'Call today',
  mineTitle: 'My cases',
  unassignedTitle: 'Nobody in charge',
  take: 'Take',
  takeName: 'Take the case {number}',
  taken: 'You are in charge of the case {number} now.',
  departuresTitle: 'Departures of the next 7 days',
  noticesTitle: 'Notifications to attend to',
  noNotice: 'No notification',
  prepare: 'See the movement',
  notice: 'Notification to {mission}',
  today: 'today',
  tomorrow: 'tomorrow',
  inDays: 'in {days} days',
  openedToday: 'opened today',
  opened: 'opened {days} days ago',
  openedOne: 'opened yesterday',
  leaves: 'leaves on {date}',
  visitsTitle: 'Appointments of today',
  toAgenda: 'Open the agenda',
  dueTitle: 'Promises and tasks',
  due: '{kind} for {date}',
  travellers: '{count} travelling',
  more: 'See all {count}',
};
