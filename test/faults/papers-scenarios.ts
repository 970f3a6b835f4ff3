// What befalls people who may be one and papers in our hands: compared by the round, decided by a person; an original
// received, moved, given back, and given back once its case is closed.

import { originals } from '../../src/programme/cases/originals';
import { duplicatePairs } from '../../src/programme/cases/pairs';
import { people } from '../../src/programme/cases/tables';
import type { CompareView } from '../../src/ui/comparar/view';
import { familyOfFour, oneAdult, someoneElse } from '../support/family';
import { ANA, OLGA, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';
import type { Scenario } from '../support/sweep';
import { pressing, round } from './acts';

/** Two cases, and somebody types the telephone of one of them for the other. */
function alike(office: Office): void {
  const one = office.submit(oneAdult()).case ?? '';
  const other = office.submit(someoneElse()).case ?? '';
  office.later(ROUND);
  const hands = sheetHands(office);
  const phone = office.rows(people).find((row) => row.case === one)?.phone ?? '';
  hands.type(people, hands.cellOf(people, `${other}-P1`, 'phone'), phone);
}

const decision = (office: Office) => {
  alike(office);
  office.later(ROUND);
  const pair = office.rows(duplicatePairs)[0]?.id ?? '';
  const { pair: view } = office.open('comparar', { pair }).view as CompareView;
  const input = { pair, decision: 'different', note: 'Vinieron los dos juntos.', was: view?.was };
  return { page: 'comparar', act: 'decide', input, args: { pair } };
};

const wish = (id: string) => ({
  ...{ person: `${id}-P1`, kind: 'birthCertificate', document: null, what: null },
  ...{ receivedOn: '2026-11-23', receivedFrom: 'person', purpose: 'consular', place: 'Caja fuerte' },
});

const receiving = (office: Office) => {
  const id = office.submit(familyOfFour()).case ?? '';
  return { page: 'originales', act: 'receive', input: wish(id), args: { case: id } };
};

function received(office: Office): { readonly original: string; readonly case: string } {
  const { page, act, input, args } = receiving(office);
  office.act(page, act, input, { args });
  return { original: office.rows(originals)[0]?.id ?? '', ...args };
}

/** A pair is called after the round that found it. */
const byAnyName = (line: string): string => line.replace(/(duplicatePairs\/|"id":")[0-9a-z]{16}\b/g, '$1a pair');

const back = { on: '2026-11-23', to: 'person', confirmedBy: 'signature' };

export const papersScenarios: readonly Scenario[] = [
  { ...round('compare people who were changed in the sheet', alike), told: byAnyName },
  pressing('decide about two people', decision),
  pressing('receive an original', receiving),
  pressing('move an original', (office) => {
    const { original } = received(office);
    const was = { place: 'Caja fuerte', keeper: ANA };
    return { page: 'originales', act: 'move', input: { original, place: 'Cajón 2', keeper: OLGA, was } };
  }),
  pressing('give an original back', (office) => ({
    page: 'originales',
    act: 'giveBack',
    input: { original: received(office).original, ...back },
  })),
  pressing('give an original back after its case was closed', (office) => {
    const { original, case: id } = received(office);
    office.command('close-case', { case: id, reason: 'withdrawn' });
    return { page: 'originales', act: 'giveBack', input: { original, ...back } };
  }),
];
