// What each kind of waiting item is called on *Por corregir*, and what a person does with it.

import type { ProblemTexts } from '../message';

export interface WaitingText {
  readonly title: string;
  readonly whatToDo: string;
}

export const intakeWaiting: Readonly<Record<string, WaitingText>> = {
  'application-review': {
    title: 'Solicitud por revisar',
    whatToDo: 'No ha entrado al registro. Acéptela si es verdadera, o descártela; lo descartado se borra después.',
  },
  'application-problems': {
    title: 'Solicitud por corregir',
    whatToDo: 'Corrija lo que se señala y regístrela. La respuesta original sigue en el formulario.',
  },
  effect: {
    title: 'Trabajo que no se pudo hacer',
    whatToDo: 'Lea el motivo; si ya está resuelto, márquelo como atendido.',
  },
  'overdue-effect': {
    title: 'Trabajo atrasado',
    whatToDo:
      'El registro lo intenta cada cinco minutos y lleva más de un día sin lograrlo. Revise que la cuenta del registro tenga espacio y ' +
      'permiso en Drive y en Gmail, y avise a quien administra. Se quita de aquí en cuanto quede hecho.',
  },
};

/** What waits in the tabs of the books. */
export const sheetWaiting: Readonly<Record<string, WaitingText>> = {
  'typed-value': {
    title: 'Escrito en la hoja, sin entrar al registro',
    whatToDo: 'La celda está marcada y el registro conserva lo anterior. Corríjala en la hoja, o decida aquí.',
  },
  'typed-row': {
    title: 'Renglón nuevo por completar',
    whatToDo: 'Complételo en la hoja: en cuanto esté entero será un registro.',
  },
  'typed-meanwhile': {
    title: 'Dos personas escribieron al mismo tiempo',
    whatToDo: 'Lo último que se escribió sigue en su celda; lo otro está en la historia. Mire cuál vale.',
  },
  structure: {
    title: 'Una hoja no está como debe',
    whatToDo: 'Los datos siguen ahí. «Reparar estructura» la devuelve a su lugar.',
  },
  form: {
    title: 'Alguien cambió un formulario',
    whatToDo: '«Reparar» lo devuelve a como debe estar. Nada de lo contestado se pierde.',
  },
  'rows-moved': {
    title: 'Alguien movió renglones mientras se guardaba',
    whatToDo: 'El registro puso cada dato en su renglón. Mire que estén como deben.',
  },
};

/** What to do about doubts over notices; their titles stand with the duty. */
export const noticeWaiting: Readonly<Record<string, string>> = {
  'draft-gone': 'Si lo descartó, prepare otro desde el movimiento. Si se mandó de otra forma, anótelo aquí.',
  'sent-elsewhere': 'Mire a quién llegó y anote aquí qué se hizo.',
  bounced: 'Llame a la misión y anote aquí qué se hizo.',
  'sent-outdated': 'Compare lo enviado con el movimiento, avise a la misión y anote aquí qué se hizo.',
  'draft-outdated': 'Borre el borrador en el correo del programa y prepare otro desde el movimiento.',
};

export const waitingProblems: ProblemTexts = {
  'waiting.none-chosen': {
    text: 'No eligió ningún pendiente.',
    remedy: 'Marque al menos uno, y a lo más 500.',
  },
  'waiting.how-missing': {
    text: 'Falta decir cómo se atendió.',
    remedy: 'Basta una frase: «hablé con la misión», «ya se creó la carpeta».',
  },
  'waiting.how-too-long': {
    text: 'Lo que escribió pasa de 500 letras.',
    remedy: 'Deje una frase; lo demás va en el expediente.',
  },
  'waiting.item-unknown': {
    text: 'Ese pendiente ya no está en la lista.',
    remedy: 'Vuelva a cargar la página: tal vez alguien lo atendió.',
  },
  'waiting.is-typed': {
    text: 'Lo escrito en una hoja no se marca como atendido.',
    remedy: 'Corríjalo en su celda, o use «Usar lo que escribí» o «Dejar lo que había».',
  },
  'waiting.is-differences': {
    text: 'Lo que no coincide no se marca como atendido: se decide dato por dato.',
    remedy: 'Use «Comparar y decidir».',
  },
  'waiting.not-to-retry': {
    text: 'Ese pendiente no es un módulo que se pueda volver a recibir.',
    remedy: 'Vuelva a cargar la página y use sus propios botones.',
  },
  'waiting.is-application': {
    text: 'Una solicitud no se marca como atendida: se acepta, se corrige o se descarta.',
    remedy: 'Use los botones de la solicitud.',
  },
};

/** What an item of no known kind is called, and where items stand. */
export const itemTexts = {
  otherTitle: 'Otros pendientes',
  otherWhat: 'Lea el motivo, resuélvalo donde corresponda y márquelo como atendido.',
  guardedGroup: 'Protección',
  rowNamed: '{tab} · {row}',
  rowNumber: '{tab} · renglón {row}',
} as const;
