// Words of the part Estado of the page Caso, and of a case that is closed.

/** What the server says of an event, and of what is not finished. */
export const stepTexts = {
  led: 'queda: {to}',
  ledNowhere: 'no cambió su estado',
  matters: { task: 'Compromisos o tareas sin hacer: {count}', appointment: 'Citas por venir: {count}', movement: 'Sigue en el movimiento {code}', original: 'Originales en nuestras manos: {count}' },
} as const;

export const statusTexts = {
  title: 'Estado',
  noted: '{on} · anotó {by}',
  notedLater: '{on} · anotó {by} el {notedOn}',
  lookAgain: 'volver a ver el {date}',
  noSteps: 'Todavía no hay nada anotado.',
  stepsOf: 'Qué le ha pasado a {initials}',
  acts: {
    'record-request': { press: 'Pidió regresar…', said: 'Quedó anotado que pidió regresar.' },
    'record-withdrawal': { press: 'Desistió…', said: 'Quedó anotado el desistimiento.' },
    'put-on-hold': { press: 'Poner en pausa…', said: 'Quedó en pausa.' },
    resume: { press: 'Retomar…', said: 'Se retomó.' },
    'mark-unreachable': { press: 'Sin contacto…', said: 'Quedó sin contacto. En Hoy se propone cerrar el caso; nadie lo cierra por sí solo.' },
  },
  close: 'Cerrar el caso…',
  closeDo: 'Cerrar el caso',
  closed: 'El caso quedó cerrado.',
  closeWhat: 'Todo lo del caso pasa a las hojas de cerrados. Se puede reabrir.',
  stillOpen: 'Queda pendiente, y se cierra con ello:',
  whom: 'A quién',
  reason: 'Motivo',
  reasonOf: 'Motivo de {initials}',
  on: 'Cuándo pasó',
  onClosed: 'Cuándo se cerró',
  onReopened: 'Cuándo se reabre',
  until: 'Volver a verlo el',
  untilHelp: 'Ese día aparece en Hoy.',
  save: 'Anotar',
  back: 'Volver',
  closedTitle: '{number} está cerrado',
  closedText: 'Lo suyo está en las hojas de casos cerrados. Si vuelve alguien del caso, se reabre y todo regresa a su lugar.',
  reopen: 'Reabrir',
  reopened: 'El caso quedó abierto.',
} as const;
