// What befalls a journey: the movement written down and changed, its notice prepared, sent, answered, returned, lost.

import type { Scenario } from '../support/sweep';
import {
  familyOfFour,
  missionTo,
  movementOfFamily,
  newMovement,
  prepareNotice,
  sameMovement,
  sendTheDraft,
  type Journey,
} from '../support/family';
import { ANA, DAY, OLGA, OWNER, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';
import { cases } from '../../src/programme/cases/tables';
import { commanding, pressing, round } from './acts';

const notice = (office: Office, { movement }: Pick<Journey, 'movement'>) => {
  const args = { movement, mission: missionTo(office, 'HND').id };
  return { page: 'aviso', act: 'prepare', input: args, args };
};

function drafted(office: Office): void {
  prepareNotice(office, movementOfFamily(office));
}

/** Sent by a delegate, and noticed. */
function noticed(office: Office): void {
  drafted(office);
  sendTheDraft(office);
  office.later(ROUND);
}

const lastSent = (office: Office): string => office.sent()[0]?.id ?? '';

/** One traveller fewer, another time of departure, a note. */
function changed(office: Office, { movement }: Journey) {
  const form = sameMovement(office, movement);
  const [segment, ...segments] = form.segments;
  const [gone, ...travellers] = [...form.travellers].reverse();
  if (segment === undefined || gone === undefined) throw new Error('the movement is empty');
  return {
    ...form,
    fields: { ...form.fields, expected: 3, note: 'Cambió el vuelo.' },
    segments: [{ ...segment, fields: { ...segment.fields, departsAt: '2026-12-03T07:10' } }, ...segments],
    travellers: travellers.reverse(),
    removed: [{ id: gone.id, seal: gone.seal }],
  };
}

const movementScenarios: readonly Scenario[] = [
  {
    name: 'open a movement, which notes who was looked at',
    prepare: movementOfFamily,
    act: ({ host }, { movement }: Journey) => void host.get({ page: 'movimiento', movement }, { as: OLGA }),
  },
  pressing('save a new movement', (office) => ({
    page: 'movimiento',
    act: 'save',
    input: newMovement(office, office.submit(familyOfFour()).case ?? '', (_card, at) => ({ given: at !== 1 })),
  })),
  pressing('change a movement', (office) => {
    const journey = movementOfFamily(office);
    return { page: 'movimiento', act: 'save', input: changed(office, journey), args: { movement: journey.movement } };
  }),
  commanding('close a case', 'close-case', (office) => {
    const { sent } = movementOfFamily(office);
    return { case: sent.case, reason: 'other' };
  }),
];

const noticeScenarios: readonly Scenario[] = [
  pressing('prepare a notice', (office) => notice(office, movementOfFamily(office))),
  pressing('prepare a notice anew', (office) => {
    const journey = movementOfFamily(office);
    prepareNotice(office, journey);
    office.host.people.mail.discard(ANA, OWNER, office.drafts()[0]?.id ?? '');
    office.later(ROUND);
    office.muchLater(DAY);
    return notice(office, journey);
  }),
  round('a notice that was sent', (office) => {
    drafted(office);
    sendTheDraft(office);
  }),
  round('an answer to a notice', (office) => {
    noticed(office);
    office.host.people.outside.answer(OWNER, lastSent(office), 'Recibido, gracias.');
  }),
  round('a notice that came back', (office) => {
    noticed(office);
    office.host.people.outside.bounce(OWNER, lastSent(office));
  }),
  round('a draft that is not to be found', (office) => {
    drafted(office);
    office.host.people.mail.discard(ANA, OWNER, office.drafts()[0]?.id ?? '');
  }),
  round('a draft that has been nowhere for a day', (office) => {
    drafted(office);
    office.host.people.mail.discard(ANA, OWNER, office.drafts()[0]?.id ?? '');
    office.later(ROUND);
    office.host.world.elapse(DAY);
  }),
  round('a draft whose journey changed', (office) => {
    const journey = movementOfFamily(office);
    prepareNotice(office, journey);
    office.act('movimiento', 'save', changed(office, journey), { args: { movement: journey.movement } });
  }),
];

const clockScenarios: readonly Scenario[] = [
  round('a departure that is near', (office) => {
    const { sent } = movementOfFamily(office);
    // The lot may have marked them already, and somebody called.
    const hands = sheetHands(office);
    hands.type(cases, hands.cellOf(cases, sent.case ?? '', 'callToday'), 'No');
    office.later(ROUND);
    office.host.world.elapse(9 * DAY);
  }),
  round('a day on which nobody’s rights changed', (office) => office.host.world.elapse(2 * DAY)),
];

/** A doubt about a draft, which a person has seen to. */
const seenTo = commanding('settle what waits', 'settle-items', (office) => {
  const journey = movementOfFamily(office);
  prepareNotice(office, journey);
  office.act('movimiento', 'save', changed(office, journey), { args: { movement: journey.movement } });
  office.later(ROUND);
  return { items: office.waiting('open').map(({ id }) => id), how: 'Se habló con la misión.' };
});

const taken = pressing('take a case', (office) => {
  const { sent } = movementOfFamily(office);
  return { page: 'hoy', act: 'assign', input: { case: sent.case, officer: ANA, was: null } };
});

export const journeyScenarios: readonly Scenario[] = [
  ...movementScenarios,
  ...noticeScenarios,
  ...clockScenarios,
  seenTo,
  taken,
];
