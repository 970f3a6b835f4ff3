// Words of the pages' common parts and of the problems that pages themselves meet.
// Translators: `who…` stands above every page and names the signed-in account; staff are spoken to with «usted».

import type { ProblemTexts } from '../message';

/** Stands in the page before its script runs. */
export const shellTexts = { noScript: 'Esta página necesita JavaScript. Actívelo en su navegador y vuelva a abrirla.' } as const;

export const kitTexts = {
  /** What the addresses of pages, and calls to the server, say of the language. */
  tongue: {},
  otherTongue: { lang: 'en', name: 'English' },
  brand: 'Registro RVA',
  navigation: 'Páginas',
  foot: 'Retorno Voluntario Asistido. Lo que ve aquí es confidencial: no fotografíe la pantalla ni la deje abierta.',
  whoBefore: 'Google dice que usted es',
  notYou: 'Si no es usted:',
  strangerTitle: 'Google no nos dice quién es usted',
  strangerWhy: 'Sin saberlo no se muestra ningún dato. Suele pasar con una cuenta personal o con varias abiertas a la vez.',
  strangerSteps: [
    'Cierre las demás cuentas de Google en este navegador, o abra una ventana privada.',
    'Entre con su cuenta de trabajo.',
    'Abra otra vez el enlace. Si sigue igual, avise a quien administra el registro.',
  ],
  notShownTitle: 'Esta página no se puede mostrar',
  toInstall: 'Ir a Instalar',
  toRepair: 'Reparar estructura',
  optional: '(opcional)',
  choose: 'Elija…',
  save: 'Guardar',
  cancel: 'Cancelar',
  edit: 'Cambiar',
  close: 'Cerrar',
  print: 'Imprimir',
  printed: 'Confidencial. Imprimió {who} el {when}.',
  notDone: 'Todavía no se pudo',
  oneProblem: 'Falta corregir un dato',
  manyProblems: 'Faltan por corregir {count} datos',
  problemOf: '{label} · {text}',
  lostTitle: 'Se cortó la conexión',
  lostText: 'Lo que escribió sigue aquí; no cierre la página. Se intenta sola en cuanto haya señal.',
  retry: 'Intentar ahora',
  loading: 'Un momento…',
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  weekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
} as const;

export const pageProblems: ProblemTexts = {
  'page.no-such-page': {
    text: 'Esa página no existe.',
    remedy: 'Revise el enlace o vuelva al menú.',
  },
  'page.no-form': {
    text: 'El formulario público todavía no está instalado.',
    remedy: 'Abra la página Instalar y termine la instalación.',
  },
  'page.case-not-found': {
    text: 'No hay un caso abierto con ese número.',
    remedy: 'Revíselo en la hoja Casos; los cerrados ya no viajan.',
  },
  'page.case-number-slip': {
    text: 'Ese número de caso tiene un error: el último carácter no corresponde.',
    remedy: 'Cópielo otra vez de la hoja Casos o escriba solo el consecutivo.',
  },
};
