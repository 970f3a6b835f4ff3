// Refusals about applications of the public form. None repeats what the person answered.

import type { ProblemTexts } from '../message';

export const intakeProblems: ProblemTexts = {
  'application.missing': {
    text: 'Falta la respuesta a «{question}».',
    remedy: 'Pregúntele a la persona y escríbala aquí.',
  },
  'application.unknown-choice': {
    text: 'La respuesta a «{question}» no es ninguna de las opciones.',
    remedy: 'Elija la que corresponde; si no se entiende, pregúntele a la persona.',
  },
  'application.not-an-age': {
    text: 'La edad en «{question}» no es un número de {min} a {max}.',
    remedy: 'Escriba los años cumplidos, solo en números.',
  },
  'application.not-a-phone': {
    text: 'El teléfono en «{question}» no tiene los números que lleva en su país.',
    remedy: 'Escríbalo con clave de país, por ejemplo +504 9999 0000, o déjelo vacío si no hay otro modo de leerlo.',
  },
  'application.too-long': {
    text: 'La respuesta a «{question}» pasa de {max} letras.',
    remedy: 'Escriba lo importante aquí; la respuesta completa sigue guardada en el formulario.',
  },
  'application.unknown-language': {
    text: 'La solicitud llegó en un idioma que este programa no tiene.',
    remedy: 'Avise a quien administra el registro: hay un formulario instalado de más.',
  },
  'application.unknown-access-point': {
    text: 'El código del lugar no está en el directorio.',
    remedy: 'Revise que sea una solicitud verdadera. Acéptela para registrarla sin lugar, o descártela.',
  },
  'application.closed-access-point': {
    text: 'El punto de acceso {code} está cerrado.',
    remedy: 'Alguien usó un cartel o enlace viejo. Revise la solicitud y acéptela o descártela.',
  },
  'application.busy-access-point': {
    text: 'Llegaron más de {limit} solicitudes en una hora por el mismo punto de acceso.',
    remedy: 'Pregunte en el lugar si hubo una jornada. Si son verdaderas, acéptelas juntas; si no, descártelas.',
  },
  'application.same-phone': {
    text: 'El mismo teléfono mandó más de {limit} solicitudes en un día.',
    remedy: 'Puede ser un albergue que ayuda a varias familias. Revise y acéptelas, o descártelas.',
  },
  'application.form-changed': {
    text: 'Cuando llegó, alguien había cambiado el formulario.',
    remedy: 'Vea si cada respuesta contesta lo que debe. Acéptela entonces; si no, pregúntele a la persona.',
  },
  'application.response-gone': {
    text: 'La respuesta de esta solicitud ya no está en el formulario.',
    remedy: 'No se puede registrar. Si conoce a la persona, pídale que llene otra; si no, descarte este renglón.',
  },
  'application.none-chosen': {
    text: 'No eligió ninguna solicitud.',
    remedy: 'Marque una o varias y vuelva a intentar.',
  },
  'application.too-many': {
    text: 'Son demasiadas solicitudes de una vez.',
    remedy: 'Elija hasta 500 y repita con las demás.',
  },
  'application.item-unknown': {
    text: 'Una de las solicitudes elegidas ya no está por revisar.',
    remedy: 'Vuelva a abrir la página para ver las que quedan.',
  },
  'application.discarded': {
    text: 'Una de las solicitudes elegidas ya fue descartada.',
    remedy: 'Quítela de la selección. Si fue un error, pida a la persona que la mande otra vez.',
  },
  'application.settled': {
    text: 'Una de las solicitudes elegidas ya fue aceptada.',
    remedy: 'Quítela de la selección; su caso se cierra desde el caso mismo.',
  },
  'application.needs-correction': {
    text: 'Una de las solicitudes elegidas tiene respuestas que corregir.',
    remedy: 'Ábrala aparte, corrija lo que se señala y regístrela.',
  },
  'application.not-to-correct': {
    text: 'Esa respuesta solo puede darla la persona.',
    remedy: 'Corrija las demás; esta queda como la escribió.',
  },
};
