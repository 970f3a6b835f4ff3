// Enters a journey of the sample office on the page *Movimiento*.

import { callFunction } from '../../rva/pages';
import type { Session } from '../../rva/session';
import type { Row } from '../../../src/kernel/table';
import { addDays } from '../../../src/kernel/time';
import type { SampleJourney, SampleLeg } from './journeys';

export interface SavedMovement {
  readonly movement: string;
  readonly code: string;
}

/** Some two and a half years: valid for any journey. */
const LONG_VALID_DAYS = 900;
const CARRIERS = { air: 'Aerolínea Ejemplo', bus: 'Autobuses de Muestra' } as const;
const fresh = { id: null, seal: null, seen: null };

export function saveJourney(
  staff: Session,
  journey: SampleJourney,
  travellers: readonly Row[],
  office: unknown,
): SavedMovement {
  const today = new Date(staff.host.clock.now()).toISOString().slice(0, 10);
  const input = {
    ...fresh,
    fields: {
      office,
      kind: travellers.length === 1 ? 'individual' : journey.travellers.length > 1 ? 'group' : 'family',
      expected: travellers.length + (journey.missing ?? 0),
      note: null,
    },
    segments: journey.legs.map((leg, at) => segmentOn(addDays(today, journey.inDays), leg, at)),
    travellers: travellers.map((person, at) => travellerOn(today, journey, person, at)),
    removed: [],
  };
  return callFunction(staff, 'movimiento', 'save', input) as SavedMovement;
}

const segmentOn = (day: string, { mode, from, departs, to, arrives, transfer = false }: SampleLeg, at: number) => ({
  ...fresh,
  fields: {
    mode,
    carrier: CARRIERS[mode],
    service: `${mode === 'air' ? 'EJ' : 'AM'} ${431 + at * 239}`,
    origin: from,
    departsAt: `${day}T${departs}`,
    destination: to,
    arrivesAt: `${day}T${arrives}`,
    transfer,
  },
});

const travellerOn = (today: string, { country, refuses, expiresInDays }: SampleJourney, person: Row, at: number) => ({
  ...fresh,
  fields: {
    person: person.id,
    document: {
      type: 'passport',
      issuer: country,
      // Of a series that says so itself.
      number: `EJ${String(person.id).slice(0, 6).toUpperCase()}`,
      expires: addDays(today, at === 0 ? (expiresInDays ?? LONG_VALID_DAYS) : LONG_VALID_DAYS),
    },
    residence: null,
    assistance: at === 0 ? ['transport', 'call'] : [],
    consent: { given: at !== refuses, how: 'signature', date: today },
  },
});
