// Words of the page Nuevo caso, in English.

import type { nuevoCasoTexts as Spanish } from '../../es/pages/nuevo-caso';
import type { Like } from '../../like';

export const nuevoCasoTexts: Like<typeof Spanish> = {
  lead: 'For somebody who came in person and has sent no application yet. They are informed; it obliges them to nothing.',
  meeting: 'The meeting',
  on: 'On which day they came',
  language: 'In which language they are most at ease',
  phone: 'Telephone or WhatsApp',
  phoneHelp: 'With + and the code of the country.',
  otherContact: 'Without a telephone, how they are found',
  contactRule: 'If somebody else answers',
  withFamily: 'Would return with family or dependants',
  principal: 'Who came',
  companion: 'Person {at}',
  givenNames: 'Given names, as in their document',
  surnames: 'Surnames, as in their document',
  born: 'Age or year of birth',
  bornHelp: 'What they can say.',
  sex: 'Sex, as in their document',
  nationality: 'Nationality',
  relation: 'What they are to who came',
  another: 'Add another person',
  remove: 'Remove',
  save: 'Open the case',
  opened: 'The case {number} was opened.',
  toCase: 'See the case',
  resembles: 'It resembles other cases. Nothing was stopped: compare and decide.',
};
