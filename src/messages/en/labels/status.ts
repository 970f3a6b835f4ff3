// What may be written down of people: acts, what an event led to, what is not finished, settings.

export const statusLabels = {
  'Nuevo caso': 'New case',
  'Abrir caso': 'Open a case',
  'Reabrir caso': 'Reopen a case',
  'Registrar que pidió regresar': 'Record that they asked to return',
  'Registrar desistimiento': 'Record a withdrawal',
  'Poner en pausa': 'Put on hold',
  Retomar: 'Resume',
  'Dejar sin contacto': 'Mark as unreachable',
  'Cada persona el suyo': 'Each person their own',
  'Cuántas veces se busca a alguien, desde la última vez que se le vio, antes de dejarla sin contacto.':
    'How often somebody is looked for, since they were last met, before they are marked as unreachable.',
  intentos: 'attempts',
  'En cuántos días distintos se hacen esos intentos.': 'On how many different days those attempts are made.',
  'días distintos': 'different days',
  'queda: {to}': 'now: {to}',
  'no cambió su estado': 'their status did not change',
  'Compromisos o tareas sin hacer: {count}': 'Promises or tasks not done: {count}',
  'Citas por venir: {count}': 'Appointments to come: {count}',
  'Sigue en el movimiento {code}': 'Still in the movement {code}',
  'Originales en nuestras manos: {count}': 'Originals in our hands: {count}',
} as const;
