// Words of definitions (titles, columns, choices, settings) as they stand in Spanish → in English. The same words mean the
// same wherever they stand.

import { caseLabels } from './labels/cases';
import { counsellingLabels } from './labels/counselling';
import { countryLabels } from './labels/countries';
import { dailyLabels } from './labels/daily';
import { directoryLabels } from './labels/directory';
import { intakeLabels } from './labels/intake';
import { originalLabels } from './labels/originals';
import { registryLabels } from './labels/registry';
import { travelLabels } from './labels/travel';
import { waitingLabels } from './labels/waiting';

export const labels = {
  ...caseLabels,
  ...counsellingLabels,
  ...countryLabels,
  ...dailyLabels,
  ...directoryLabels,
  ...intakeLabels,
  ...originalLabels,
  ...registryLabels,
  ...travelLabels,
  ...waitingLabels,
};
