// R07: the country of arrival is served on the day of departure.

import { countryIsServed } from '../../../../src/programme/travel/rules/r07-country-served';
import { aCountryServed } from '../../../support/builders';
import { aView } from '../../../support/movement-builders';

const check = (served: ReturnType<typeof aCountryServed>[], view = aView()) =>
  countryIsServed.check(view, { served, elsewhere: new Map() });

describe('R07', () => {
  it('stops a country that left the programme the day before departure', () => {
    const served = [aCountryServed({ from: '2018-01-01', until: '2026-12-01' })];

    const problems = check(served);

    expect(problems).toEqual([
      { code: 'movement.country-not-served', field: 'segments', params: { country: 'Honduras', date: '2026-12-02' } },
    ]);
  });

  it.each([
    ['another country alone', [aCountryServed({ country: 'GTM' })]],
    ['a country that joins after departure', [aCountryServed({ from: '2026-12-03' })]],
    ['no country at all', []],
  ])('stops with %s on the list', (_, served) => {
    expect(check(served).map(({ code }) => code)).toEqual(['movement.country-not-served']);
  });

  it.each([
    ['the first day', { from: '2026-12-02' }],
    ['the last day', { until: '2026-12-02' }],
    ['a second period', { from: '2026-11-01', until: null }],
  ])('lets depart on %s', (_, dates) => {
    expect(check([aCountryServed({ from: '2018-01-01', until: '2018-12-31' }), aCountryServed(dates)])).toEqual([]);
  });

  it('says nothing without an itinerary', () => {
    expect(check([], aView({ segments: [] }))).toEqual([]);
  });
});
