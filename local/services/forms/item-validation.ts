// Setting and clearing the one validation an item can have.
// documented: https://developers.google.com/apps-script/reference/forms/text-item#setValidation(TextValidation)
// INVARIANT: a pattern that RE2 would not take never reaches the stored form.

import type { ItemPlace } from './item-members';
import { changeItem, setItem } from './item-members';
import { refusal } from './forms-run';
import { checkPattern, UnsupportedPattern } from './re2';
import { classOf, signatureError } from './signature';
import type { Rule } from './validation';

export function validationMembers<T, V extends object>(place: ItemPlace<T>, validationClass: string) {
  return {
    // Null, and a validation on which nothing was required, take the former one away (documented).
    setValidation: (...given: [validation: V]): T => {
      const [validation] = given as [V | null];
      if (given.length !== 1 || (validation !== null && classOf(place.run, validation) !== validationClass)) {
        throw signatureError(place.run, `${place.className}.setValidation`, given);
      }
      const rule = validation === null ? undefined : place.run.rules.get(validation);
      return changeItem(place, 'setValidation', () => {
        refuseForeignPattern(place, rule);
        return { rule };
      });
    },
    clearValidation: (...given: []): T => setItem(place, 'clearValidation', given, [], () => ({ rule: undefined })),
  };
}

// That lookaround and back references are refused when the validation is set is assumed.
function refuseForeignPattern(place: ItemPlace<unknown>, rule: Rule | undefined): void {
  if (rule === undefined || !('pattern' in rule)) return;
  try {
    checkPattern(rule.pattern);
  } catch (error) {
    if (error instanceof UnsupportedPattern) throw refusal(place.run, error.message);
    throw error;
  }
}
