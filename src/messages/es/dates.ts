// How a date inside a problem is said.

import type { Words } from '../message';

export const dates: Words['dates'] = {
  months: [
    'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
    'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
  ],
  date: '{day} de {month} de {year}',
  withTime: '{date} a las {time}',
};
