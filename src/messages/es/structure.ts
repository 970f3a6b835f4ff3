// What is wrong with a tab, in one line each, and what repairing it does.

import type { ProblemTexts } from '../message';

export const structureProblems = {
  'structure.tab-missing': {
    text: 'Falta la hoja «{tab}»: alguien la borró.',
    remedy: 'Al reparar vuelve a su lugar, con los renglones que el registro guardó en la bitácora.',
  },
  'structure.tab-renamed': {
    text: 'La hoja «{tab}» ahora se llama «{now}».',
    remedy: 'Al reparar recupera su nombre.',
  },
  'structure.keys-cleared': {
    text: 'En la hoja «{tab}» se borró la clave que identifica a: {columns}.',
    remedy: 'Al reparar se escribe otra vez, en la misma columna.',
  },
  'structure.column-missing': {
    text: 'En la hoja «{tab}» falta: {columns}.',
    remedy: 'Al reparar la columna vuelve a su lugar con lo que tenía.',
  },
  'structure.column-moved': {
    text: 'En la hoja «{tab}» está fuera de su lugar: {columns}.',
    remedy: 'Al reparar regresa con todo lo que tiene.',
  },
  'structure.column-between': {
    text: 'En la hoja «{tab}» hay columnas agregadas en medio de las del registro: {count}.',
    remedy: 'Al reparar pasan a la derecha, con todo lo que tienen.',
  },
  'structure.unprotected': {
    text: 'En la hoja «{tab}» alguien quitó una protección.',
    remedy: 'Al reparar se vuelve a proteger. Lo que se haya escrito entretanto sigue ahí y se revisa como siempre.',
  },
  'structure.memory-lost': {
    text: 'Falta la hoja «{tab}», donde el registro guarda su propia memoria.',
    remedy:
      'No se tocó nada. Abra el libro con la cuenta del programa, vaya a Archivo › Historial de versiones y restaure la última que la tenga.',
  },
} as const satisfies ProblemTexts;
