// R07: the country of arrival is served by the programme on the day of departure. The list changes and is dated, so
// the day that counts is the journey's, not today's. Says nothing while there is no itinerary.

import { problem } from '../../../kernel/problem';
import { COUNTRIES } from '../../directory/countries';
import { holdsOn } from '../../directory/dated';
import { firstLeg, lastLeg } from '../movement-view';
import type { MovementRule } from './rule';

export const countryIsServed: MovementRule = {
  id: 'R07',
  title: 'El país de llegada está en el programa el día de la salida.',
  check: (view, { served }) => {
    const country = lastLeg(view)?.to.place?.country;
    const departure = firstLeg(view)?.from.at.slice(0, 10);
    if (country === undefined || departure === undefined) return [];
    if (served.some((row) => row.country === country && holdsOn(row, departure))) return [];
    return [problem('movement.country-not-served', 'segments', { country: COUNTRIES[country], date: departure })];
  },
};
