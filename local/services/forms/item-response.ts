// The answer to one question, as a script sees it: made by `item.createResponse(…)` or read from a response.
// documented: https://developers.google.com/apps-script/reference/forms/item-response
// It imports `item` and is imported by what `item` imports: Google's own API is that circle; nothing runs at load.
// INVARIANT: the answer is a copy in the script's realm; its getters are local.

import type { FormsRun } from './forms-run';
import { handOut } from './forms-run';
import { item } from './item';
import type { Answer } from './response-store';

type Used = Pick<GoogleAppsScript.Forms.ItemResponse, 'getItem' | 'getResponse'>;

export function itemResponse(
  run: FormsRun,
  formId: string,
  itemId: number,
  answer: Answer,
): GoogleAppsScript.Forms.ItemResponse {
  // documented: a row of a grid that was left open comes back as '', of a grid of checkboxes too.
  const inRealm = (part: string | readonly string[]): string | string[] => {
    if (typeof part === 'string') return part;
    return part.length === 0 ? '' : run.execution.realm.array(part);
  };
  const shown = (): string | (string | string[])[] =>
    typeof answer === 'string' ? answer : run.execution.realm.array(answer.map(inRealm));
  const members = {
    toString: () => 'ItemResponse',
    getItem: () => item(run, formId, itemId),
    // The published type knows no list in which rows of both kinds stand together.
    getResponse: shown as Used['getResponse'],
  };
  // What is not in `Used` throws NotEmulated at run time.
  const response = handOut<Used>(run, 'FormApp.ItemResponse', members) as GoogleAppsScript.Forms.ItemResponse;
  run.itemResponses.set(response, { itemId, answer });
  return response;
}
