// Module 4: what was explained, ticked as it is said.

import { line, list, page, pick, ticks, type ShortPages } from '../../../kernel/short-form';
import { OWN_WORDS, TEXT_LANGUAGES, TOPICS } from '../codes';
import { gates } from './gates';

export const information: ShortPages = {
  version: 1,
  title: 'Entrevista 4: información dada',
  pages: [
    ...gates('given'),
    page('given', 'Lo que se explicó', [
      ticks('topics!', 'Marque lo que explicó', TOPICS, {
        help: 'Alternativas: refugio, regularización por vulnerabilidad, otras. A todas las personas.',
      }),
      line('leaflet!', 'Versión del folleto'),
      list('leafletLanguage!', 'Idioma del folleto', TEXT_LANGUAGES),
      pick('ownWords!', '¿Me puede decir con sus palabras qué sigue?', OWN_WORDS),
    ]),
  ],
};
