// Words of the page Reparar estructura, in English.

import type { estructuraTexts as Spanish } from '../../es/pages/estructura';
import type { Like } from '../../like';

export const estructuraTexts: Like<typeof Spanish> = {
  lead: 'Compares tabs and forms with what the registry expects and puts them back as they should be. Nothing written or answered is lost.',
  right: 'All tabs are as they should be.',
  repair: 'Repair structure',
  repairName: 'Repair structure of {book}',
  repaired: 'The book {book} is as it should be again.',
  asking: 'Checking the forms…',
  form: 'Form “{form}”',
  formRight: 'The form asks what it should.',
  repairForm: 'Repair form',
  repairFormName: 'Repair the form “{form}”',
  formRepaired: '“{form}” was repaired. If it was a lot, the registry finishes within the next minutes.',
  retire: 'Stop asking “{what}”: it moves to a page that nobody reaches',
  untitled: 'untitled',
};
