// Refusals about the directory, the configuration and setting up.

import type { ProblemTexts } from '../message';

export const directoryProblems: ProblemTexts = {
  'directory.cannot-share': {
    text: 'No se le pudo dar acceso a {email}.',
    remedy: 'Revise en Directorio › Personal que el correo sea el de su cuenta de trabajo. Al corregirlo se intenta de nuevo.',
  },
  'directory.cannot-unshare': {
    text: 'No se le pudo quitar el acceso a {email}.',
    remedy: 'Tal vez lo tiene por una carpeta de arriba: quíteselo ahí, desde Drive, con la cuenta del registro.',
  },
  'directory.changed-meanwhile': {
    text: '{by} cambió «{label}» mientras usted escribía. Usted puso «{yours}»; ahora dice «{theirs}».',
    remedy: 'Elija cuál queda y vuelva a guardar. Lo demás que escribió se conserva.',
  },
  'directory.row-gone': {
    text: 'Ese renglón ya no está en el directorio.',
    remedy: 'Vuelva a abrir la página. Si hace falta, agréguelo de nuevo.',
  },
  'directory.no-such-field': {
    text: 'El directorio no tiene un dato que se llame así.',
    remedy: 'Revise cómo está escrito, o quítelo.',
  },
  'directory.dates-reversed': {
    text: 'Termina el {until}, antes de empezar el {from}.',
    remedy: 'Revise las dos fechas; «Hasta» puede quedar vacía si sigue.',
  },
  'directory.unknown-reference': {
    text: 'En «{label}» se nombra algo que no está en el directorio.',
    remedy: 'Elíjalo de la lista, o agréguelo primero.',
  },
  'directory.exists': {
    text: 'Ya hay otro renglón con el mismo dato en «{label}».',
    remedy: 'Abra el que ya está y corríjalo, o escriba otro.',
  },
  'directory.other-domain': {
    text: 'Esa dirección no es de {domain}.',
    remedy: 'El personal entra con su cuenta de la organización. Escriba esa, o pida que se la den.',
  },
  'directory.last-administrator': {
    text: 'Es la única persona que administra el registro.',
    remedy: 'Dé primero esa función a otra persona; después podrá quitársela a esta.',
  },
  'directory.replaces-itself': {
    text: 'Un punto de acceso no puede sustituirse a sí mismo.',
    remedy: 'Elija el punto nuevo, o deje vacío «Lo sustituye».',
  },
  'directory.periods-overlap': {
    text: 'Ese país ya está entre los atendidos en parte de esas fechas.',
    remedy: 'Cierre primero el periodo anterior, o corrija las fechas.',
  },
  'directory.not-iata': {
    text: 'La clave de un aeropuerto son sus tres letras IATA.',
    remedy: 'Por ejemplo TAP o SAP. Si es una terminal de autobuses, cambie el tipo.',
  },
  'configuration.unknown-key': {
    text: 'No hay ninguna configuración que se llame «{key}».',
    remedy: 'Elija una clave de la lista de la página Directorio.',
  },
  'configuration.not-a-number': {
    text: '«{key}» debe ser un número entero de {min} a {max}.',
    remedy: 'Escriba solo el número. Mientras tanto vale el que trae el programa.',
  },
  'configuration.not-weekdays': {
    text: '«{key}» debe decir los días hábiles con números del 1 (lunes) al 7 (domingo).',
    remedy: 'Por ejemplo: 1, 2, 3, 4, 5. Mientras tanto vale de lunes a viernes.',
  },
  'configuration.not-a-phone': {
    text: '«{key}» debe ser un teléfono con clave de país.',
    remedy: 'Por ejemplo +52 962 000 0001.',
  },
  'configuration.not-a-zone': {
    text: '«{key}» no es un huso horario conocido.',
    remedy: 'Por ejemplo America/Mexico_City o America/Tijuana.',
  },
  'configuration.bad-length': {
    text: '«{key}» está vacío o pasa de {max} letras.',
    remedy: 'Escriba un texto corto, o borre el renglón para que valga el que trae el programa.',
  },
  'setup.not-a-list': {
    text: 'Una parte de la descripción no tiene la forma esperada.',
    remedy: 'Cada parte es una lista de renglones; la configuración, pares de clave y valor.',
  },
};
