// A form's specification → the items that make it up in one language, in order, as plain data. The form is built from
// this list and resumed by it: what stands in a half-built form is always the beginning of it.

import type { FormPage, FormSpec, Option, Question, Texts } from '../../kernel/form';

export type ItemKind =
  'SECTION_HEADER' | 'PAGE_BREAK' | 'TEXT' | 'PARAGRAPH_TEXT' | 'MULTIPLE_CHOICE' | 'LIST' | 'CHECKBOX' | 'DATE';

interface Planned {
  readonly kind: ItemKind;
  readonly title: string;
  readonly help: string;
}

export interface PlannedHeading extends Planned {
  readonly kind: 'SECTION_HEADER' | 'PAGE_BREAK';
  /** Page that begins here. */
  readonly page: string;
  /** Where the page before this one leads when no answer says otherwise; Forms keeps that here, not there. */
  readonly before: string | null;
}

export interface PlannedQuestion extends Planned {
  readonly kind: Exclude<ItemKind, 'SECTION_HEADER' | 'PAGE_BREAK'>;
  readonly question: Question;
  readonly options: readonly Option[];
}

export type PlannedItem = PlannedHeading | PlannedQuestion;

export const isQuestion = (item: PlannedItem): item is PlannedQuestion => 'question' in item;

/** Options that lead to pages; either all of a question do or none. */
export const branches = ({ options }: PlannedQuestion): boolean => options.some(({ goTo }) => goTo !== undefined);

export const said = (texts: Texts | undefined, language: string): string => {
  if (texts === undefined) return '';
  const text = texts[language];
  if (text === undefined) throw new Error(`a text of the form is missing in ${language}`);
  return text;
};

const KINDS: Readonly<Record<Question['type'], PlannedQuestion['kind']>> = {
  short: 'TEXT',
  paragraph: 'PARAGRAPH_TEXT',
  choice: 'MULTIPLE_CHOICE',
  list: 'LIST',
  checkboxes: 'CHECKBOX',
  date: 'DATE',
};

export function planOf(spec: FormSpec, language: string): readonly PlannedItem[] {
  const last = spec.pages[spec.pages.length - 1];
  if (last?.then !== undefined && last.then !== 'submit')
    throw new Error(`the last page of ${spec.key} must end the form`);
  return spec.pages.flatMap((page, at) => [
    ...headingOf(page, spec.pages[at - 1], language),
    ...page.questions.map((question) => plannedQuestion(question, language)),
  ]);
}

function headingOf(page: FormPage, before: FormPage | undefined, language: string): readonly PlannedHeading[] {
  const heading = { title: said(page.title, language), help: said(page.help, language), page: page.key };
  if (before !== undefined) return [{ ...heading, kind: 'PAGE_BREAK', before: before.then ?? null }];
  // The first page has no break; it stands under the form's own title, and needs a heading only if it has words.
  return heading.title === '' && heading.help === '' ? [] : [{ ...heading, kind: 'SECTION_HEADER', before: null }];
}

function plannedQuestion(question: Question, language: string): PlannedQuestion {
  return {
    kind: KINDS[question.type],
    title: said(question.title, language),
    help: said(question.help, language),
    question,
    options: 'options' in question ? question.options : [],
  };
}
