// Words of the page Buscar.

export const buscarTexts = {
  lead: 'Por número de caso, teléfono, número de documento o nombre, aunque esté escrito de otra forma.',
  label: 'Qué busca',
  help: 'Ejemplos: 2026-12 · 9999 0001 · E123456 · marisol peñaloza',
  find: 'Buscar',
  none: 'No se encontró a nadie.',
  noneWhat: 'Pruebe con menos palabras, con otro apellido o con el teléfono. De los casos cerrados se necesita el nombre completo.',
  newCase: 'Abrir un caso nuevo',
  count: 'Casos encontrados: {count}',
  countOne: 'Se encontró un caso',
  more: 'Hay {count} más. Escriba otro apellido para acercarse.',
  closed: 'Cerrado',
  closedWhat: 'Ábralo para reabrirlo, si vuelve alguien del caso.',
  by: {
    number: 'por su número',
    phone: 'mismo teléfono',
    paper: 'mismo documento',
    name: 'mismo nombre',
    'similar-name': 'nombre parecido',
  },
  officer: 'lo lleva {name}',
  nobody: 'nadie lo lleva todavía',
} as const;
