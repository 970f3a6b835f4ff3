// Refusals and reminders about movements, as a colleague would say them.
// Translators: {person} is a place in a family and {family} its case number («2 de MX-RVA-2026-00042-7»), never a name;
// {segment} counts from 1 in the order of the journey.

import type { ProblemTexts } from '../message';

export const travelProblems = {
  // --- Refused when saving: nothing a journey can be -----------------------------------------------------------------
  'movement.unknown': {
    text: 'Ese movimiento ya no está entre los abiertos.',
    remedy: 'Búsquelo por su número; si se cerró, está en el archivo.',
  },
  'movement.other-office': {
    text: 'Ese movimiento es de {office}.',
    remedy: 'Aquí no se muestra. Llame a esa oficina: {phone}.',
  },
  'movement.too-many-segments': {
    text: 'Un movimiento tiene a lo más 20 tramos.',
    remedy: 'Si van por caminos distintos, haga un movimiento para cada uno.',
  },
  'movement.expected-unclear': {
    text: '«Personas que viajan» no es un número de personas.',
    remedy: 'Escriba cuántas son, con cifras: 4.',
  },
  'movement.too-many-travellers': {
    text: 'Un movimiento lleva a lo más 500 personas.',
    remedy: 'Divida el grupo en dos movimientos.',
  },
  'movement.office-unknown': { text: 'Esa oficina no está en el directorio.', remedy: 'Elija una de la lista.' },
  'movement.person-unknown': {
    text: 'La persona del renglón {traveller} no está en los casos abiertos, o no es la que estaba en ese renglón.',
    remedy: 'Quite el renglón y elija a la persona de su caso.',
  },
  'movement.sent-twice': {
    text: 'La persona del renglón {traveller} ya está en este movimiento.',
    remedy: 'Deje un solo renglón para ella.',
  },
  'movement.place-unknown': {
    text: 'El lugar «{place}» del tramo {segment} no está en el directorio.',
    remedy: 'Elija un aeropuerto o terminal de la lista, o agréguelo en Directorio › Aeropuertos y terminales.',
  },
  'movement.goes-nowhere': {
    text: 'El tramo {segment} llega al mismo lugar de donde sale.',
    remedy: 'Revise a dónde llega.',
  },
  'movement.arrives-before-leaving': {
    text: 'El tramo {segment} llega antes de salir, contando el huso de cada lugar.',
    remedy: 'Revise las horas; si llega de madrugada, es el día siguiente.',
  },
  'movement.document-not-theirs': {
    text: 'El documento del renglón {traveller} es de otra persona.',
    remedy: 'Elija uno de los suyos o anote el que trae en la mano.',
  },
  'movement.consent-erased': {
    text: 'Lo que dijo la persona del renglón {traveller} ya está anotado y no se borra.',
    remedy: 'Si cambió de opinión, anote la nueva respuesta con su fecha.',
  },
  'movement.consent-in-future': {
    text: 'El consentimiento del renglón {traveller} es del {date}, que todavía no llega.',
    remedy: 'Revise la fecha; muchas veces es el año.',
  },
  'movement.consent-too-early': {
    text: 'El consentimiento del renglón {traveller} es del {date}, antes de que la persona naciera.',
    remedy: 'Revise esa fecha y la de nacimiento.',
  },
  'movement.consent-older': {
    text: 'La persona del renglón {traveller} ya contestó el {known}; la fecha nueva, {date}, es anterior.',
    remedy: 'Si cambió de opinión, ponga el día en que lo dijo. Si corrige la anterior, use la misma fecha.',
  },

  // --- Somebody else was here meanwhile ------------------------------------------------------------------------------
  'movement.changed-meanwhile': {
    text: '{who} cambió «{label}» el {at}. Usted puso «{mine}»; ahí dice «{theirs}».',
    remedy: 'Deje el que vale y vuelva a guardar; lo demás que escribió sigue aquí.',
  },
  'movement.changed-unseen': {
    text: '{who} cambió «{label}» el {at}, mientras usted tenía abierta la página.',
    remedy: 'Revise lo que escribió y vuelva a guardar si es lo correcto; lo demás sigue aquí.',
  },
  'movement.row-gone': {
    text: 'Alguien quitó este renglón mientras usted tenía abierta la página.',
    remedy: 'Si todavía hace falta, deje lo que escribió y vuelva a guardar; si no, quítelo.',
  },
  'movement.removed-changed': {
    text: 'Usted quitó un renglón que {who} acaba de cambiar.',
    remedy: 'Está otra vez en la lista: vea el cambio y, si quiere, quítelo de nuevo.',
  },
  'movement.segments-added': {
    text: 'Alguien agregó un tramo mientras usted tenía abierta la página.',
    remedy: 'Ya está en la lista: revise el viaje completo y vuelva a guardar.',
  },

  // --- Saved, but nobody is told until it is mended ------------------------------------------------------------------
  'movement.cancelled': {
    text: 'El movimiento {movement} está cancelado.',
    remedy: 'Si el viaje sigue, haga un movimiento nuevo.',
  },
  'movement.no-itinerary': { text: 'Falta el itinerario.', remedy: 'Agregue cada tramo con sus horas locales.' },
  'movement.segment-gap': {
    text: 'El tramo anterior llega a {place} y el tramo {segment} sale de {other}.',
    remedy: 'Corrija el lugar o agregue el tramo que falta, también si es en autobús.',
  },
  'movement.transfer-undeclared': {
    text: 'El tramo {segment} sale de {other} y el anterior llega a {place}, en la misma ciudad.',
    remedy: 'Marque «Con traslado antes» si alguien los lleva, o corrija el lugar.',
  },
  'movement.connection-negative': {
    text: 'El tramo {segment} sale antes de que llegue el tramo {before}.',
    remedy: 'Revise las horas, o pida otra conexión.',
  },
  'movement.no-travellers': { text: 'Todavía no hay nadie en este movimiento.', remedy: 'Agregue a quienes viajan.' },
  'movement.count-differs': {
    text: 'Dijo que viajan {expected} y hay {actual} anotadas.',
    remedy: 'Agregue a quien falta, quite a quien sobra o corrija el número.',
  },
  'movement.traveller-twice': {
    text: 'La persona {person} de {family} está dos veces en este movimiento.',
    remedy: 'Deje un solo renglón para ella.',
  },
  'movement.traveller-not-travelling': {
    text: 'La persona {person} de {family} está en «{status}».',
    remedy: 'Quítela del movimiento, o revise su estado si va a viajar.',
  },
  'movement.traveller-elsewhere': {
    text: 'La persona {person} de {family} también está en el movimiento {movement}.',
    remedy: 'Quítela del que ya no vale.',
  },
  'movement.country-not-served': {
    text: '{country} no está en el programa el {date}.',
    remedy: 'Consulte a la oficial nacional. Si ya se abrió, agréguelo en Directorio › Países atendidos.',
  },
  'movement.not-their-country': {
    text: 'La persona {person} de {family} llega a {country}, que no es su país.',
    remedy: 'Revise el destino y la nacionalidad; si comprobó que puede vivir ahí, anote su residencia.',
  },
  'movement.document-missing': {
    text: 'Falta el documento con que viaja la persona {person} de {family}.',
    remedy: 'Elija uno o anote el que trae en la mano.',
  },
  'movement.document-unnumbered': {
    text: 'Falta el número en «{type}» de la persona {person} de {family}.',
    remedy: 'Anótelo tal como está en el documento.',
  },
  'movement.document-undated': {
    text: 'No está anotado hasta cuándo vale «{type}» de la persona {person} de {family}.',
    remedy: 'Anote la fecha de vencimiento.',
  },
  'movement.document-expires': {
    text: '«{type}» de la persona {person} de {family} vence el {expires} y la llegada es el {arrival}.',
    remedy: 'Pida otro o adelante el viaje.',
  },
  'movement.born-after-departure': {
    text: 'La persona {person} de {family} habría nacido después de la salida.',
    remedy: 'Revise su fecha de nacimiento y la del viaje.',
  },
  'movement.consent-before-birth': {
    text: 'El consentimiento de la persona {person} de {family} es del {date}, antes de que naciera.',
    remedy: 'Revise su fecha de nacimiento.',
  },
  'movement.consent-after-departure': {
    text: 'El consentimiento de la persona {person} de {family} es del {date}, después de la salida.',
    remedy: 'Revise esa fecha y la del viaje.',
  },

  // --- Worth a look; nothing stops -----------------------------------------------------------------------------------
  'movement.family-split': {
    text: 'Personas del caso {case} que no van en este movimiento: {count}.',
    remedy: 'Si la familia viaja junta, agréguelas. Si se separa, que quede anotado por qué.',
  },
  'movement.consent-unasked': {
    text: 'Falta preguntar a {count} de {total} si aceptan que se informe a la OIM de origen.',
    remedy: 'Pregúnteles; mientras tanto el aviso va sin ellas.',
  },
  'movement.other-issuer': {
    text: 'El documento de la persona {person} de {family} es de {issuer} y el viaje llega a {country}.',
    remedy: 'El INM suele dejar salir solo hacia el país que emitió el documento: revíselo antes de comprar.',
  },
} as const satisfies ProblemTexts;
