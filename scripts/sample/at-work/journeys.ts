// The week of departures of the sample office: who travels, when, how, and how far the notice to the mission has come.

export interface SampleLeg {
  readonly mode: 'air' | 'bus';
  readonly from: string;
  readonly departs: string;
  readonly to: string;
  readonly arrives: string;
  /** It begins elsewhere in the city where the one before ended. */
  readonly transfer?: boolean;
}

/** What has become of the notice; in each state somebody did the last step. */
export type NoticeStage =
  'none' | 'draft' | 'edited' | 'scheduled' | 'discarded' | 'sent' | 'answered' | 'automatic' | 'bounced';

export interface SampleJourney {
  /** Keys of applications: their families travel together. */
  readonly travellers: readonly string[];
  /** Days from today. */
  readonly inDays: number;
  readonly country: string;
  readonly legs: readonly SampleLeg[];
  readonly notice: NoticeStage;
  /** Traveller, counted from 0, who would rather not be announced. */
  readonly refuses?: number;
  /** More people on the tickets than in the list: the page says so. */
  readonly missing?: number;
  /** Days from today on which the first traveller's document ends. */
  readonly expiresInDays?: number;
}

const air = (from: string, departs: string, to: string, arrives: string): SampleLeg => ({
  mode: 'air',
  from,
  departs,
  to,
  arrives,
});
const bus = (from: string, departs: string, to: string, arrives: string): SampleLeg => ({
  mode: 'bus',
  from,
  departs,
  to,
  arrives,
});

const TO_CAPITAL = air('TAP', '07:10', 'MEX', '08:55');
const FROM_BORDER = air('TIJ', '00:40', 'MEX', '06:05');

const HONDURAS_BY_AIR = [TO_CAPITAL, air('MEX', '12:40', 'SAP', '14:45')];
const HONDURAS_BY_BUS = [bus('TAP-BUS', '06:00', 'GUA-BUS', '12:00'), bus('GUA-BUS', '14:00', 'SAP-BUS', '22:00')];
const GUATEMALA_BY_BUS = [bus('TAP-BUS', '08:00', 'GUA-BUS', '13:30')];
const SALVADOR_MIXED = [
  bus('TAP-BUS', '05:00', 'GUA-BUS', '10:30'),
  { ...air('GUA', '15:00', 'SAL', '15:50'), transfer: true },
];
const NICARAGUA_BY_AIR = [TO_CAPITAL, air('MEX', '13:15', 'MGA', '15:40')];
const COLOMBIA_BY_AIR = [FROM_BORDER, air('MEX', '09:50', 'BOG', '15:20')];
const ECUADOR_BY_AIR = [FROM_BORDER, air('MEX', '10:30', 'UIO', '16:05')];
const VENEZUELA_BY_AIR = [FROM_BORDER, air('MEX', '11:00', 'CCS', '17:30')];

export const JOURNEYS: readonly SampleJourney[] = [
  { travellers: ['alone-gtm'], inDays: 1, country: 'GTM', legs: GUATEMALA_BY_BUS, notice: 'answered' },
  { travellers: ['couple-hnd'], inDays: 2, country: 'HND', legs: HONDURAS_BY_AIR, notice: 'answered' },
  { travellers: ['alone-nic'], inDays: 2, country: 'NIC', legs: NICARAGUA_BY_AIR, notice: 'automatic' },
  { travellers: ['family-slv'], inDays: 3, country: 'SLV', legs: SALVADOR_MIXED, notice: 'sent', refuses: 1 },
  { travellers: ['alone-col'], inDays: 3, country: 'COL', legs: COLOMBIA_BY_AIR, notice: 'bounced' },
  { travellers: ['family-ven'], inDays: 4, country: 'VEN', legs: VENEZUELA_BY_AIR, notice: 'edited' },
  {
    travellers: ['nine-hnd', 'alone-hnd'],
    inDays: 5,
    country: 'HND',
    legs: HONDURAS_BY_BUS,
    notice: 'draft',
    refuses: 3,
  },
  { travellers: ['alone-ecu'], inDays: 5, country: 'ECU', legs: ECUADOR_BY_AIR, notice: 'scheduled' },
  { travellers: ['family-gtm'], inDays: 6, country: 'GTM', legs: GUATEMALA_BY_BUS, notice: 'discarded' },
  { travellers: ['family-hnd'], inDays: 7, country: 'HND', legs: HONDURAS_BY_AIR, notice: 'draft', refuses: 1 },
  // Not ready: one ticket too many, and a passport that ends before the arrival.
  {
    travellers: ['second-hnd'],
    inDays: 7,
    country: 'HND',
    legs: [FROM_BORDER, air('MEX', '12:40', 'SAP', '14:45')],
    notice: 'none',
    missing: 1,
  },
  { travellers: ['second-nic'], inDays: 9, country: 'NIC', legs: NICARAGUA_BY_AIR, notice: 'none', expiresInDays: 5 },
];
