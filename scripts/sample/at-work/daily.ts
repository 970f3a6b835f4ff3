// The day's small work in the sample office: two people who come to ask, a family that is expected, called in vain and
// helped, and what was promised to them. Pages write it, as people do.

import { addDays } from '../../../src/kernel/time';
import { callFunction } from '../../rva/pages';
import type { Session } from '../../rva/session';

const PLACE = 'Albergue Inventado';

/** @param caseId one of the assistant's own. */
export function keepTheDay(staff: Session, caseId: string, pass: (minutes: number) => void): void {
  const today = new Date(staff.host.clock.now()).toISOString().slice(0, 10);
  const write = (page: string, act: string, values: object, of: string | null = caseId): void => {
    callFunction(staff, page, act, { case: of, values });
    pass(1);
  };
  for (const who of [
    { sex: 'F', ageBand: '18-59', nationality: 'HND' },
    { sex: 'M', ageBand: '60+', nationality: 'VEN' },
  ])
    write('atencion', 'contact', { kind: 'came', topic: 'programme', place: PLACE, ...who }, null);
  const inVain = { kind: 'weCalled', topic: 'appointment', outcome: 'no-answer', happenedOn: addDays(today, -1) };
  write('atencion', 'contact', inVain);
  write('atencion', 'assistance', {
    what: 'food',
    quantity: 3,
    unit: 'meal',
    cost: 240,
    currency: 'MXN',
    place: PLACE,
  });
  write('atencion', 'task', { kind: 'promise', text: 'Avisar cuando el consulado dé fecha.', dueOn: today });
  write('agenda', 'plan', { date: addDays(today, 1), time: '11:00', place: PLACE, purpose: 'documents' });
  write('agenda', 'plan', { date: today, time: '17:30', place: PLACE, purpose: 'interview' });
}
