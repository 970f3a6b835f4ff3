// Refusals about cases and their people, and what a case still lacks.

import type { ProblemTexts } from '../message';

export const casesProblems: ProblemTexts = {
  'case.not-open': {
    text: 'Ese caso no está entre los abiertos.',
    remedy: 'Puede que ya se haya cerrado, o que el número tenga un error. Búsquelo por nombre o teléfono en «Buscar».',
  },
  'case.not-closed': {
    text: 'Ese caso no está entre los cerrados.',
    remedy: 'Revise el número. Si el expediente es muy antiguo, pídalo a quien administra el registro.',
  },
  'case.open-already': {
    text: 'Ese caso ya está abierto.',
    remedy: 'Ábralo por su número en «Buscar».',
  },
  'case.reopened-before': {
    text: 'El caso se cerró el {date}; no pudo reabrirse antes.',
    remedy: 'Revise el día.',
  },
  'case.closure-reason': {
    text: 'Falta decir por qué se cierra el caso.',
    remedy: 'Elija un motivo de la lista y vuelva a cerrar.',
  },
  'case.not-left': {
    text: 'No consta que haya salido: ningún movimiento suyo ha llegado.',
    remedy: 'Anote su viaje en «Movimiento» o elija otro motivo; si regresó por su cuenta, «Desistió».',
  },
  'case.other-office': {
    text: 'Ese caso es de {office}.',
    remedy: 'Aquí no se muestra. Llame a esa oficina: {phone}.',
  },
  'case.other-officer': {
    text: 'Ese caso es de {office}; lo lleva {officer}.',
    remedy: 'Aquí no se muestra. Llame a esa oficina: {phone}.',
  },
  'case.not-their-office': {
    text: 'Ese caso es de otra oficina, y {who} no puede abrirlo.',
    remedy: 'Elija a quien sea de la oficina del caso, o hable con esa oficina.',
  },
  'case.freed-meanwhile': {
    text: 'Entretanto el caso quedó sin nadie a cargo.',
    remedy: 'Si lo toma usted, vuelva a presionar.',
  },
  'case.assigned-meanwhile': {
    text: 'Entretanto el caso quedó a cargo de {officer}.',
    remedy: 'Hablen entre ustedes y, si hace falta, vuelva a asignarlo.',
  },
  'case.lacks-office': {
    text: 'No tiene oficina.',
    remedy: 'Escríbala en la hoja Casos.',
  },
  'case.lacks-officer': {
    text: 'Nadie lo lleva todavía.',
    remedy: 'Tómelo usted o asígnelo aquí abajo.',
  },
  'case.lacks-comparison': {
    text: 'Se parece a otro caso.',
    remedy: 'No se detuvo nada. Compárelos y diga si son la misma persona.',
  },
  'case.lacks-birth-date': {
    text: 'Falta la fecha de nacimiento de {count} de {all} ({who}).',
    remedy: 'Escríbala en la hoja Personas, como está en el documento.',
  },
  'case.birth-date-undecided': {
    text: 'La fecha de nacimiento de {count} de {all} ({who}) espera una decisión.',
    remedy: 'Se decide en la página Entrevista de esa persona.',
  },
  'case.birth-date-refused': {
    text: 'La fecha de nacimiento que se escribió de {count} de {all} ({who}) no pasa.',
    remedy: 'Corríjala desde «Por corregir».',
  },
  'case.lacks-paper': {
    text: 'Falta el documento de {count} de {all} ({who}).',
    remedy: 'Se anota al capturar el movimiento, o en la hoja Documentos de identidad.',
  },
  'case.lacks-consent': {
    text: 'No se ha preguntado a {count} de {all} ({who}) si se puede avisar a la misión.',
    remedy: 'Pregunte a cada persona aparte y anótelo en el movimiento.',
  },
  'case.lacks-modules': {
    text: 'Faltan módulos de la entrevista de {count} de {all} ({who}).',
    remedy: 'Ábralos desde la página Entrevista de cada persona.',
  },
  'case.lacks-movement': {
    text: 'No tiene movimiento.',
    remedy: 'Empiécelo cuando haya boletos o fecha de salida.',
  },
  'case.still-listed': {
    text: 'En el movimiento {movement} sigue quien ya no viaja ({who}).',
    remedy: 'Ábralo, quite su renglón y corrija cuántas personas viajan.',
  },
  'case.lacks-notice': {
    text: 'No se ha preparado el aviso de {movement}.',
    remedy: 'Prepárelo desde el movimiento.',
  },
  'case.lacks-new-draft': {
    text: 'El borrador del aviso {folio} ya no dice lo que hay.',
    remedy: 'No lo envíe: descártelo en el buzón y prepárelo otra vez.',
  },
  'case.lacks-sending': {
    text: 'El aviso {folio} no se ha enviado.',
    remedy: 'Ábralo en el correo del programa, léalo y envíelo.',
  },
};
