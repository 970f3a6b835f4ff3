// How a date inside a problem is said in English.

import type { Words } from '../message';

export const dates: Words['dates'] = {
  months: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ],
  date: '{day} {month} {year}',
  withTime: '{date} at {time}',
};
