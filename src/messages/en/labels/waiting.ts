// Kinds of waiting items, and what to do with each.

export const waitingLabels = {
  'Solicitud por revisar': 'Application to review',
  'No ha entrado al registro. Acéptela si es verdadera, o descártela; lo descartado se borra después.':
    'It has not entered the registry. Accept it if it is true, or discard it; what is discarded is deleted later.',
  'Solicitud por corregir': 'Application to correct',
  'Corrija lo que se señala y regístrela. La respuesta original sigue en el formulario.':
    'Correct what is marked and register it. The original response stays in the form.',
  'Trabajo que no se pudo hacer': 'Work that could not be done',
  'Lea el motivo; si ya está resuelto, márquelo como atendido.':
    'Read the reason; if it has been resolved, mark it as settled.',
  'Trabajo atrasado': 'Overdue work',
  'El registro lo intenta cada cinco minutos y lleva más de un día sin lograrlo. Revise que la cuenta del registro tenga espacio y permiso en Drive y en Gmail, y avise a quien administra. Se quita de aquí en cuanto quede hecho.':
    'The registry tries every five minutes and has not managed for more than a day. Check that the registry’s account has space and permission in Drive and Gmail, and tell whoever administers it. It goes from here as soon as it is done.',
  'Escrito en la hoja, sin entrar al registro': 'Typed in the sheet, not taken into the registry',
  'La celda está marcada y el registro conserva lo anterior. Corríjala en la hoja, o decida aquí.':
    'The cell is marked and the registry keeps what was there. Correct it in the sheet, or decide here.',
  'Renglón nuevo por completar': 'New row to complete',
  'Complételo en la hoja: en cuanto esté entero será un registro.':
    'Complete it in the sheet: as soon as it is whole it will be a record.',
  'Dos personas escribieron al mismo tiempo': 'Two people wrote at the same time',
  'Lo último que se escribió sigue en su celda; lo otro está en la historia. Mire cuál vale.':
    'What was typed last is still in its cell; the other is in the history. See which one is right.',
  'Una hoja no está como debe': 'A tab is not as it should be',
  'Alguien cambió un formulario': 'Somebody changed a form',
  '«Reparar» lo devuelve a como debe estar. Nada de lo contestado se pierde.':
    '“Repair” puts it back as it should be. Nothing that was answered is lost.',
  'Los datos siguen ahí. «Reparar estructura» la devuelve a su lugar.':
    'The data are still there. “Repair structure” puts it right.',
  'Alguien movió renglones mientras se guardaba': 'Somebody moved rows while something was being saved',
  'El registro puso cada dato en su renglón. Mire que estén como deben.':
    'The registry put each value in its row. See that they are as they should be.',
  '¿Descartado? No se encuentra el borrador': 'Discarded? The draft is not found',
  'Si lo descartó, prepare otro desde el movimiento. Si se mandó de otra forma, anótelo aquí.':
    'If you discarded it, prepare another from the movement. If it was sent some other way, note that here.',
  'El borrador ya no dice lo que hay': 'The draft no longer says how things stand',
  'Borre el borrador en el correo del programa y prepare otro desde el movimiento.':
    'Delete the draft in the programme’s mailbox and prepare another from the movement.',
  'Se envió un aviso que ya no decía lo que hay': 'A notification was sent that no longer said how things stand',
  'Compare lo enviado con el movimiento, avise a la misión y anote aquí qué se hizo.':
    'Compare what was sent with the movement, tell the mission and note here what was done.',
  'Se envió un aviso a otras direcciones': 'A notification was sent to other addresses',
  'Mire a quién llegó y anote aquí qué se hizo.': 'See whom it reached and note here what was done.',
  'Un aviso volvió sin llegar': 'A notification came back',
  'Llame a la misión y anote aquí qué se hizo.': 'Call the mission and note here what was done.',
  'Módulo de entrevista que no entró': 'Interview module that did not enter',
  'La respuesta sigue guardada en su formulario. Lea el motivo; resuelto, use «Volver a recibir», o márquelo como atendido.':
    'The answer is still kept in its form. Read the reason; once it is solved, use “Receive again”, or mark it as settled.',
  'Registro y entrevista no dicen lo mismo': 'Registry and interview do not say the same',
  'Lo demás ya entró. Compare lado a lado y diga cuál queda; nada se cambió todavía.':
    'Everything else has entered. Compare side by side and say which one stays; nothing was changed yet.',
  'Llegó un tamizaje o una decisión que no se pudo leer': 'A screening or a decision came that could not be read',
  'Puede pedir ayuda pronto: hable hoy con quien entrevistó, o recíbalo en «Módulo de entrevista que no entró». Se avisa de todos, digan lo que digan.':
    'It may ask for help soon: speak today with whoever held the interview, or receive it under “Interview module that did not enter”. You are told of every one, whatever it says.',
  'Buscar a una persona pronto': 'Look for a person soon',
  'Lea su renglón en Respuestas de entrevista, búsquela y anote aquí qué se hizo.':
    'Read their row in Respuestas de entrevista, look for them and note here what was done.',
  'Otros pendientes': 'Other waiting items',
  'Lea el motivo, resuélvalo donde corresponda y márquelo como atendido.':
    'Read the reason, resolve it where it belongs and mark it as settled.',
  '{tab} · {row}': '{tab} · {row}',
  '{tab} · renglón {row}': '{tab} · row {row}',
} as const;
