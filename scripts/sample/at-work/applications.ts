// The applications of the sample office, one line each: what is told about them here, the rest is invented from the seed.
// Every kind that the registry treats in a way of its own is there. Later duties add theirs.

import type { SampleWish } from '../answers';

export interface SampleApplication {
  /** How journeys and scenes name it. */
  readonly key: string;
  readonly set: NonNullable<SampleWish['set']>;
}

const at = (accessPoint: string, set: SampleApplication['set']) => ({ accessPoint, ...set });
const TAPACHULA = { city: 'Tapachula' };
const TIJUANA = { city: 'Tijuana' };

/** Points of access of the sample office; the last one is closed. */
const SHELTER = 'K7Q2';
const DINING_HALL = 'M4X9';
const HOUSE = 'T3V8';
const RETIRED_POSTER = 'Z1B5';

const alone = (nationality: string, set: SampleApplication['set'] = {}) => ({
  group: 'alone',
  nationality,
  soon: 'no',
  ...TAPACHULA,
  ...set,
});
const family = (nationality: string, last: number, set: SampleApplication['set'] = {}) => ({
  group: 'family',
  nationality,
  soon: 'no',
  ...TAPACHULA,
  [`companion${last}.givenNames`]: 'Emely',
  ...set,
});
const phone = (number: string) => ({ phone: `+504 9999 ${number}` });

/** Sent in three waves, as a morning goes. */
export const WAVES: readonly (readonly SampleApplication[])[] = [
  [
    { key: 'alone-hnd', set: at(SHELTER, alone('HND', phone('2001'))) },
    {
      key: 'couple-hnd',
      set: at(
        SHELTER,
        family('HND', 2, {
          'companion2.relation': 'partner',
          'companion2.age': '38',
          'companion2.sex': 'F',
          ...phone('2002'),
        }),
      ),
    },
    { key: 'family-hnd', set: at(SHELTER, family('HND', 4, phone('2003'))) },
    { key: 'nine-hnd', set: at(SHELTER, family('HND', 9, phone('2004'))) },
    { key: 'alone-gtm', set: at(DINING_HALL, alone('GTM', phone('2005'))) },
    { key: 'family-gtm', set: at(DINING_HALL, family('GTM', 3, phone('2006'))) },
    { key: 'alone-slv', set: at(DINING_HALL, alone('SLV', phone('2007'))) },
    { key: 'family-slv', set: at(DINING_HALL, family('SLV', 4, phone('2008'))) },
    { key: 'alone-nic', set: at(SHELTER, alone('NIC', phone('2009'))) },
    { key: 'helped', set: at(SHELTER, alone('HND', { filledBy: 'helper', ...phone('2010') })) },
    {
      key: 'without-phone',
      set: at(SHELTER, alone('GTM', { otherContact: 'Preguntar por mí en la cocina', phone: '' })),
    },
    { key: 'discreet', set: at(SHELTER, alone('HND', { discretion: 'askOnly', ...phone('2012') })) },
    { key: 'today', set: at(DINING_HALL, family('HND', 3, { soon: 'today', ...phone('2013') })) },
    {
      key: 'child',
      set: at(DINING_HALL, {
        group: 'child',
        nationality: 'HND',
        age: '15',
        soon: 'no',
        ...TAPACHULA,
        ...phone('2014'),
      }),
    },
  ],
  [
    { key: 'alone-col', set: at(HOUSE, alone('COL', { ...TIJUANA, ...phone('2015') })) },
    { key: 'alone-ecu', set: at(HOUSE, alone('ECU', { ...TIJUANA, ...phone('2016') })) },
    { key: 'family-ven', set: at(HOUSE, family('VEN', 3, { ...TIJUANA, ...phone('2017') })) },
    { key: 'second-hnd', set: at(HOUSE, alone('HND', { ...TIJUANA, ...phone('2018') })) },
    { key: 'third-hnd', set: at(HOUSE, family('HND', 2, { ...TIJUANA, ...phone('2019') })) },
    { key: 'portuguese', set: at(HOUSE, alone('BRA', { language: 'por', ...TIJUANA, ...phone('2020') })) },
    { key: 'creole', set: at(SHELTER, family('HND', 3, { language: 'hat', ...phone('2021') })) },
    { key: 'indigenous', set: at(DINING_HALL, alone('GTM', { language: "K'iche'", ...phone('2022') })) },
    { key: 'without-papers', set: at(DINING_HALL, alone('SLV', { document: 'none', ...phone('2023') })) },
    { key: 'older', set: at(DINING_HALL, alone('NIC', { age: '71', interviewNeeds: ['moving'], ...phone('2024') })) },
    { key: 'this-week', set: at(SHELTER, family('GTM', 4, { soon: 'thisWeek', ...phone('2025') })) },
    { key: 'elsewhere', set: { ...alone('HND', phone('2026')), city: 'Otra' } },
    { key: 'not-served', set: alone('CUB', phone('2027')) },
    // The same telephone and nearly the same person as the first one.
    { key: 'again', set: at(SHELTER, alone('HND', phone('2001'))) },
  ],
  [
    { key: 'fourth-hnd', set: family('HND', 5, phone('2030')) },
    { key: 'second-gtm', set: family('GTM', 2, phone('2031')) },
    { key: 'second-slv', set: alone('SLV', phone('2032')) },
    { key: 'second-nic', set: family('NIC', 3, phone('2033')) },
    { key: 'second-col', set: alone('COL', { ...TIJUANA, ...phone('2034') }) },
    { key: 'second-ecu', set: family('ECU', 4, phone('2035')) },
    { key: 'waiting-1', set: alone('HND', phone('2036')) },
    { key: 'waiting-2', set: family('GTM', 3, phone('2037')) },
    { key: 'waiting-3', set: alone('VEN', phone('2038')) },
    { key: 'waiting-4', set: family('SLV', 2, phone('2039')) },
    { key: 'waiting-5', set: alone('NIC', phone('2040')) },
    // A number that Honduras does not have, though the form lets it pass.
    { key: 'short-number', set: alone('HND', { phone: '+504 9999 20' }) },
    { key: 'retired-1', set: at(RETIRED_POSTER, alone('HND', phone('2042'))) },
    { key: 'retired-2', set: at(RETIRED_POSTER, family('GTM', 2, phone('2043'))) },
    { key: 'retired-3', set: at(RETIRED_POSTER, alone('SLV', phone('2044'))) },
    // Says no to the first question, and leaves nothing behind.
    { key: 'says-no', set: { contactConsent: 'no' } },
  ],
];
