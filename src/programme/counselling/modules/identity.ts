// Module 1, with the papers in hand; each person has their own.

import { day, line, list, page, pick, type ShortPages } from '../../../kernel/short-form';
import { DOB_PRECISIONS, DOCUMENT_TYPES } from '../../cases/codes';
import { COUNTRIES } from '../../directory/countries';
import { HOLDERS, PAPERS, SIGNING } from '../codes';
import { gates } from './gates';

const { passport, nationalId, birthCertificate } = DOCUMENT_TYPES;

export const identity: ShortPages = {
  version: 1,
  title: 'Entrevista 1: identidad',
  pages: [
    ...gates('who', true),
    page('who', 'Como en su documento', [
      line('givenNames!', 'Nombre(s)'),
      line('firstSurname!', 'Primer apellido'),
      line('secondSurname', 'Segundo apellido'),
      day('birthDate!', 'Fecha de nacimiento', { help: 'Si solo sabe el año, ponga 1 de enero.' }),
      pick('dobPrecision!', '¿Qué tan segura es la fecha?', DOB_PRECISIONS),
      pick('sex!', 'Sexo', { F: 'Mujer', M: 'Hombre', X: 'X' }),
      list('nationality!', 'Nacionalidad', COUNTRIES),
      list('otherNationality', 'Otra nacionalidad', COUNTRIES),
      line('birthPlace', 'Lugar de nacimiento'),
      pick('signing!', '¿Sabe leer y firmar, o prefiere que le lean y poner su huella?', SIGNING),
      pick(
        'paper!',
        '¿Qué documento trae?',
        { passport, nationalId, birthCertificate, none: 'Ninguno' },
        { goTo: { passport: 'paper', nationalId: 'paper', birthCertificate: 'paper', none: 'submit' } },
      ),
    ]),
    page('paper', 'El documento', [
      list('paperIssuer!', 'País que lo emite', COUNTRIES),
      line('paperNumber', 'Número', { max: 40 }),
      day('paperExpires', 'Vence el'),
      pick('paperForm', '¿Qué tiene a la vista?', PAPERS),
      pick('paperHolder', '¿Quién lo tiene ahora?', HOLDERS),
    ]),
  ],
};
