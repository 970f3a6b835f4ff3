// Response validation: which answers a rule lets pass, and what the respondent reads otherwise.
// Applied by the respondent's side only; Google never checks answers that a script creates (assumed).
// INVARIANT: an empty answer is not validated; only `required` looks at emptiness.

import { matchesPattern } from './re2';
import type { Answer } from './response-store';

export type NumberTest =
  | 'equalTo'
  | 'notEqualTo'
  | 'greaterThan'
  | 'greaterThanOrEqualTo'
  | 'lessThan'
  | 'lessThanOrEqualTo';

export type Rule = Test & {
  /** What the form's author wrote for who gets it wrong; '' for Google's own text. */
  readonly help: string;
};

export type Test =
  | { readonly test: 'number' | 'wholeNumber' | 'email' | 'url' }
  | { readonly test: NumberTest; readonly number: number }
  | { readonly test: 'between' | 'notBetween'; readonly low: number; readonly high: number }
  | { readonly test: 'matches' | 'doesNotMatch' | 'contains' | 'doesNotContain'; readonly pattern: string }
  | { readonly test: 'lengthAtLeast' | 'lengthAtMost'; readonly count: number }
  | { readonly test: 'selectAtLeast' | 'selectAtMost' | 'selectExactly'; readonly count: number }
  /** Of grids. */
  | { readonly test: 'oncePerColumn' };

const COMPARE: Readonly<Record<NumberTest, (value: number, bound: number) => boolean>> = {
  equalTo: (value, bound) => value === bound,
  notEqualTo: (value, bound) => value !== bound,
  greaterThan: (value, bound) => value > bound,
  greaterThanOrEqualTo: (value, bound) => value >= bound,
  lessThan: (value, bound) => value < bound,
  lessThanOrEqualTo: (value, bound) => value <= bound,
};

// Which spellings Google takes for a number is not documented: plain decimals are assumed, spaces around allowed.
const NUMBER = /^\s*[+-]?(\d+(\.\d+)?|\.\d+)\s*$/;
const WHOLE_NUMBER = /^\s*[+-]?\d+\s*$/;
const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]+$/;
const URL_LIKE = /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i;

export function passes(rule: Rule, answer: Answer): boolean {
  if (rule.test === 'oncePerColumn') return isOncePerColumn(answer);
  if (typeof answer !== 'string') return passesSelection(rule, answer.length);
  switch (rule.test) {
    case 'number':
      return NUMBER.test(answer);
    case 'wholeNumber':
      return WHOLE_NUMBER.test(answer);
    case 'email':
      return EMAIL.test(answer);
    case 'url':
      return URL_LIKE.test(answer);
    case 'between':
      return NUMBER.test(answer) && Number(answer) >= rule.low && Number(answer) <= rule.high;
    case 'notBetween':
      return NUMBER.test(answer) && (Number(answer) < rule.low || Number(answer) > rule.high);
    case 'matches':
    case 'doesNotMatch':
      // «Matches» looks at the whole answer (assumed; an anchored pattern gives the same either way).
      return matchesPattern(rule.pattern, answer, 'whole') === (rule.test === 'matches');
    case 'contains':
    case 'doesNotContain':
      return matchesPattern(rule.pattern, answer, 'part') === (rule.test === 'contains');
    // Counted in UTF-16 units (assumed).
    case 'lengthAtLeast':
      return answer.length >= rule.count;
    case 'lengthAtMost':
      return answer.length <= rule.count;
    case 'selectAtLeast':
    case 'selectAtMost':
    case 'selectExactly':
      return passesSelection(rule, 1);
    default:
      return NUMBER.test(answer) && COMPARE[rule.test](Number(answer), rule.number);
  }
}

function passesSelection(rule: Rule, selected: number): boolean {
  if (rule.test === 'selectAtLeast') return selected >= rule.count;
  if (rule.test === 'selectAtMost') return selected <= rule.count;
  return rule.test === 'selectExactly' && selected === rule.count;
}

function isOncePerColumn(answer: Answer): boolean {
  const columns = typeof answer === 'string' ? [] : answer.flat().filter((column) => column !== '');
  return new Set(columns).size === columns.length;
}

/** What the respondent reads: the author's help text, else Google's own in Spanish (wording assumed). */
export function messageOf(rule: Rule): string {
  return rule.help === '' ? standardMessage(rule) : rule.help;
}

const NUMBER_WORDS: Readonly<Record<NumberTest, string>> = {
  equalTo: 'igual a',
  notEqualTo: 'distinto de',
  greaterThan: 'mayor que',
  greaterThanOrEqualTo: 'mayor o igual que',
  lessThan: 'menor que',
  lessThanOrEqualTo: 'menor o igual que',
};

function standardMessage(rule: Rule): string {
  switch (rule.test) {
    case 'number':
      return 'Debe ser un número';
    case 'wholeNumber':
      return 'Debe ser un número entero';
    case 'email':
      return 'Debe ser un correo electrónico válido';
    case 'url':
      return 'Debe ser una URL válida';
    case 'between':
      return `Debe ser un número entre ${rule.low} y ${rule.high}`;
    case 'notBetween':
      return `Debe ser un número que no esté entre ${rule.low} y ${rule.high}`;
    case 'matches':
      return 'Debe coincidir con el patrón';
    case 'doesNotMatch':
      return 'No debe coincidir con el patrón';
    case 'contains':
      return 'Debe contener el patrón';
    case 'doesNotContain':
      return 'No debe contener el patrón';
    case 'lengthAtLeast':
      return `Debe tener al menos ${rule.count} caracteres`;
    case 'lengthAtMost':
      return `Debe tener como máximo ${rule.count} caracteres`;
    case 'selectAtLeast':
      return `Debes seleccionar al menos ${rule.count} opciones`;
    case 'selectAtMost':
      return `Debes seleccionar como máximo ${rule.count} opciones`;
    case 'selectExactly':
      return `Debes seleccionar exactamente ${rule.count} opciones`;
    case 'oncePerColumn':
      return 'No selecciones más de una respuesta por columna';
    default:
      return `Debe ser un número ${NUMBER_WORDS[rule.test]} ${rule.number}`;
  }
}
