// What people type in the sheets, and what the program makes of it, when its runs break. Whose it was may be lost with the
// trigger that told of it; what it was may not.

import type { Scenario } from '../support/sweep';
import { familyOfFour } from '../support/family';
import { ANA, MINUTE, PILAR, ROUND, type Office } from '../support/office';
import { sheetHands } from '../support/sheet-hands';
import { waitingOf } from '../../src/kernel/system-tables';
import type { Table } from '../../src/kernel/table';
import { proteccion } from '../../src/programme/books';
import { identityDocuments, people } from '../../src/programme/cases/tables';
import { protectionNotes } from '../../src/programme/protection/tables';
import { pressing } from './acts';

/** The hourly look is due, so that two rounds lead to all that typing leads to. */
const ALMOST_AN_HOUR = 56 * MINUTE;
const byAnybody = (line: string): string => line.replace(/editor desconocido|ana@oim\.example/g, 'somebody');

function family(office: Office): string {
  const { case: id } = office.submit(familyOfFour());
  office.later(ROUND);
  return `${id}-P1`;
}

interface Cell {
  readonly table: Table;
  readonly cell: string;
}

const typing = (
  name: string,
  place: (office: Office, person: string) => Cell,
  text: (person: string) => string,
): Scenario => ({
  name,
  prepare: (office): Cell & { readonly text: string } => {
    const person = family(office);
    office.host.world.elapse(ALMOST_AN_HOUR);
    return { ...place(office, person), text: text(person) };
  },
  act: (office, { table, cell, text: said }: Cell & { readonly text: string }) =>
    sheetHands(office).type(table, cell, said),
  again: () => undefined,
  told: byAnybody,
  rounds: 2,
});

const phoneOf = (office: Office, person: string): Cell => ({
  table: people,
  cell: sheetHands(office).cellOf(people, person, 'phone'),
});

/** A telephone that does not pass waits. */
function waiting(office: Office) {
  const person = family(office);
  const { table, cell } = phoneOf(office, person);
  sheetHands(office).type(table, cell, 'por la tarde');
  office.later(ROUND);
  const item = office.waiting('open').find(({ kind }) => kind === 'typed-value');
  return { page: 'por-corregir', input: { item: item?.id, table: 'people', row: person }, as: ANA };
}

/** The same in Protección. */
function waitingGuarded(office: Office) {
  family(office);
  const note = office.rows(protectionNotes)[0]?.id ?? '';
  sheetHands(office).type(protectionNotes, urgencyOf(office, note), 'tal vez', PILAR);
  office.later(ROUND);
  const item = office.rows(waitingOf(proteccion)).find(({ state }) => state === 'open');
  return { page: 'por-corregir', input: { item: item?.id, table: 'protectionNotes', row: note }, as: PILAR };
}

const urgencyOf = (office: Office, note: string): string => sheetHands(office).cellOf(protectionNotes, note, 'urgency');

export const typingScenarios: readonly Scenario[] = [
  typing('a value typed that passes', phoneOf, () => '+504 9777 1234'),
  typing('a value typed that does not', phoneOf, () => 'por la tarde'),
  typing(
    'a row begun below the others',
    (office) => ({ table: identityDocuments, cell: sheetHands(office).below(identityDocuments, 'person') }),
    (person) => person,
  ),
  pressing('leave what there was', (office) => ({ ...waiting(office), act: 'leaveOld' })),
  pressing('use what was typed', (office) => {
    const button = waiting(office);
    const { table, cell } = phoneOf(office, button.input.row);
    sheetHands(office).typeUntold(table, cell, '+504 9777 1234');
    return { ...button, act: 'useTyped' };
  }),
  pressing('leave what there was in Protección', (office) => ({ ...waitingGuarded(office), act: 'leaveGuardedOld' })),
  pressing('use what was typed in Protección', (office) => {
    const button = waitingGuarded(office);
    sheetHands(office).typeUntold(protectionNotes, urgencyOf(office, button.input.row), 'Sí, hoy', PILAR);
    return { ...button, act: 'useGuardedTyped' };
  }),
];
