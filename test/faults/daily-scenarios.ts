// What befalls the daily log: lines written, appointments and promises settled, what is past sent to the archive.

import { familyOfFour } from '../support/family';
import { DAY, HOUR, PILAR, type Office } from '../support/office';
import type { Scenario } from '../support/sweep';
import { pressing, round } from './acts';

const VISIT = { date: '2026-11-23', time: '10:00', place: 'Albergue Inventado', purpose: 'interview' };
const MEALS = { what: 'food', quantity: 4, unit: 'meal', cost: 320, currency: 'MXN', issuer: 'Fonda', receipt: 'A-1' };
const OTHER = { what: 'other', quantity: 1, unit: 'piece' };
const TOLD = { whatItWas: 'medicine', provider: 'Clínica Inventada', note: 'Sin costo' };
const PROMISE = { kind: 'promise', text: 'Preguntar por el acta', dueOn: '2026-11-24' };
const ASKS = { kind: 'came', topic: 'programme', sex: 'F', ageBand: '18-59', nationality: 'HND' };

const familyIn = (office: Office): string => office.submit(familyOfFour()).case ?? '';

const written = (office: Office, page: string, act: string, values: object): string =>
  office.act<{ id: string }>(page, act, { case: familyIn(office), values }).id;

const writing = (name: string, page: string, act: string, values: object): Scenario =>
  pressing(name, (office) => ({ page, act, input: { case: familyIn(office), values } }));

const planned = (office: Office): string => written(office, 'agenda', 'plan', { ...VISIT, time: '08:00' });
const promised = (office: Office): string => written(office, 'atencion', 'task', PROMISE);

export const dailyScenarios: readonly Scenario[] = [
  pressing('log somebody nameless', () => ({ page: 'atencion', act: 'contact', input: { case: null, values: ASKS } })),
  writing('log a call', 'atencion', 'contact', { kind: 'weCalled', topic: 'appointment', outcome: 'no-answer' }),
  writing('record what was given', 'atencion', 'assistance', MEALS),
  pressing('record what Protección alone is told of', (office) => {
    const input = { case: familyIn(office), values: { ...OTHER, ...TOLD } };
    return { page: 'atencion', act: 'guarded', input, as: PILAR };
  }),
  pressing('tell what a colleague’s line was', (office) => {
    const theCase = familyIn(office);
    const { id } = office.act<{ id: string }>('atencion', 'assistance', { case: theCase, values: OTHER });
    return { page: 'caso', act: 'tell', input: { id, values: TOLD }, args: { case: theCase }, as: PILAR };
  }),
  writing('note a promise', 'atencion', 'task', PROMISE),
  writing('give an appointment', 'agenda', 'plan', VISIT),
  pressing('mark an appointment', (office) => {
    const input = { id: planned(office), state: 'not-kept', was: 'planned', on: null };
    return { page: 'agenda', act: 'settle', input };
  }),
  pressing('move an appointment', (office) => {
    const input = { id: planned(office), date: '2026-11-25', time: '09:00', place: 'Parque' };
    return { page: 'agenda', act: 'move', input };
  }),
  pressing('finish a task', (office) => ({
    page: 'agenda',
    act: 'finish',
    input: { id: promised(office), on: null },
  })),
  pressing('hand a task over', (office) => ({
    page: 'agenda',
    act: 'hand',
    input: { id: promised(office), to: 'olga@oim.example', was: 'ana@oim.example' },
  })),
  round('lines of nobody’s case that are past', (office) => {
    for (const [act, values] of [
      ['contact', ASKS],
      ['assistance', MEALS],
    ] as const)
      office.act('atencion', act, { case: null, values });
    office.act('atencion', 'guarded', { case: null, values: { ...OTHER, ...TOLD } }, { as: PILAR });
    office.muchLater(46 * DAY + 17 * HOUR);
    office.host.world.elapse(HOUR);
  }),
];
