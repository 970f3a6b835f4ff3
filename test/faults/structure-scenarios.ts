// Putting right what somebody did to the tabs, when the repair or the look that finds it breaks.

import type { Scenario } from '../support/sweep';
import { deleteIndexes } from '../../local/services/sheets/dimensions';
import { asPerson } from '../../local/services/sheets/person-refusal';
import { placesOf } from '../../src/kernel/derive/cells';
import { registro } from '../../src/programme/books';
import { people } from '../../src/programme/cases/tables';
import { familyOfFour } from '../support/family';
import { ANA, MINUTE, OWNER, ROUND, type Office } from '../support/office';
import { pressing } from './acts';

const ALMOST_AN_HOUR = 56 * MINUTE;

function family(office: Office): string {
  office.submit(familyOfFour());
  office.later(ROUND);
  return office.bookId(registro);
}

function dropColumn(office: Office, key: string): void {
  const at = placesOf(people).find((place) => place.key === key)?.at ?? -1;
  asPerson(office.host.world, OWNER, family(office), people.title, (book, tab) =>
    deleteIndexes(book, tab, 'COLUMNS', at, at + 1),
  );
}

const repairing = (key: string): Scenario =>
  pressing(`repair after ${key} was deleted`, (office) => {
    dropColumn(office, key);
    return { page: 'estructura', act: 'repair', input: {}, as: ANA };
  });

export const structureScenarios: readonly Scenario[] = [
  repairing('surnames'),
  repairing('id'),
  {
    name: 'a renamed tab is found, named back, and its waiting item goes',
    prepare: (office) => {
      const id = family(office);
      asPerson(office.host.world, OWNER, id, people.title, (_book, tab) => void (tab.title = 'Gente'));
      office.later(ALMOST_AN_HOUR + ROUND);
      asPerson(office.host.world, OWNER, id, 'Gente', (_book, tab) => void (tab.title = people.title));
      office.host.world.elapse(ALMOST_AN_HOUR);
    },
    act: (office) => void office.host.clock.advance(ROUND),
    again: () => undefined,
    rounds: 2,
  },
];
