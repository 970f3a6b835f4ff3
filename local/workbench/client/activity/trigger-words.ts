// What sets something off by itself, in words.

import type { Running } from '../../methods/clock';

const WORDS: Readonly<Record<Running['kind'], (about: string | null) => string>> = {
  clock: () => 'Por reloj',
  'form-submit': (form) => `Al recibir ${form === null ? 'un formulario' : `el formulario «${form}»`}`,
  'sheet-edit': (book) => `Al escribir en ${bookWords(book)}`,
  'sheet-change': (book) => `Al cambiar filas, columnas u hojas en ${bookWords(book)}`,
};

const bookWords = (book: string | null): string =>
  book === null ? 'un libro que usted no abre' : `el libro «${book}»`;

export const triggerWords = ({ kind, about }: Pick<Running, 'kind' | 'about'>): string => WORDS[kind](about);
