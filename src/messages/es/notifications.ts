// Refusals and reminders about notices to the origin missions, as a colleague would say them.
// Translators: {mission} is a mission's name («OIM Honduras»), {folio} a movement's code.

import type { ProblemTexts } from '../message';

export const notificationProblems = {
  // --- Why a notice is not prepared ----------------------------------------------------------------------------------
  'notification.mission-unknown': {
    text: 'Esa misión no está en el directorio.',
    remedy: 'Elija una de la lista, o pida que la agreguen en Directorio › Misiones de origen.',
  },
  'notification.mission-closed': {
    text: '{mission} ya no está vigente en el directorio, o todavía no.',
    remedy: 'Revise sus fechas en Directorio › Misiones de origen.',
  },
  'notification.other-country': {
    text: '{mission} no es la misión del país a donde llega este movimiento.',
    remedy: 'El aviso va solo a quien recibe. Elija la misión del país de llegada.',
  },
  'notification.no-recipient': {
    text:
      '{mission} no tiene hoy un punto focal con correo en el directorio. ' +
      'No se manda nada a correos que nadie ha verificado.',
    remedy: 'Pida que lo agreguen en Directorio › Puntos focales.',
  },
  'notification.bad-address': {
    text: 'Correos de {mission} mal escritos en el directorio: {count}.',
    remedy: 'Corríjalos en Directorio › Puntos focales.',
  },
  'notification.nobody-consented': {
    text: 'No se preparó el aviso a {mission}: de quienes viajan ({count}), nadie aceptó que se le informe.',
    remedy: 'Hable con cada persona de lo que implica. Si no quiere, el viaje se prepara sin ese aviso.',
  },
  'notification.no-phone': {
    text: 'Falta el teléfono de 24 horas que va en los avisos.',
    remedy: 'Anótelo en Directorio › Configuración.',
  },
  'notification.already': {
    text: 'Ya hay un aviso de este movimiento a esa misión: {state}.',
    remedy:
      'Ábralo en los borradores o enviados del correo del programa. ' +
      'Si descartó el borrador, espere unos minutos a que el registro lo note.',
  },

  // --- Worth knowing; nothing stops ----------------------------------------------------------------------------------
  'notification.some-left-out': {
    text: 'No han aceptado que se informe a {mission}: {count} de {total}.',
    remedy: 'El aviso va por {rest}. Si quiere que vaya por todas, hable con cada persona de lo que implica.',
  },
  'notification.short-lead': {
    text: 'La salida es el {date}: quedan menos de {days} días hábiles.',
    remedy: 'Mande el aviso hoy y llame a la misión para confirmar que lo vio.',
  },
  'notification.departed': {
    text: 'La salida fue el {date}.',
    remedy: 'Revise la fecha. Si ya salieron, mande el aviso y llame a la misión ahora mismo.',
  },

  // --- What the registry noticed in the mailbox ----------------------------------------------------------------------
  'notification.draft-gone': {
    text: 'El borrador del aviso {folio} ya no está y no aparece entre los enviados.',
    remedy:
      '¿Lo descartó alguien? Si fue así, márquelo como descartado y prepare otro. ' +
      'Si se mandó de otra forma, anótelo.',
  },
  'notification.draft-outdated': {
    text: 'Después de preparar el borrador del aviso {folio} cambió algo de lo que dice o de a quién incluye.',
    remedy: 'No lo mande así: descártelo en el correo y prepare otro, o corríjalo a mano antes de enviarlo.',
  },
  'notification.sent-outdated': {
    text: 'El aviso {folio} se envió como estaba, y desde que se preparó cambió algo de lo que dice o de a quién incluye.',
    remedy:
      'Compárelo con el movimiento. Si incluye a quien ya no aceptó, llame a la misión y pida que borre el correo y el anexo; ' +
      'si cambió el viaje, mande una corrección.',
  },
  'notification.sent-elsewhere': {
    text: 'El aviso {folio} no se envió a las direcciones que la misión tiene en el directorio.',
    remedy:
      'Mírelo en Enviados. Si a la misión no le llegó, reenvíelo; si llegó a alguien más, pídale que lo borre y avise a Protección. ' +
      'Si la dirección cambió, corríjala en Directorio.',
  },
  'notification.bounced': {
    text: 'El aviso {folio} volvió sin llegar a la misión.',
    remedy: 'Llame a la misión. Si su correo cambió, corríjalo en Directorio y reenvíe el aviso.',
  },
  'notification.folder-pending': {
    text: 'La carpeta del movimiento {folio} todavía no está hecha.',
    remedy: 'El aviso se archiva en cuanto exista; no hay que hacer nada.',
  },
} as const satisfies ProblemTexts;
