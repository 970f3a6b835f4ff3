// Gives an item its words, choices and validation. Setting anything a second time changes nothing, so an item whose
// making was interrupted is simply set again.

import type { Validation } from '../../kernel/form';
import type { Attempt } from '../attempt';
import { branches, isQuestion, said, type PlannedItem, type PlannedQuestion } from './plan';
import type { TypedItem } from './typed-item';

type Setting = () => unknown;

/** Everything the plan says but where choices lead: those pages may not exist yet. */
export function setItem(typed: TypedItem, planned: PlannedItem, language: string, attempt: Attempt): void {
  const settings: Setting[] = [
    () => typed.item.setTitle(planned.title),
    // A new item has no help; one that had some must lose it.
    ...(planned.help === typed.item.getHelpText() ? [] : [() => typed.item.setHelpText(planned.help)]),
    ...(isQuestion(planned) ? questionSettings(typed, planned, language) : []),
  ];
  for (const set of settings) attempt('form.setItem', 'repeatable', set);
}

/** Whether the item says something else than planned. Choices that lead somewhere are set in any case, once all pages stand. */
export const differs = (typed: TypedItem, planned: PlannedItem, language: string): boolean =>
  isReworded(typed, planned) || (isQuestion(planned) && !branches(planned) && offersOthers(typed, planned, language));

/** Title, help, or whether it must be answered. Asking an item costs no call (assumed). */
export const isReworded = ({ kind, item }: TypedItem, planned: PlannedItem): boolean =>
  item.getTitle() !== planned.title ||
  item.getHelpText() !== planned.help ||
  (kind !== 'SECTION_HEADER' &&
    kind !== 'PAGE_BREAK' &&
    isQuestion(planned) &&
    item.isRequired() !== planned.question.required);

export function offersOthers(typed: TypedItem, planned: PlannedQuestion, language: string): boolean {
  if (typed.kind !== 'MULTIPLE_CHOICE' && typed.kind !== 'LIST' && typed.kind !== 'CHECKBOX') return false;
  const shown = typed.item.getChoices().map((choice) => choice.getValue());
  const wanted = planned.options.map(({ label }) => said(label, language));
  return (
    JSON.stringify(shown) !== JSON.stringify(wanted) ||
    (typed.kind !== 'LIST' && typed.item.hasOtherOption() !== takesOther(planned))
  );
}

const takesOther = ({ question }: PlannedQuestion): boolean => 'other' in question && question.other === true;

function questionSettings(typed: TypedItem, planned: PlannedQuestion, language: string): Setting[] {
  const { question } = planned;
  const labels = planned.options.map(({ label }) => said(label, language));
  // New items need no answer and take no other; those that somebody changed may have to lose either.
  const required = (item: { isRequired(): boolean; setRequired(enabled: boolean): unknown }): Setting[] =>
    item.isRequired() === question.required ? [] : [() => item.setRequired(question.required)];
  const choices = (item: { setChoiceValues(values: string[]): unknown }): Setting[] =>
    branches(planned) ? [] : [() => item.setChoiceValues(labels)];
  const other = (item: { hasOtherOption(): boolean; showOtherOption(enabled: boolean): unknown }): Setting[] =>
    item.hasOtherOption() === takesOther(planned) ? [] : [() => item.showOtherOption(takesOther(planned))];
  const rule = 'validation' in question ? question.validation : undefined;

  switch (typed.kind) {
    case 'TEXT': {
      const { item } = typed;
      return [...required(item), ...(rule === undefined ? [] : [() => item.setValidation(textRule(rule, language))])];
    }
    case 'PARAGRAPH_TEXT': {
      const { item } = typed;
      return [
        ...required(item),
        ...(rule === undefined ? [] : [() => item.setValidation(paragraphRule(rule, language))]),
      ];
    }
    case 'MULTIPLE_CHOICE':
      return [...required(typed.item), ...choices(typed.item), ...other(typed.item)];
    case 'LIST':
      return [...required(typed.item), ...choices(typed.item)];
    case 'CHECKBOX': {
      const { item } = typed;
      const atLeast = 'atLeast' in question ? question.atLeast : undefined;
      const counted = atLeast === undefined ? [] : [() => item.setValidation(checkboxRule(atLeast))];
      return [...required(item), ...choices(item), ...other(item), ...counted];
    }
    case 'DATE':
      return required(typed.item);
    default:
      return [];
  }
}

type TextRule = GoogleAppsScript.Forms.TextValidation;
type ParagraphRule = GoogleAppsScript.Forms.ParagraphTextValidation;

function textRule(rule: Validation, language: string): TextRule {
  const builder = FormApp.createTextValidation();
  // One test per item: the bounds. That it is whole is settled where the answer is read.
  return rule.kind === 'integer'
    ? builder.setHelpText(said(rule.message, language)).requireNumberBetween(rule.min, rule.max).build()
    : wordsRule(builder, rule, language);
}

function paragraphRule(rule: Validation, language: string): ParagraphRule {
  if (rule.kind === 'integer') throw new Error('a paragraph has no number validation');
  return wordsRule(FormApp.createParagraphTextValidation(), rule, language);
}

interface WordsRules<R> {
  setHelpText(text: string): WordsRules<R>;
  requireTextMatchesPattern(pattern: string): WordsRules<R>;
  requireTextLengthLessThanOrEqualTo(number: number): WordsRules<R>;
  build(): R;
}

function wordsRule<R>(builder: WordsRules<R>, rule: Exclude<Validation, { kind: 'integer' }>, language: string): R {
  const helped = builder.setHelpText(said(rule.message, language));
  return (
    rule.kind === 'pattern'
      ? helped.requireTextMatchesPattern(rule.pattern)
      : helped.requireTextLengthLessThanOrEqualTo(rule.max)
  ).build();
}

const checkboxRule = (atLeast: number): GoogleAppsScript.Forms.CheckboxValidation =>
  FormApp.createCheckboxValidation().requireSelectAtLeast(atLeast).build();
