// What befalls people on the page of their case: they withdraw, wait, are lost and found, are closed and opened again.

import { familyOfFour, oneAdult } from '../support/family';
import { DAY, type Office } from '../support/office';
import type { Scenario } from '../support/sweep';
import { pressing, type Button } from './acts';

const aFamily = (office: Office): string => office.submit(familyOfFour()).case ?? '';
const dayOf = (office: Office): string => new Date(office.host.clock.now()).toISOString().slice(0, 10);

const told = (office: Office, id: string, act: string, given: object = {}): Button => ({
  page: 'caso',
  act,
  input: { case: id, people: [`${id}-P1`, `${id}-P2`], on: dayOf(office), ...given },
  args: { case: id },
});

function pressed(office: Office, { page, act, input, args = {} }: Button): void {
  office.act(page, act, input, { args });
}

const pause = (office: Office, id: string): Button =>
  told(office, id, 'put-on-hold', { reason: 'asked', until: '2027-01-15' });

function lookedFor(office: Office, id: string): void {
  for (let day = 0; day < 3; day += 1) {
    office.host.world.elapse(DAY);
    const values = { happenedOn: dayOf(office), kind: 'weCalled', topic: 'other', outcome: 'no-answer' };
    office.act('atencion', 'contact', { case: id, values });
  }
}

const lost = (office: Office, id: string): Button => {
  lookedFor(office, id);
  return told(office, id, 'mark-unreachable');
};

const closing = (office: Office, id: string): Button => ({
  page: 'caso',
  act: 'close',
  input: { case: id, on: dayOf(office), reason: 'withdrawn', reasons: { [`${id}-P3`]: 'unreachable' } },
  args: { case: id },
});

/** Resembles nobody: who is compared with whom must not depend on who came first. */
const APART = { givenNames: 'Aparte', surnames: 'Distinta Ejemplo' };

/** Two families closed, the one that comes back beneath the other in every archive. */
const reopening = (office: Office): Button => {
  const id = aFamily(office);
  pressed(office, pause(office, id));
  lookedFor(office, id);
  pressed(office, closing(office, id));
  const other = office.submit(oneAdult({ ...APART, phone: '+504 9999 0077' })).case ?? '';
  pressed(office, { ...closing(office, other), input: { case: other, reason: 'other' } });
  return {
    page: 'caso',
    act: 'reopen',
    input: { case: id, on: dayOf(office), reason: 'cameBack' },
    args: { case: id },
  };
};

const asked = {
  people: [{ givenNames: 'Nadia', surnames: 'Inventada', born: 40, sex: 'F', nationality: 'HND', relation: 'self' }],
  ...{ withFamily: false, language: 'spa', phone: '+504 9999 0555', otherContact: null, contactRule: 'mayNameOim' },
};

export const statusScenarios: readonly Scenario[] = [
  pressing('withdraw two of a family', (office) =>
    told(office, aFamily(office), 'record-withdrawal', { reason: 'other' }),
  ),
  pressing('put a family on hold', (office) => pause(office, aFamily(office))),
  pressing('take a family up again', (office) => {
    const id = aFamily(office);
    pressed(office, pause(office, id));
    return told(office, id, 'resume');
  }),
  pressing('give up looking for somebody', (office) => lost(office, aFamily(office))),
  pressing('meet somebody who was lost', (office) => {
    const id = aFamily(office);
    pressed(office, lost(office, id));
    const values = { happenedOn: dayOf(office), kind: 'came', topic: 'other', outcome: 'attended' };
    return { page: 'atencion', act: 'contact', input: { case: id, values } };
  }),
  pressing('close a case for several reasons', (office) => closing(office, aFamily(office))),
  pressing('reopen a case', reopening),
  pressing('open a case for somebody who came', (office) => ({
    page: 'nuevo-caso',
    act: 'open',
    input: { ...asked, on: dayOf(office) },
  })),
  pressing('ask for the return after all', (office) => {
    const { case: id } = office.act<{ case: string }>('nuevo-caso', 'open', { ...asked, on: dayOf(office) });
    return told(office, id, 'record-request', { people: [`${id}-P1`] });
  }),
];
