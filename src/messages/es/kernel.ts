// Refusals of the registry itself: who may act, what a value may be, what the books can bear.

import type { ProblemTexts } from '../message';

export const kernelProblems = {
  'access.unknown-person': {
    text: 'Google no nos dice quién es usted.',
    remedy: 'Entre con su cuenta de la oficina. Si tiene varias cuentas abiertas, cierre las otras o use una ventana nueva.',
  },
  'access.not-staff': {
    text: 'Su cuenta no está en el personal de esta oficina.',
    remedy: 'Pida a quien administra el registro que le dé de alta en Directorio › Personal.',
  },
  'access.not-yours': {
    text: '«{action}» le toca a otra persona del equipo.',
    remedy: 'Pídaselo a quien tenga ese encargo, o pida que le agreguen el rol en Directorio › Personal.',
  },
  'platform.busy': {
    text: 'Otra persona está guardando en este momento.',
    remedy: 'Espere unos segundos y vuelva a intentar. Lo que escribió sigue aquí.',
  },
  'platform.not-installed': {
    text: 'El registro todavía no está instalado en esta cuenta.',
    remedy: 'Abra la página Instalar con la cuenta del registro.',
  },
  'platform.structure': {
    text: 'La hoja «{tab}» no está como debe: cambió de nombre o alguien agregó, movió o borró columnas.',
    remedy: 'No se guardó nada. Ábrala en «Reparar estructura» y vuelva a intentar.',
  },
  'platform.schema': {
    text: 'El libro {book} es de otra versión del programa.',
    remedy: 'Quien administra el registro debe abrir la página Instalar y actualizar.',
  },
  'platform.book-restored': {
    text: 'El libro {book} fue devuelto a una versión anterior: termina en el acto {found} y el último guardado fue el {seen}.',
    remedy: 'No se guardó nada. Restaure en el historial de versiones la más reciente y avise a quien administra el registro.',
  },
  'platform.rows-moved': {
    text: 'Alguien movió renglones mientras se guardaba.',
    remedy: 'Vuelva a abrir la página y revise el dato antes de seguir.',
  },
  'platform.typed-meanwhile': {
    text: 'Alguien escribió en este renglón justo cuando se guardaba otro cambio en la misma celda.',
    remedy: 'Lo que se escribió sigue en su celda y el otro cambio está en la historia: deje el que vale.',
  },
  'platform.quota': {
    text: 'Google nos pide esperar: se llegó al límite de uso por ahora.',
    remedy: 'No se perdió nada. Se intenta otra vez en unos minutos.',
  },
  'platform.unavailable': {
    text: 'Google no contestó.',
    remedy: 'Vuelva a intentar en un momento. Lo que escribió sigue aquí.',
  },
  'platform.not-found': {
    text: 'Falta un archivo o carpeta que el registro necesita.',
    remedy: 'Avise a quien administra el registro: alguien pudo haberlo borrado o movido.',
  },
  'platform.forbidden': {
    text: 'La cuenta del registro no tiene permiso para hacerlo.',
    remedy: 'Avise a quien administra el registro para que revise los permisos.',
  },
  'value.required': { text: 'Falta «{label}».', remedy: 'Escríbalo.' },
  'value.choose': { text: 'Falta elegir «{label}».', remedy: 'Elija una de las opciones.' },
  'value.not-text': { text: '«{label}» debe ser texto.', remedy: 'Escríbalo de nuevo.' },
  'value.too-long': { text: '«{label}» es demasiado largo (máximo {max} letras).', remedy: 'Acórtelo; si hace falta más, guárdelo como archivo del caso.' },
  'value.more-than-one-line': { text: '«{label}» va en un solo renglón.', remedy: 'Quite los saltos de línea.' },
  'value.pattern': { text: '«{label}» no tiene la forma que se espera.', remedy: 'Revise la nota del campo y corríjalo.' },
  'value.not-whole': { text: '«{label}» debe ser un número entero.', remedy: 'Escriba solo cifras, sin punto ni coma.' },
  'value.not-a-number': { text: '«{label}» debe ser un número.', remedy: 'Escriba solo cifras y, si hace falta, un punto.' },
  'value.too-small': { text: '«{label}» no puede ser menos de {min}.', remedy: 'Revise el número.' },
  'value.too-large': { text: '«{label}» no puede ser más de {max}.', remedy: 'Revise el número.' },
  'value.not-a-date': { text: '«{label}» no es una fecha del calendario.', remedy: 'Escriba día, mes y año; por ejemplo 03/12/2026.' },
  'value.not-a-time': { text: '«{label}» no es una fecha con hora.', remedy: 'Escriba día y hora local; por ejemplo 03/12/2026 14:30.' },
  'value.not-in-list': { text: '«{label}» no está en la lista.', remedy: 'Elija una de las opciones.' },
  'value.not-yes-or-no': { text: '«{label}» se contesta con Sí o No.', remedy: 'Elija una de las dos.' },
  'value.not-a-phone': { text: '«{label}» no es un teléfono con clave de país.', remedy: 'Empiece con + y la clave; por ejemplo +52 962 000 0000.' },
  'value.not-an-email': { text: '«{label}» no es un correo.', remedy: 'Revise que tenga @ y un dominio, sin espacios ni acentos.' },
  'value.not-a-zone': { text: '«{label}» no es una zona horaria conocida.', remedy: 'Use el nombre de la zona, como America/Tegucigalpa.' },
  'value.formula': { text: '«{label}» tiene una fórmula.', remedy: 'Escriba el dato en lugar de la fórmula; las fórmulas van en columnas propias, a la derecha.' },
  'input.invalid': { text: 'Un dato llegó en una forma que no se entiende.', remedy: 'Vuelva a cargar la página e inténtelo otra vez.' },
  'page.no-such-act': { text: 'Esta página no hace eso.', remedy: 'Vuelva a cargar la página.' },
  'page.stale': {
    text: 'Esta página se abrió para otra persona o hace mucho tiempo.',
    remedy: 'Copie lo que escribió, vuelva a cargar la página y guárdelo de nuevo.',
  },
  'page.bad-address': { text: 'La dirección de la página está incompleta.', remedy: 'Vuelva a la página anterior y abra el enlace otra vez.' },
  'workflow.no-such-move': { text: 'Desde donde está, ese paso no sigue.', remedy: 'Abra la página de nuevo y vea qué se puede hacer ahora.' },
} as const satisfies ProblemTexts;
