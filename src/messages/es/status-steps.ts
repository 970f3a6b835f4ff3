// What the server says of an event and of what is not finished, for the part Estado of a case; in English among the labels.

export const stepTexts = {
  led: 'queda: {to}',
  ledNowhere: 'no cambió su estado',
  matters: { task: 'Compromisos o tareas sin hacer: {count}', appointment: 'Citas por venir: {count}', movement: 'Sigue en el movimiento {code}', original: 'Originales en nuestras manos: {count}' },
} as const;
