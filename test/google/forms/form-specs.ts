// A small form for tests of the adapter: every kind of question, two branches and a page that ends the form early.

import type { FormSpec, Option, Question, Texts } from '../../../src/kernel/form';

const said = (es: string, ht = `${es} (ht)`): Texts => ({ es, ht });
const option = (code: string, es: string, goTo?: string): Option => ({
  code,
  label: said(es),
  ...(goTo === undefined ? {} : { goTo }),
});

export const SMALL_FORM: FormSpec = {
  key: 'small',
  version: 3,
  languages: ['es', 'ht'],
  title: said('Solicitud'),
  description: said('El retorno es gratuito.'),
  confirmation: said('Recibimos su solicitud.'),
  audience: 'anyone',
  pages: [
    {
      key: 'start',
      title: said('Antes de empezar'),
      questions: [
        {
          key: 'consent',
          title: said('¿Acepta?'),
          required: true,
          type: 'choice',
          options: [option('yes', 'Sí', 'person'), option('no', 'No', 'goodbye')],
        },
      ],
    },
    {
      key: 'person',
      title: said('Usted'),
      help: said('Como en su documento'),
      questions: [
        { key: 'name', title: said('Nombre'), help: said('Como en su documento'), required: true, type: 'short' },
        {
          key: 'age',
          title: said('Edad'),
          required: true,
          type: 'short',
          validation: { kind: 'integer', min: 0, max: 110, message: said('Escriba los años, de 0 a 110.') },
        },
        {
          key: 'phone',
          title: said('Teléfono'),
          required: false,
          type: 'short',
          validation: { kind: 'pattern', pattern: '\\+?[0-9 ]{7,20}', message: said('Solo números.') },
        },
        {
          key: 'language',
          title: said('Idioma'),
          required: true,
          type: 'choice',
          other: true,
          options: [option('es', 'Español'), option('ht', 'Kreyòl')],
        },
        {
          key: 'city',
          title: said('Ciudad'),
          required: true,
          type: 'list',
          options: [option('tap', 'Tapachula'), option('tij', 'Tijuana')],
        },
        {
          key: 'needs',
          title: said('Necesita'),
          required: true,
          type: 'checkboxes',
          atLeast: 1,
          options: [option('reader', 'Que me lean'), option('none', 'Nada')],
        },
        { key: 'born', title: said('Nacimiento'), required: false, type: 'date' },
        {
          key: 'note',
          title: said('Nota'),
          required: false,
          type: 'paragraph',
          validation: { kind: 'maxLength', max: 20_000, message: said('Es muy largo.') },
        },
      ] satisfies Question[],
      then: 'submit',
    },
    { key: 'goodbye', title: said('Puede venir a la oficina'), help: said('No se guardó nada.'), questions: [] },
  ],
};

export const ITEMS_OF_SMALL_FORM = 12;
