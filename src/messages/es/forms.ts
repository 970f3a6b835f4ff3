// What somebody changed by hand in a form, in one line each, what becomes of answers meanwhile, and what repairing does.

import type { ProblemTexts } from '../message';

const WAIT = 'Mientras tanto, lo que contesten espera a que alguien lo vea. ';
const READ = 'Lo que contesten se lee bien. ';
const BACK = 'Al reparar vuelve a como estaba.';

export const formProblems = {
  'form.question-missing': {
    text: 'En «{form}» alguien borró: «{what}».',
    remedy: `${WAIT}Al reparar se pregunta otra vez; lo contestado antes se conserva.`,
  },
  'form.question-retyped': {
    text: 'En «{form}» se contesta de otro modo (cambió el tipo): «{what}».',
    remedy: `${WAIT}Al reparar se pregunta como antes; la pregunta cambiada pasa a una página a la que nadie llega.`,
  },
  'form.way-changed': {
    text: 'En «{form}» alguien cambió qué página sigue, o borró una página: «{what}».',
    remedy: `${WAIT}${BACK}`,
  },
  'form.question-added': {
    text: 'En «{form}» alguien agregó: «{what}».',
    remedy: 'Lo que contesten ahí no entra al registro. Al reparar se queda, salvo que usted elija retirarlo.',
  },
  'form.question-moved': {
    text: 'En «{form}» está en otro lugar: «{what}».',
    remedy: `${READ}Quien no pase por esa página no lo contestará. ${BACK}`,
  },
  'form.reworded': {
    text: 'En «{form}» dice otra cosa, o cambió si es obligatorio: «{what}».',
    remedy: `Se lee como respuesta a lo de antes: si ahora pregunta algo distinto, repárelo ya. ${BACK}`,
  },
  'form.choices-changed': {
    text: 'En «{form}» cambiaron las opciones de: «{what}».',
    remedy: `Quien elija una que el registro no conoce espera en «Por corregir». ${BACK}`,
  },
  'form.texts-changed': {
    text: 'En «{form}» cambió el título, la presentación o la despedida.',
    remedy: `${READ}${BACK}`,
  },
  'form.asks-account': {
    text: '«{form}» pide cuenta de Google o guarda el correo de quien contesta.',
    remedy: 'Quien no tiene cuenta no puede contestar. Al reparar deja de pedirla.',
  },
  'form.shows-answers': {
    text: '«{form}» deja ver o cambiar respuestas ya enviadas.',
    remedy: 'Al reparar deja de hacerlo.',
  },
  'form.closed': {
    text: '«{form}» está cerrado: nadie puede contestar.',
    remedy: 'Al reparar se abre otra vez.',
  },
  'form.audience': {
    text: '«{form}» está abierto a otras personas de las que debe.',
    remedy: 'Al reparar se abre a quien le falte. Si está abierto de más, quítelo en Drive, en «Compartir».',
  },
  'form.linked': {
    text: '«{form}» copia las respuestas a una hoja de cálculo.',
    remedy: 'Al reparar deja de copiarlas. La hoja se queda donde está: decida quién puede verla.',
  },
  'form.shared': {
    text: 'Otras personas pueden abrir «{form}» por dentro y ver todas las respuestas.',
    remedy: 'Con la cuenta del registro, quítelas en Drive, en «Compartir»: el registro no lo hace por su cuenta.',
  },
  'form.gone': {
    text: '«{form}» ya no está en Drive.',
    remedy: 'Con la cuenta del registro, búsquelo en la papelera de Drive y restáurelo: ahí están las respuestas.',
  },
  'form.unknown': {
    text: 'Ese formulario no está instalado.',
    remedy: 'Vuelva a cargar la página.',
  },
} as const satisfies ProblemTexts;
