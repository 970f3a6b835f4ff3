// Reparar estructura: how the tabs of each book stand against their definition, looked at when the page is opened, and the
// act that puts them right. It reads no table that a person works in, so it opens when other pages do not.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { layoutsOf } from '../../kernel/derive/tabs';
import { definePage, type Outside } from '../../kernel/page';
import { accepted } from '../../kernel/result';
import { faultsOf } from '../../kernel/structure/compare';
import { proteccion, registro } from '../../programme/books';
import { tables } from '../../programme/tables';
import { repairGuardedStructure, repairStructure } from '../../programme/waiting/repair-structure';
import type { Book } from '../../kernel/table';
import type { StructureView } from './view';

const REPAIRS = [
  { book: registro, act: 'repair', action: repairStructure },
  { book: proteccion, act: 'repairGuarded', action: repairGuardedStructure },
] as const;

export const estructura = definePage<object, StructureView>({
  key: 'estructura',
  title: 'Reparar estructura',
  roles: repairStructure.roles,
  args: z.object({}),
  reads: () => ({}),
  show: (_snapshot, _args, { actor }, outside) =>
    accepted(
      REPAIRS.filter(({ action }) => mayDo(action.roles, actor)).map(({ book, act }) => ({
        key: book.key,
        title: book.title,
        act,
        tabs: faultsIn(book, outside),
      })),
    ),
  acts: { repair: repairStructure, repairGuarded: repairGuardedStructure },
});

const mayDo = (roles: readonly string[], actor: Context['actor']): boolean =>
  actor.roles.some((role) => roles.includes(role));

const faultsIn = (book: Book, { structure, speak }: Outside) =>
  faultsOf(layoutsOf(book, tables), structure.tabs(book.key)).map(({ layout, problems }) => ({
    title: layout.title,
    problems: problems.map(speak),
  }));
