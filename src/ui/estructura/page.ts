// Reparar estructura: how the tabs of each book stand against their definition, looked at when the page is opened, and the
// act that puts them right; then the forms, which the open page asks for one by one. To open, it reads no table that a
// person works in, so it opens when other pages do not.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { layoutsOf } from '../../kernel/derive/tabs';
import { lookAtForm } from '../../kernel/forms/look';
import { defineInquiry, definePage, type Outside } from '../../kernel/page';
import { accepted } from '../../kernel/result';
import { faultsOf } from '../../kernel/structure/compare';
import { proteccion, registro } from '../../programme/books';
import { formReads, formsWith } from '../../programme/forms';
import { tables } from '../../programme/tables';
import { repairForm } from '../../programme/waiting/repair-form';
import { repairGuardedStructure, repairStructure } from '../../programme/waiting/repair-structure';
import type { Book } from '../../kernel/table';
import type { FormStanding, StructureView } from './view';

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
  acts: { repair: repairStructure, repairGuarded: repairGuardedStructure, repairForm },
  inquiries: {
    form: defineInquiry<{ at: number }, FormStanding | null>({
      input: z.object({ at: z.number() }),
      reads: () => formReads,
      answer: (snapshot, { at }, { office, asked }, { forms, speak }) => {
        const map = office.forms[at];
        if (map === undefined) return accepted(null);
        const specs = formsWith(asked)(snapshot);
        const { problems, added } = lookAtForm(specs, forms, map);
        const { form, language } = map;
        const title = specs.find(({ key }) => key === form)?.title['es'] ?? form;
        return accepted({ form, language, title, problems: problems.map(speak), added });
      },
    }),
  },
});

const mayDo = (roles: readonly string[], actor: Context['actor']): boolean =>
  actor.roles.some((role) => roles.includes(role));

const faultsIn = (book: Book, { structure, speak }: Outside) =>
  faultsOf(layoutsOf(book, tables), structure.tabs(book.key)).map(({ layout, problems }) => ({
    title: layout.title,
    problems: problems.map(speak),
  }));
