// Roles that write in the book Registro: what they type in its tabs is taken in, and the file is shared with them so
// that they may.

import type { ROLES } from './directory/tables';

export const WRITERS = [
  'operaciones',
  'proteccion',
  'oficial-nacional',
  'administracion',
  'administrador',
] as const satisfies readonly (keyof typeof ROLES)[];
