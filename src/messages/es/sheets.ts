// What the sheets say to those who type in them.

import type { Problem, Speak } from '../../kernel/problem';

const KEPT = 'Lo que escribió sigue aquí; el registro conserva lo anterior hasta que se corrija.';

export const noteWords = (speak: Speak) => ({
  note: (problems: readonly Problem[]): string =>
    ['⚠ Por corregir', ...problems.map(speak).map(({ text, remedy }) => `${text} ${remedy}`), KEPT].join('\n'),
  corrected: 'Se corrigió en la hoja.',
  repaired: 'La hoja volvió a quedar como debe.',
});
