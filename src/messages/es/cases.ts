// Refusals about cases and their people.

import type { ProblemTexts } from '../message';

export const casesProblems: ProblemTexts = {
  'case.not-open': {
    text: 'Ese caso no está entre los abiertos.',
    remedy: 'Puede que ya se haya cerrado. Búsquelo por su número en «Casos cerrados».',
  },
  'case.closure-reason': {
    text: 'Falta decir por qué se cierra el caso.',
    remedy: 'Elija un motivo de la lista y vuelva a cerrar.',
  },
};
