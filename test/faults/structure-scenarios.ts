// Putting right what somebody did to the tabs, when the repair or the look that finds it breaks.

import type { Scenario } from '../support/sweep';
import { columnLetters } from '../../src/google/books/a1';
import { placesOf } from '../../src/kernel/derive/cells';
import { proteccion, registro } from '../../src/programme/books';
import { people } from '../../src/programme/cases/tables';
import { protectionNotes } from '../../src/programme/protection/tables';
import { familyOfFour } from '../support/family';
import { ANA, MINUTE, OLGA, OWNER, PILAR, ROUND, type Office } from '../support/office';
import { pressing } from './acts';

const ALMOST_AN_HOUR = 56 * MINUTE;

function family(office: Office): { readonly book: string; readonly case: string | null } {
  const { case: id } = office.submit(familyOfFour());
  office.later(ROUND);
  return { book: office.bookId(registro), case: id };
}

function dropColumn(office: Office, key: string): void {
  const at = placesOf(people).find((place) => place.key === key)?.at ?? -1;
  office.host.people.sheets.deleteColumns(OWNER, family(office).book, people.title, columnLetters(at));
}

const repairing = (key: string): Scenario =>
  pressing(`repair after ${key} was deleted`, (office) => {
    dropColumn(office, key);
    return { page: 'estructura', act: 'repair', input: {}, as: ANA };
  });

/** A case is closed, then the archive of its people and what history remembers are deleted. */
const repairingHistory: Scenario = pressing('repair after archive and keys of history were deleted', (office) => {
  const { book, case: id } = family(office);
  office.command('close-case', { case: id, reason: 'withdrawn' }, { as: OLGA });
  for (const title of [people.archive ?? '', 'Claves']) office.host.people.sheets.deleteTab(OWNER, book, title);
  return { page: 'estructura', act: 'repair', input: {}, as: ANA };
});

export const structureScenarios: readonly Scenario[] = [
  repairing('surnames'),
  repairing('id'),
  repairingHistory,
  pressing('repair after a column of Protección was deleted', (office) => {
    family(office);
    const at = placesOf(protectionNotes).find(({ key }) => key === 'text')?.at ?? -1;
    const id = office.bookId(proteccion);
    office.host.people.sheets.deleteColumns(OWNER, id, protectionNotes.title, columnLetters(at));
    return { page: 'estructura', act: 'repairGuarded', input: {}, as: PILAR };
  }),
  {
    name: 'a renamed tab is found, named back, and its waiting item goes',
    prepare: (office) => {
      const { book: id } = family(office);
      office.host.people.sheets.renameTab(ANA, id, people.title, 'Gente');
      office.later(ALMOST_AN_HOUR + ROUND);
      office.host.people.sheets.renameTab(ANA, id, 'Gente', people.title);
      office.host.world.elapse(ALMOST_AN_HOUR);
    },
    act: (office) => void office.host.clock.advance(ROUND),
    again: () => undefined,
    rounds: 2,
  },
];
