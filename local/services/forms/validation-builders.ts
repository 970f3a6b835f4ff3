// FormApp.createTextValidation(), createParagraphTextValidation(), createCheckboxValidation() and the two for grids. All
// of it happens in the script: no service call until an item takes the validation.
// documented: https://developers.google.com/apps-script/reference/forms/text-validation-builder
// INVARIANT: a validation holds one test; of several `require…` the last counts (assumed).

import type { FormsRun } from './forms-run';
import { handOut } from './forms-run';
import type { Kind } from './signature';
import { checkSignature } from './signature';
import type { NumberTest, Rule, Test } from './validation';

interface Draft {
  test?: Test;
  help: string;
}

/** The members of a builder of class `name`, which chain by returning `self`. */
interface Workbench<T> {
  require(method: string, given: readonly unknown[], kinds: readonly Kind[], test: Test): T;
  readonly setHelpText: (...given: [text: string]) => T;
  build<V extends object>(given: readonly unknown[]): V;
}

function workbench<T>(run: FormsRun, name: string, self: () => T): Workbench<T> {
  const draft: Draft = { help: '' };
  return {
    require: (method, given, kinds, test) => {
      checkSignature(run, `${name}Builder.${method}`, given, kinds);
      draft.test = test;
      return self();
    },
    setHelpText: (...given) => {
      checkSignature(run, `${name}Builder.setHelpText`, given, ['String']);
      draft.help = given[0];
      return self();
    },
    build: <V extends object>(given: readonly unknown[]): V => {
      checkSignature(run, `${name}Builder.build`, given, []);
      const rule: Rule | undefined = draft.test === undefined ? undefined : { ...draft.test, help: draft.help };
      const validation = handOut(run, `FormApp.${name}`, { toString: () => name });
      run.rules.set(validation, rule);
      // A validation has no member of its own; the interface in the published types is empty, too.
      return validation as unknown as V;
    },
  };
}

type PatternTest = 'matches' | 'doesNotMatch' | 'contains' | 'doesNotContain';
type CountTest = 'lengthAtLeast' | 'lengthAtMost';

function textTests<T>(bench: Workbench<T>) {
  const pattern =
    (method: string, test: PatternTest) =>
    (...given: [pattern: string]): T =>
      bench.require(method, given, ['String'], { test, pattern: given[0] });
  const length =
    (method: string, test: CountTest) =>
    (...given: [number: number]): T =>
      bench.require(method, given, ['Integer'], { test, count: given[0] });
  return {
    requireTextMatchesPattern: pattern('requireTextMatchesPattern', 'matches'),
    requireTextDoesNotMatchPattern: pattern('requireTextDoesNotMatchPattern', 'doesNotMatch'),
    requireTextContainsPattern: pattern('requireTextContainsPattern', 'contains'),
    requireTextDoesNotContainPattern: pattern('requireTextDoesNotContainPattern', 'doesNotContain'),
    requireTextLengthGreaterThanOrEqualTo: length('requireTextLengthGreaterThanOrEqualTo', 'lengthAtLeast'),
    requireTextLengthLessThanOrEqualTo: length('requireTextLengthLessThanOrEqualTo', 'lengthAtMost'),
    setHelpText: bench.setHelpText,
  };
}

function numberTests<T>(bench: Workbench<T>) {
  const compare =
    (method: string, test: NumberTest) =>
    (...given: [number: number]): T =>
      bench.require(method, given, ['Number'], { test, number: given[0] });
  const range =
    (method: string, test: 'between' | 'notBetween') =>
    (...given: [start: number, end: number]): T =>
      bench.require(method, given, ['Number', 'Number'], { test, low: given[0], high: given[1] });
  return {
    requireNumber: (...given: []): T => bench.require('requireNumber', given, [], { test: 'number' }),
    requireWholeNumber: (...given: []): T => bench.require('requireWholeNumber', given, [], { test: 'wholeNumber' }),
    requireNumberEqualTo: compare('requireNumberEqualTo', 'equalTo'),
    requireNumberNotEqualTo: compare('requireNumberNotEqualTo', 'notEqualTo'),
    requireNumberGreaterThan: compare('requireNumberGreaterThan', 'greaterThan'),
    requireNumberGreaterThanOrEqualTo: compare('requireNumberGreaterThanOrEqualTo', 'greaterThanOrEqualTo'),
    requireNumberLessThan: compare('requireNumberLessThan', 'lessThan'),
    requireNumberLessThanOrEqualTo: compare('requireNumberLessThanOrEqualTo', 'lessThanOrEqualTo'),
    requireNumberBetween: range('requireNumberBetween', 'between'),
    requireNumberNotBetween: range('requireNumberNotBetween', 'notBetween'),
  };
}

export function textValidationBuilder(run: FormsRun): GoogleAppsScript.Forms.TextValidationBuilder {
  const bench = workbench(run, 'TextValidation', () => self);
  const self: GoogleAppsScript.Forms.TextValidationBuilder = handOut(run, 'FormApp.TextValidationBuilder', {
    toString: () => 'TextValidationBuilder',
    ...textTests(bench),
    ...numberTests(bench),
    requireTextIsEmail: (...given: []) => bench.require('requireTextIsEmail', given, [], { test: 'email' }),
    requireTextIsUrl: (...given: []) => bench.require('requireTextIsUrl', given, [], { test: 'url' }),
    build: (...given: []) => bench.build<GoogleAppsScript.Forms.TextValidation>(given),
  });
  return self;
}

export function paragraphTextValidationBuilder(run: FormsRun): GoogleAppsScript.Forms.ParagraphTextValidationBuilder {
  const bench = workbench(run, 'ParagraphTextValidation', () => self);
  const self: GoogleAppsScript.Forms.ParagraphTextValidationBuilder = handOut(
    run,
    'FormApp.ParagraphTextValidationBuilder',
    {
      toString: () => 'ParagraphTextValidationBuilder',
      ...textTests(bench),
      build: (...given: []) => bench.build<GoogleAppsScript.Forms.ParagraphTextValidation>(given),
    },
  );
  return self;
}

export function checkboxValidationBuilder(run: FormsRun): GoogleAppsScript.Forms.CheckboxValidationBuilder {
  const bench = workbench(run, 'CheckboxValidation', () => self);
  const select =
    (method: string, test: 'selectAtLeast' | 'selectAtMost' | 'selectExactly') =>
    (...given: [number: number]) =>
      bench.require(method, given, ['Integer'], { test, count: given[0] });
  const self: GoogleAppsScript.Forms.CheckboxValidationBuilder = handOut(run, 'FormApp.CheckboxValidationBuilder', {
    toString: () => 'CheckboxValidationBuilder',
    requireSelectAtLeast: select('requireSelectAtLeast', 'selectAtLeast'),
    requireSelectAtMost: select('requireSelectAtMost', 'selectAtMost'),
    requireSelectExactly: select('requireSelectExactly', 'selectExactly'),
    setHelpText: bench.setHelpText,
    build: (...given: []) => bench.build<GoogleAppsScript.Forms.CheckboxValidation>(given),
  });
  return self;
}

export function gridValidationBuilder(run: FormsRun): GoogleAppsScript.Forms.GridValidationBuilder {
  const bench = workbench(run, 'GridValidation', () => self);
  const self: GoogleAppsScript.Forms.GridValidationBuilder = handOut(run, 'FormApp.GridValidationBuilder', {
    toString: () => 'GridValidationBuilder',
    ...gridTests(bench),
    build: (...given: []) => bench.build<GoogleAppsScript.Forms.GridValidation>(given),
  });
  return self;
}

export function checkboxGridValidationBuilder(run: FormsRun): GoogleAppsScript.Forms.CheckboxGridValidationBuilder {
  const bench = workbench(run, 'CheckboxGridValidation', () => self);
  const self: GoogleAppsScript.Forms.CheckboxGridValidationBuilder = handOut(
    run,
    'FormApp.CheckboxGridValidationBuilder',
    {
      toString: () => 'CheckboxGridValidationBuilder',
      ...gridTests(bench),
      build: (...given: []) => bench.build<GoogleAppsScript.Forms.CheckboxGridValidation>(given),
    },
  );
  return self;
}

function gridTests<T>(bench: Workbench<T>) {
  return {
    requireLimitOneResponsePerColumn: (...given: []): T =>
      bench.require('requireLimitOneResponsePerColumn', given, [], { test: 'oncePerColumn' }),
    setHelpText: bench.setHelpText,
  };
}
