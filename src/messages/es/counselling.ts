// Refusals about interviews: links, answers that cannot be taken in, and what does not agree with the registry. None
// repeats what was answered.

import type { ProblemTexts } from '../message';
import type { WaitingText } from './waiting';

export const counsellingProblems: ProblemTexts = {
  'interview.no-link': {
    text: 'El código del enlace no es de ningún módulo abierto.',
    remedy: 'No entró nada al registro. Abra el módulo desde la página Entrevista y capture otra vez.',
  },
  'interview.form-changed': {
    text: 'Cuando llegó, alguien había cambiado el formulario: no entró nada al registro.',
    remedy:
      'Repárelo en «Reparar estructura» y luego use «Volver a recibir» en «Por corregir»: lo contestado sigue en el formulario. O abra el módulo otra vez: el enlace sigue valiendo.',
  },
  'interview.response-gone': {
    text: 'La respuesta ya no está en el formulario.',
    remedy: 'No entró nada al registro. Abra el módulo otra vez y confirme las respuestas con la persona.',
  },
  'interview.expired': {
    text: 'El enlace ya no valía cuando se mandó: pasaron más de treinta días.',
    remedy: 'No entró nada al registro. Abra el módulo otra vez y confirme las respuestas con la persona.',
  },
  'interview.case-closed': {
    text: 'El caso ya estaba cerrado cuando llegó este módulo.',
    remedy: 'No entró nada al registro. Si el caso sigue, hable con quien lo cerró.',
  },
  'interview.person-left': {
    text: 'La persona {person} ya no está en el caso.',
    remedy: 'No entró nada al registro. Si volvió, cambie primero su estado y abra el módulo otra vez.',
  },
  'interview.other-module': {
    text: 'El enlace es de otro módulo que el formulario contestado.',
    remedy: 'No entró nada al registro. Abra este módulo desde la página Entrevista y capture otra vez.',
  },
  'interview.not-staff': {
    text: 'Quien abrió el enlace ya no está en el equipo.',
    remedy: 'No entró nada al registro. Otra persona del equipo puede abrir el módulo y confirmar las respuestas.',
  },
  'interview.unfit': {
    text: 'Una respuesta no cabe en el registro.',
    remedy: 'No entró nada. La respuesta sigue en el formulario: abra el módulo otra vez y captúrela más corta.',
  },
  'interview.differs': {
    text: '«{label}» no es lo mismo en el registro y en la entrevista.',
    remedy: 'Compare los dos y diga cuál queda.',
  },
  'interview.unread': {
    text: 'Lo que se contestó en «{label}» no está entre las opciones.',
    remedy: 'Queda lo del registro; corríjalo en la hoja si hace falta.',
  },
  'interview.born-later': {
    text: 'La fecha de nacimiento es posterior a la entrevista.',
    remedy: 'Queda lo del registro; pregunte otra vez y conteste el módulo de nuevo con el mismo enlace.',
  },
  'interview.held-later': {
    text: 'El día de la entrevista todavía no llega.',
    remedy: 'Se tomó el día en que se capturó.',
  },
  'interview.held-earlier': {
    text: 'El día de la entrevista es anterior al caso.',
    remedy: 'Se tomó el primer día del caso. Si fue otro, conteste el módulo de nuevo con el mismo enlace.',
  },
  'interview.meets-earlier': {
    text: 'La próxima cita es anterior a la entrevista.',
    remedy: 'No quedó en la agenda. Acuerde otro día y conteste el módulo de nuevo con el mismo enlace.',
  },
  'interview.due-earlier': {
    text: 'El compromiso era para un día anterior a la entrevista.',
    remedy: 'Quedó para la próxima cita o, si no hay, para el día de la entrevista. Si es para otro, conteste el módulo de nuevo con el mismo enlace.',
  },
  'interview.two-principals': {
    text: 'El caso ya tiene otra persona principal.',
    remedy: 'Queda lo del registro; si cambió, corrija el parentesco de ambas en la hoja Personas.',
  },
  'interview.known-companion': {
    text: 'La persona que se agregó ya está en el caso.',
    remedy: 'No se anotó dos veces. Si es otra con el mismo nombre, agréguela en la hoja Personas.',
  },
  'interview.undecided': {
    text: 'Falta decir cuál queda en «{label}».',
    remedy: 'Elija el registro o la entrevista.',
  },
  'interview.not-opened': {
    text: 'Lo que no coincide dice quién es, y usted no ha abierto hoy a esa persona.',
    remedy: 'Abra su identidad en esta página, compare los dos lados y decida.',
  },
  'interview.changed-meanwhile': {
    text: '«{label}» cambió en el registro mientras usted comparaba.',
    remedy: 'La página ya muestra lo que hay: compare otra vez.',
  },
  'interview.no-form': {
    text: 'El formulario de este módulo todavía no está instalado.',
    remedy: 'Abra la página Instalar y termine la instalación.',
  },
  'interview.not-your-link': {
    text: 'Ese enlace es de otra persona del equipo, o ya no vale.',
    remedy: 'Abra el módulo con su propio enlace.',
  },
};

export const interviewWaiting: Readonly<Record<string, WaitingText>> = {
  'interview-response': {
    title: 'Módulo de entrevista que no entró',
    whatToDo: 'La respuesta sigue guardada en su formulario. Lea el motivo; resuelto, use «Volver a recibir», o márquelo como atendido.',
  },
  'interview-differences': {
    title: 'Registro y entrevista no dicen lo mismo',
    whatToDo: 'Lo demás ya entró. Compare lado a lado y diga cuál queda; nada se cambió todavía.',
  },
  'protection-unread': {
    title: 'Llegó un tamizaje o una decisión que no se pudo leer',
    whatToDo: 'Puede pedir ayuda pronto: hable hoy con quien entrevistó, o recíbalo en «Módulo de entrevista que no entró». Se avisa de todos, digan lo que digan.',
  },
  'protection-urgent': {
    title: 'Buscar a una persona pronto',
    whatToDo: 'Lea su renglón en Respuestas de entrevista, búsquela y anote aquí qué se hizo.',
  },
};
