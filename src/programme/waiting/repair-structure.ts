// *Reparar estructura*: orders the kernel to make the tabs of a book stand as they should. No record is written but what a
// deleted column or tab held.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { REPAIR_STRUCTURE } from '../../kernel/structure/performed';
import type { Book } from '../../kernel/table';
import { proteccion, registro } from '../books';

const repairOf = (book: Book, key: string, roles: readonly string[]) =>
  defineAction<object, null>({
    key,
    title: `Reparar estructura de ${book.title}`,
    roles,
    books: [book],
    input: z.object({}),
    reads: () => ({}),
    decide: () => decided(null, [], [{ kind: REPAIR_STRUCTURE, book: book.key, payload: null }]),
  });

export const repairStructure = repairOf(registro, 'repair-structure', [
  'operaciones',
  'oficial-nacional',
  'proteccion',
  'administrador',
]);
export const repairGuardedStructure = repairOf(proteccion, 'repair-guarded-structure', ['proteccion', 'administrador']);
