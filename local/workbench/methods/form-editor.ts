// A form in its editor, for whoever may change it: reworded, retyped, moved, deleted, added, closed. What its program makes
// of that is seen elsewhere.

import * as z from 'zod';
import type { Host } from '../../host';
import { act, DeskRefusal, look, type Visit } from './method';

type Forms = Host['people']['forms'];
type Edited = ReturnType<Forms['editor']>;
export type EditedItem = Pick<Edited['items'][number], 'id' | 'type' | 'title'>;

const FORM = z.object({ form: z.string() });
const ITEM = { item: z.int() };
/** What the editor offers to make of a question. */
const TYPES = ['TEXT', 'PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'LIST', 'CHECKBOX', 'DATE'] as const;

const CHANGE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), ...ITEM, title: z.string().max(1_000) }),
  z.object({ kind: z.literal('type'), ...ITEM, type: z.enum(TYPES) }),
  z.object({ kind: z.literal('move'), ...ITEM, to: z.int().min(0) }),
  z.object({ kind: z.literal('delete'), ...ITEM }),
  z.object({ kind: z.literal('add'), title: z.string().max(1_000) }),
  z.object({ kind: z.literal('settings'), accepting: z.boolean(), collectEmail: z.boolean() }),
]);
export type FormChange = z.infer<typeof CHANGE>;

export const formEditorMethods = {
  'forms.editor': look(FORM, (visit, { form }) => {
    const { title, accepting, collectEmail, items } = editorOf(visit, form);
    return {
      title,
      accepting,
      collectEmail,
      items: items.map(({ id, type, title }): EditedItem => ({ id, type, title })),
    };
  }),
  'forms.edit': act(FORM.extend({ change: CHANGE }), (visit, { form, change }) => {
    const { items } = editorOf(visit, form);
    if ('item' in change && items.every(({ id }) => id !== change.item)) throw new DeskRefusal(GONE);
    edit(visit, form, change, items.length);
  }),
};

const GONE = 'Esa pregunta ya no está: alguien la borró.';
const NOT_THEIRS =
  'Este formulario lo cambia solo quien lo tiene compartido para editar: aquí, la cuenta del registro. Elíjala arriba, en «Usted es».';

function editorOf({ desk, as }: Visit, form: string): Edited {
  const { forms } = desk.host.people;
  try {
    return forms.editor(as, form);
  } catch {
    throw new DeskRefusal(NOT_THEIRS);
  }
}

function edit({ desk, as }: Visit, form: string, change: FormChange, count: number): void {
  const { forms } = desk.host.people;
  switch (change.kind) {
    case 'title':
      return forms.editItem(as, form, change.item, { title: change.title });
    case 'type':
      return forms.editItem(as, form, change.item, {
        type: change.type,
        ...(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'].includes(change.type) ? { choices: ['Opción 1'] } : {}),
      });
    case 'move':
      return forms.moveItem(as, form, change.item, Math.min(change.to, count - 1));
    case 'delete':
      return forms.deleteItem(as, form, change.item);
    case 'add':
      return void forms.addItem(as, form, { type: 'TEXT', title: change.title });
    case 'settings':
      return forms.editSettings(as, form, { accepting: change.accepting, collectEmail: change.collectEmail });
  }
}
