// A person's hands in Google's form editor, in words of the registry: questions by their keys, as they are asked now.

import { formMap } from '../../scripts/rva/registry';
import { OWNER, type Answers, type Office } from './office';

export interface FormHands {
  /** Item that asks this. */
  item(key: string): number;
  /** Index of the item among all. */
  place(key: string): number;
  rename(key: string, title: string): void;
  move(key: string, to: number): void;
  retype(key: string, type: 'TEXT' | 'PARAGRAPH_TEXT' | 'LIST'): void;
  drop(key: string): void;
  add(title: string, to?: number): number;
  /** Item of the page break that begins this page. */
  page(key: string): number;
  /** Titles in the order of the form. */
  titles(): string[];
  /** Somebody answers what the form asks now; what it lacks is left out. */
  answer(answers: Answers): string;
}

export function formHands(office: Office): FormHands {
  const { forms } = office.host.people;
  const { formId } = office;
  const map = () => formMap(office.session, 'intake', 'es');
  const idIn = (ids: Readonly<Record<string, string>>, key: string): number =>
    Number(Object.keys(ids).find((id) => ids[id] === key));
  const items = () => forms.editor(OWNER, formId).items;
  const item = (key: string): number => idIn(map().items, key);
  return {
    item,
    place: (key) => items().findIndex(({ id }) => id === item(key)),
    rename: (key, title) => forms.editItem(OWNER, formId, item(key), { title }),
    move: (key, to) => forms.moveItem(OWNER, formId, item(key), to),
    retype: (key, type) =>
      forms.editItem(OWNER, formId, item(key), { type, ...(type === 'LIST' ? { choices: ['Uno', 'Dos'] } : {}) }),
    drop: (key) => forms.deleteItem(OWNER, formId, item(key)),
    add: (title, to) => forms.addItem(OWNER, formId, { type: 'TEXT', title }, to),
    page: (key) => idIn(map().pages ?? {}, key),
    titles: () => items().map(({ title }) => title),
    answer: (answers) => {
      const asked = new Map(Object.entries(map().items).map(([id, key]) => [key, id]));
      const there = new Set(items().map(({ id }) => String(id)));
      const given = Object.entries(answers)
        .map(([key, answer]) => [asked.get(key) ?? key, answer] as const)
        .filter(([id]) => there.has(id));
      const sent = forms.submit('', formId, Object.fromEntries(given) as Answers);
      if (!('responseId' in sent)) throw new Error(`the form refuses: ${JSON.stringify(sent)}`);
      for (const run of sent.runs ?? []) office.session.noted(run);
      return sent.responseId;
    },
  };
}
