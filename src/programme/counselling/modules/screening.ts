// The brief screening: eight observations, without details. It is a form of its own, and all of it is for Protección.

import { page, pick, type ShortPages } from '../../../kernel/short-form';
import { YES_NO_UNSURE } from '../codes';
import { gates } from './gates';

const OBSERVATIONS = {
  childAlone: 'NNA sin quien le cuide',
  notFree: 'No decide libremente, o alguien contesta por ella',
  afraid: 'Miedo a alguien con quien viaja o de aquí',
  worried: 'Le preocupa volver',
  health: 'Salud o embarazo que requiere ver a un médico',
  upset: 'No entiende o parece muy alterada',
  tonight: 'Sin comida o techo esta noche',
  askedProtection: 'Pidió hablar con Protección',
} as const;

export const screening: ShortPages = {
  version: 1,
  title: 'Tamizaje breve',
  pages: [
    ...gates('observed'),
    page(
      'observed',
      'Lo que observó',
      Object.entries(OBSERVATIONS).map(([key, title]) => pick(`${key}!*`, title, YES_NO_UNSURE)),
      { help: 'Sin detalles ni preguntas de más.' },
    ),
  ],
};
