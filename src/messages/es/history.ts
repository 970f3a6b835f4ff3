// How the history of a case is told, in Spanish: what the journal calls otherwise.

export const historyTexts = {
  system: 'El registro',
  changed: '{column}: {was} → {is}',
  kinds: {
    insert: '{tab}: {count} más',
    archive: '{tab}: {count} al archivo de cerrados',
    reinstate: '{tab}: {count} de vuelta del archivo',
    remove: '{tab}: {count} menos',
    read: '{tab}: {who}',
  },
  acts: {
    type: 'Escribió en la hoja',
    'open-identity': 'Vio quién es',
    'repair-structure': 'Se reparó una hoja',
    'look-at-structure': 'Se revisaron las hojas',
    'look-at-forms': 'Se revisaron los formularios',
  },
} as const;
