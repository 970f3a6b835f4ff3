// Words of the page Reparar estructura.

export const estructuraTexts = {
  lead: 'Compara hojas y formularios con lo que el registro espera y los devuelve a como deben estar. Nada de lo escrito ni de lo contestado se pierde.',
  right: 'Todas las hojas están como deben.',
  repair: 'Reparar estructura',
  repairName: 'Reparar estructura de {book}',
  repaired: 'El libro {book} volvió a quedar como debe.',
  asking: 'Revisando los formularios…',
  form: 'Formulario «{form}»',
  formRight: 'El formulario pregunta lo que debe.',
  repairForm: 'Reparar formulario',
  repairFormName: 'Reparar formulario «{form}»',
  formRepaired: 'Se reparó «{form}». Si era mucho, el registro termina en los próximos minutos.',
  retire: 'Ya no preguntar «{what}»: pasa a una página a la que nadie llega',
  untitled: 'sin título',
} as const;
