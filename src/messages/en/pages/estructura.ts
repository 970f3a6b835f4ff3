// Words of the page Reparar estructura, in English.

import type { estructuraTexts as Spanish } from '../../es/pages/estructura';
import type { Like } from '../../like';

export const estructuraTexts: Like<typeof Spanish> = {
  lead: 'Compares the tabs with what the registry expects and puts them right. What is written in the rows is not touched.',
  right: 'All tabs are as they should be.',
  repair: 'Repair structure',
  repairName: 'Repair structure of {book}',
  repaired: 'The book {book} is as it should be again.',
};
