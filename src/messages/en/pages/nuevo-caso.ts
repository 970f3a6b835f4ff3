// Words of the page Nuevo caso, in English.

import type { nuevoCasoTexts as Spanish } from '../../es/pages/nuevo-caso';
import type { Like } from '../../like';

export const nuevoCasoTexts: Like<typeof Spanish> = {
  lead: 'For somebody who came in person and has not sent an application yet. They stand as informed; it obliges them to nothing.',
  meeting: 'The meeting',
  on: 'On which day they came',
  language: 'In which language they feel most at ease',
  phone: 'Telephone or WhatsApp',
  phoneHelp: 'With + and the country code.',
  otherContact: 'Without a telephone, how to find them',
  contactRule: 'If somebody else answers',
  withFamily: 'Would return with family or dependants',
  principal: 'Who came',
  companion: 'Person {at}',
  givenNames: 'Given names, as in their document',
  surnames: 'Surnames, as in their document',
  born: 'Age or year of birth',
  bornHelp: 'What they can tell.',
  sex: 'Sex, as in their document',
  nationality: 'Nationality',
  relation: 'How they are related to whoever came',
  another: 'Add another person',
  remove: 'Remove',
  save: 'Open the case',
  opened: 'The case {number} was opened.',
  toCase: 'See the case',
  resembles: 'It resembles other cases. Nothing was stopped: compare and decide.',
};
