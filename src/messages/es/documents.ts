// Refusals about papers in custody, and remarks about papers.

import type { ProblemTexts } from '../message';

export const documentProblems: ProblemTexts = {
  'originals.choose': { text: 'Falta elegir de la lista.', remedy: 'Elija la que más se parezca.' },
  'originals.date': { text: 'Falta la fecha.', remedy: 'Escriba el día en que pasó.' },
  'originals.write': { text: 'Falta escribir este dato.', remedy: 'Con pocas palabras basta.' },
  'originals.long': { text: 'Es muy largo.', remedy: 'Déjelo en menos de 120 letras.' },
  'originals.not-their-paper': {
    text: 'Ese documento no es de esta persona.',
    remedy: 'Vuelva a elegirla y después su documento.',
  },
  'originals.say-what': { text: 'Falta decir qué documento es.', remedy: 'Escríbalo en «Señas».' },
  'originals.here-already': {
    text: 'Ya está en custodia, con el recibo {receipt}.',
    remedy: 'Si es otro igual, dígalo en «Señas»; si ya se devolvió, anote primero la devolución.',
  },
  'originals.unknown': {
    text: 'Ese original ya no está en la lista.',
    remedy: 'Puede que ya se haya devuelto y su caso esté cerrado. Vuelva a abrir la página.',
  },
  'originals.given-back': {
    text: 'El original del recibo {receipt} ya se devolvió el {date}.',
    remedy: 'No hace falta anotarlo otra vez.',
  },
  'originals.moved-meanwhile': {
    text: 'Entretanto cambió de lugar: está en «{place}», a cargo de {keeper}.',
    remedy: 'Confirme dónde está y vuelva a anotarlo.',
  },
  'originals.before-received': {
    text: 'Se recibió el {date}; no pudo devolverse antes.',
    remedy: 'Revise el día.',
  },
  'case.original-here': {
    text: 'Tenemos en custodia: {what} ({who}), recibo {receipt}.',
    remedy: 'Devuélvalo antes de cerrar el caso, o anote la devolución si ya se hizo.',
  },
  'case.original-before-departure': {
    text: 'Tenemos en custodia: {what} ({who}), recibo {receipt}; la salida es el {date}.',
    remedy: 'Devuélvalo antes de la salida y anote la devolución.',
  },
  'paper.expired': {
    text: 'Venció el {date}: {type} de {who}.',
    remedy: 'Vea si puede renovarse o si hace falta un documento de viaje de su consulado.',
  },
  'paper.expires-before-travel': {
    text: 'Vence el {date}, antes de llegar: {type} de {who}.',
    remedy: 'Cambie la fecha del viaje o pida otro documento a su consulado.',
  },
  'paper.expires-soon': {
    text: 'Vence el {date}, menos de {months} meses después del viaje: {type} de {who}.',
    remedy: 'El país de destino pide ese plazo; pregunte a la OIM de origen si aplica a sus nacionales.',
  },
  'paper.issuer-asks': {
    text: '{type} de {who}: lo emite {issuer} y la persona es de {nationality}.',
    remedy: '¿Tiene otra nacionalidad, o se eligió otro país por error? Pregúntelo y corrija lo que haga falta.',
  },
  'paper.issuer-type': {
    text: '{type} de {who}: ese documento lo emite {country}, no {issuer}.',
    remedy: 'Revise el tipo o el país que lo emite.',
  },
  'paper.number-shape': {
    text: '{type} de {who}: el número no tiene la forma que suele tener en {issuer}.',
    remedy: 'Compárelo con el documento. Si está bien copiado, déjelo así.',
  },
  'paper.two-current': {
    text: '{who} tiene dos documentos vigentes iguales: {type}.',
    remedy: 'Anote cuándo venció el anterior, o corrija el que se anotó dos veces.',
  },
  'paper.same-number': {
    text: 'El mismo número de {type} está en dos personas del caso ({who}).',
    remedy: 'Compárelo con los documentos: uno de los dos se copió mal.',
  },
};
