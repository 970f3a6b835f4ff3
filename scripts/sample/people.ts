// Words for people who do not exist. Surnames say so themselves, so that nobody takes a sample for a person.

export const WOMEN = [
  'Marisol',
  'Yolanda',
  'Keyla',
  'Rosibel',
  'Ángela',
  'Dinora',
  'Xiomara',
  'Noemí',
  'Suyapa',
  'Íngrid',
];
export const MEN = ['Wilmer', 'Óscar', 'Darwin', 'Nahúm', 'Josué', 'Elmer', 'Adán', 'Mauricio', 'Efraín', 'Iñaki'];
export const GIRLS = ['Dariela', 'Nahomy', 'Sofía', 'Emely', 'Génesis', 'Lucía'];
export const BOYS = ['Ángel', 'Matías', 'Dylan', 'Caleb', 'Jeremías', 'Íker'];

export const SURNAMES = [
  'Inventada',
  'Ficticio',
  'Imaginaria',
  'de la Prueba',
  'Ejemplar',
  'Muestra',
  'Ensayo',
  'Simulada',
  'Nadie',
  'Peñaprueba',
];

export const HELPERS = ['Albergue Inventado', 'Casa de Prueba', 'Hermana Ficticia, Comedor Ejemplo'];

export const WHERE_TO_FIND = [
  'Preguntar por mí en la cocina del comedor, por la tarde',
  'Estoy los lunes en la fila de la mañana',
  'Con mi vecina, que sabe dónde trabajo',
];

export const SAFE_NOTES = [
  'Mejor después de las seis de la tarde.',
  'Mándenme primero un mensaje.',
  'Solo entre semana, por favor.',
];
