// Movements for tests: a family of two from Tapachula to San Pedro Sula by way of Mexico City. All invented.

import type { MovementView, TravellerView } from '../../src/programme/travel/movement-view';
import { legsOf } from '../../src/programme/travel/movement-view';
import {
  movements,
  segments,
  travellers,
  type MovementRow,
  type SegmentRow,
  type TravellerRow,
} from '../../src/programme/travel/tables';
import { notifications, type NotificationRow } from '../../src/programme/notifications/tables';
import type { PlaceRow } from '../../src/programme/directory/tables';
import { aCase, aConsent, aDocument, aPerson, aPlace } from './builders';
import { rowOf } from './world';

export const thePlaces: readonly PlaceRow[] = [
  aPlace(),
  aPlace({ id: 'place-mex', code: 'MEX', name: 'Benito Juárez', city: 'Ciudad de México' }),
  aPlace({ id: 'place-tapo', code: 'TAPO', kind: 'terminal', name: 'TAPO', city: 'Ciudad de México' }),
  aPlace({ id: 'place-tij', code: 'TIJ', name: 'Tijuana', city: 'Tijuana', zone: 'America/Tijuana' }),
  aPlace({
    id: 'place-sap',
    code: 'SAP',
    name: 'Ramón Villeda Morales',
    city: 'San Pedro Sula',
    country: 'HND',
    zone: 'America/Tegucigalpa',
  }),
  aPlace({ id: 'place-bog', code: 'BOG', name: 'El Dorado', city: 'Bogotá', country: 'COL', zone: 'America/Bogota' }),
];

export const aMovement = (values: Partial<MovementRow> = {}): MovementRow =>
  rowOf(movements, {
    id: 'movement-1',
    seal: 'seal-movement-1',
    code: 'MX-MOV-2026-0031',
    office: 'office-tap',
    kind: 'family',
    state: 'planned',
    expected: 2,
    departsOn: '2026-12-02',
    arrivesOn: '2026-12-03',
    destination: 'HND',
    folder: 'file-movement-1',
    ...values,
  });

export const aSegment = (values: Partial<SegmentRow> = {}): SegmentRow =>
  rowOf(segments, {
    id: 'segment-1',
    seal: 'seal-segment-1',
    movement: 'movement-1',
    order: 1,
    mode: 'bus',
    carrier: 'Autobuses Inventados',
    service: '1201',
    origin: 'TAP',
    departsAt: '2026-12-02T08:00',
    departsZone: 'America/Mexico_City',
    destination: 'MEX',
    arrivesAt: '2026-12-02T23:30',
    arrivesZone: 'America/Mexico_City',
    transfer: false,
    ...values,
  });

export const aFlight = (values: Partial<SegmentRow> = {}): SegmentRow =>
  aSegment({
    id: 'segment-2',
    seal: 'seal-segment-2',
    order: 2,
    mode: 'air',
    carrier: 'Aerolínea Inventada',
    service: 'ZZ 123',
    origin: 'MEX',
    departsAt: '2026-12-03T06:10',
    destination: 'SAP',
    arrivesAt: '2026-12-03T08:05',
    arrivesZone: 'America/Tegucigalpa',
    ...values,
  });

export const aTraveller = (values: Partial<TravellerRow> = {}): TravellerRow =>
  rowOf(travellers, {
    id: 'traveller-1',
    seal: 'seal-traveller-1',
    movement: 'movement-1',
    person: 'person-1',
    case: 'case-1',
    document: 'document-1',
    residence: null,
    assistance: [],
    ...values,
  });

export const aNotification = (values: Partial<NotificationRow> = {}): NotificationRow =>
  rowOf(notifications, {
    id: 'notification-1',
    movement: 'movement-1',
    mission: 'mission-hnd',
    state: 'draft',
    folio: 'MX-MOV-2026-0031',
    subject: 'RVA México → HND · MX-MOV-2026-0031 · llegada 03-dic · AVISO',
    messageId: '<notice-1@oim.example>',
    preparedAt: '2026-11-23T16:00:00Z',
    counted: 2,
    omitted: 0,
    told: ['person-1', 'person-2'],
    draftId: 'draft-1',
    threadId: 'thread-1',
    ...values,
  });

/** The second of the family: a boy of nine. */
export const aChild = (values: Parameters<typeof aPerson>[0] = {}) =>
  aPerson({
    id: 'person-2',
    order: 2,
    givenNames: 'Ángel Ñandú',
    age: 9,
    birthYear: 2017,
    sex: 'M',
    relation: 'child',
    phone: null,
    ...values,
  });

export const aTravellerView = (values: Partial<TravellerView> = {}): TravellerView => ({
  row: aTraveller(),
  person: aPerson(),
  case: aCase(),
  document: aDocument(),
  consent: aConsent(),
  ...values,
});

export interface ViewParts {
  readonly movement?: Partial<MovementRow>;
  readonly segments?: readonly SegmentRow[];
  readonly travellers?: readonly TravellerView[];
}

/** One person by default; `expected` follows the travellers. */
export const aView = ({
  movement,
  segments: rows = [aSegment(), aFlight()],
  travellers: all = [aTravellerView()],
}: ViewParts = {}): MovementView => ({
  movement: aMovement({ expected: all.length || 1, ...movement }),
  legs: legsOf(rows, thePlaces),
  travellers: all,
});
