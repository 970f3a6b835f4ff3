// R08: each person returns to the country of their nationality, or to one where they showed that they may live. The
// document's issuer is not judged here: a consul may issue for a national of another country in transit.

import { problem } from '../../../kernel/problem';
import { COUNTRIES } from '../../directory/countries';
import { lastLeg, personLabel } from '../movement-view';
import type { MovementRule } from './rule';

export const ownCountry: MovementRule = {
  id: 'R08',
  title: 'Cada persona llega a su país o a uno donde comprobó residencia.',
  check: (view) => {
    const country = lastLeg(view)?.to.place?.country;
    if (country === undefined) return [];
    return view.travellers.flatMap((traveller, at) => {
      const { person, row } = traveller;
      if (person.nationality === country || row.residence === country) return [];
      const params = { ...personLabel(traveller), country: COUNTRIES[country] };
      return [problem('movement.not-their-country', `travellers.${at}.residence`, params)];
    });
  },
};
