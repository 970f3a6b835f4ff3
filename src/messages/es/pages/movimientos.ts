// Words of the page Movimientos, the list.

export const movimientosTexts = {
  fresh: 'Nuevo movimiento',
  listCaption: 'Movimientos, los próximos primero',
  emptyTitle: 'Todavía no hay movimientos',
  emptyText: 'Cuando tenga boletos o una fecha de salida para alguien, empiece uno aquí.',
  columns: {
    code: 'Movimiento',
    departs: 'Sale',
    arrives: 'Llega',
    country: 'País',
    people: 'Personas',
    state: 'Estado',
  },
  noDate: 'sin fecha',
  noCountry: 'sin itinerario',
} as const;
