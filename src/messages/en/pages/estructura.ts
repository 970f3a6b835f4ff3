// Words of the page Reparar estructura, in English.

import type { estructuraTexts as Spanish } from '../../es/pages/estructura';
import type { Like } from '../../like';

export const estructuraTexts: Like<typeof Spanish> = {
  lead: 'Compares tabs and forms with what the registry expects and puts them right. Nothing that was written or answered is lost.',
  right: 'All tabs are as they should be.',
  repair: 'Repair structure',
  repairName: 'Repair structure of {book}',
  asking: 'Checking the forms…',
  form: 'Form “{form}”',
  formRight: 'The form asks what it should.',
  repairForm: 'Repair form',
  repairFormName: 'Repair form “{form}”',
  formRepaired: '“{form}” was repaired. If there was much to do, the registry finishes in the next minutes.',
  retire: 'No longer ask “{what}”: it goes to a page that nobody reaches',
  untitled: 'untitled',
  repaired: 'The book {book} is as it should be again.',
};
