// Refusals about pairs of people who may be one.

import type { ProblemTexts } from '../message';

export const pairProblems: ProblemTexts = {
  'pairs.gone': {
    text: 'Esa comparación ya no hace falta.',
    remedy: 'Los datos cambiaron y ya no se parecen, o los dos casos se cerraron. Vea las demás en «Posibles duplicados».',
  },
  'pairs.decision': {
    text: 'Falta decir si son la misma persona.',
    remedy: 'Elija una de las tres respuestas; «No sé» también vale.',
  },
  'pairs.long-note': {
    text: 'La nota es muy larga.',
    remedy: 'Déjela en menos de 2,000 letras.',
  },
  'pairs.decided-meanwhile': {
    text: 'Entretanto {who} la dejó en «{state}».',
    remedy: 'Lea lo que se decidió y, si no está de acuerdo, hablen entre ustedes.',
  },
  'pairs.new-reason': {
    text: 'Entretanto apareció otro motivo para compararlas.',
    remedy: 'Vea en qué se parecen ahora y decida de nuevo.',
  },
};
