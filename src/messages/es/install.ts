// Words of the installation and of failures of Google that only it or the adapters meet.

import { fill, type ProblemTexts } from '../message';

export const installProblems = {
  'install.not-owner': {
    text: 'Solo puede instalar la cuenta del programa, {account}.',
    remedy: 'Entre con esa cuenta y abra otra vez la página Instalar.',
  },
  'install.stuck': {
    text: 'La instalación se quedó a medias.',
    remedy: 'Siga con la instalación: empieza donde se quedó.',
  },
  'install.failed': {
    text: 'La instalación se detuvo en «{step}».',
    remedy:
      'Siga con la instalación: empieza donde se quedó. Si vuelve a pasar, avise a quien da soporte con la referencia {reference}.',
  },
  'platform.lock': {
    text: 'Otra tarea del registro estaba guardando y no terminó a tiempo.',
    remedy: 'No se perdió nada. Se intenta otra vez en unos minutos.',
  },
  'platform.taken': {
    text: 'Google dice que ya existe algo con ese identificador.',
    remedy: 'Avise a quien administra el registro.',
  },
  'platform.invalid': {
    text: 'Google no aceptó lo que se le mandó.',
    remedy: 'Revise los datos de este paso; si están bien, avise a quien administra el registro.',
  },
} as const satisfies ProblemTexts;

export const installWords = {
  folders: 'Carpetas',
  book: (title: string) => fill('Libro {title}', { title }),
  prepare: 'Primeros asientos de los libros',
  setUp: 'Datos de la oficina',
  forms: 'Formularios',
  form: (title: string, language: string) => fill('Formulario {title} ({language})', { title, language }),
  triggers: 'Tareas automáticas',
  firstRound: 'Accesos del personal',
} as const;

/** What a person is told when something failed that should not. */
export const failureText = (reference: string): string =>
  fill(
    'No se pudo terminar. Vuelva a intentar; si sigue igual, dé a quien administra el registro esta referencia: {reference}.',
    { reference },
  );
