// Words of the page Reparar estructura.

export const estructuraTexts = {
  lead: 'Compara las hojas con lo que el registro espera y las devuelve a como deben estar. Lo escrito en los renglones no se toca.',
  right: 'Todas las hojas están como deben.',
  repair: 'Reparar estructura',
  repairName: 'Reparar estructura de {book}',
  repaired: 'El libro {book} volvió a quedar como debe.',
} as const;
