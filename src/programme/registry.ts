// Everything the programme declares, in the one value the kernel works from. Pages come from above, where HTML is known.

import type { AnyPage } from '../kernel/page';
import type { Registry } from '../kernel/registry';
import type { ShortForms } from '../kernel/short-form';
import type { SheetWords } from '../kernel/typing/rules';
import { actions } from './actions';
import { books, registro } from './books';
import { rememberedOf } from './cases/remembered';
import { memberOf, staffReads } from './directory/membership';
import { effects } from './effects';
import { formReads, formsWith } from './forms';
import { stateKeeping } from './lifecycle/follow-events';
import { roundParts } from './round-parts';
import { tables } from './tables';
import { typingRules } from './typing';
import { views } from './views';

/** Raised with every change of a table's columns; a book of another version is refused everything but installing. */
const SCHEMA_VERSION = 3;

/**
 * @param words what the sheets say to those who type in them.
 * @param asked what the forms of the staff ask.
 */
export const registryWith = (pages: readonly AnyPage[], words: SheetWords, asked: ShortForms): Registry => ({
  schemaVersion: SCHEMA_VERSION,
  books,
  tables,
  actions,
  effects,
  roundParts,
  pages,
  forms: formsWith(asked),
  formReads,
  asked,
  formBook: registro,
  typing: typingRules,
  words,
  views,
  workflow: stateKeeping,
  history: (book, archived) =>
    book.key === registro.key ? rememberedOf(archived as Parameters<typeof rememberedOf>[0]) : [],
  staff: { reads: staffReads, member: memberOf },
});
