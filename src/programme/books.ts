// The two files in which the programme keeps its records. Secrecy is separate files: who may open Registro reads all of
// it, so nothing about vulnerability, health, fear or asylum may stand there.
// INVARIANT: a column that says such a thing does not compile in a table of Registro.

import type { Book } from '../kernel/table';

/** Operations: cases, people, movements, notifications, directory. */
export const registro: Book<'open' | 'personal'> = {
  key: 'registro',
  title: 'Registro',
  rank: 1,
  holds: ['open', 'personal'],
};

/** Protection staff only. */
export const proteccion: Book<'open' | 'personal' | 'protected'> = {
  key: 'proteccion',
  title: 'Protección',
  rank: 2,
  holds: ['open', 'personal', 'protected'],
};

export const books: readonly Book[] = [registro, proteccion];
