// What a waiting item is called, where it is and why it waits: the same words on the page and in the tab *Por corregir*.
// INVARIANT: no words name anybody; a row is named by its code.

import { REFRESH_FORM } from '../../kernel/forms/order';
import { REPAIR_STRUCTURE } from '../../kernel/structure/performed';
import type { Say, Speak } from '../../kernel/problem';
import { TYPED_ROW, type ItemPlace, type SheetWords } from '../../kernel/typing/rules';
import { interviewWaiting } from '../../messages/es/counselling';
import { noteWords } from '../../messages/es/sheets';
import { intakeWaiting, itemTexts as texts, noticeWaiting, sheetWaiting } from '../../messages/es/waiting';
import { fill } from '../../messages/message';
import { effects } from '../../programme/effects';
import { NOTICE_DOUBTS } from '../../programme/notifications/doubts';
import { tables } from '../../programme/tables';
import { repairForm } from '../../programme/waiting/repair-form';
import { repairStructure } from '../../programme/waiting/repair-structure';

/** No waiting item of the books: work that every round still tries, shown for as long as it stands. */
export const OVERDUE_EFFECT = 'overdue-effect';

export function kindWords(kind: string): { readonly title: string; readonly whatToDo: string } {
  const known = intakeWaiting[kind] ?? sheetWaiting[kind] ?? interviewWaiting[kind];
  const doubt = (NOTICE_DOUBTS as Readonly<Record<string, string>>)[kind];
  const title = known?.title ?? doubt ?? texts.otherTitle;
  return { title, whatToDo: known?.whatToDo ?? noticeWaiting[kind] ?? texts.otherWhat };
}

const WORK = [...effects, { ...repairStructure, key: REPAIR_STRUCTURE }, { ...repairForm, key: REFRESH_FORM }];

/** A tab and a code, a new row by its number, the work that could not be done. Tabs have the names by which a person finds them. */
export function placeOf({ kind, table, row }: Omit<ItemPlace, 'problems'>, say: Say = (text) => text): string {
  if (kind === 'effect' || kind === OVERDUE_EFFECT) return say(WORK.find(({ key }) => key === table)?.title ?? '');
  const tab = tables.find(({ key }) => key === table)?.title;
  if (tab === undefined) return kind in sheetWaiting ? (table ?? '') : '';
  return row === null ? tab : fill(say(kind === TYPED_ROW ? texts.rowNumber : texts.rowNamed), { tab, row });
}

export const sheetWords = (speak: Speak): SheetWords => ({
  ...noteWords(speak),
  item: (item) => ({
    title: kindWords(item.kind).title,
    place: placeOf(item),
    why: item.problems
      .map(speak)
      .map(({ text, remedy }) => `${text} ${remedy}`)
      .join('\n'),
  }),
});
