// A response as Forms delivers it → answers by question key, told apart by item ID: titles and order may change.
// What is not in the map was asked by nobody here and is left out; an empty text is no answer.

import type { FormAnswers, FormMap } from '../../kernel/ports';
import { instantOf } from '../../kernel/time';

type Response = GoogleAppsScript.Forms.FormResponse;

/** Costs no service call: the response was delivered whole. */
export function answersOf(map: FormMap, response: Response): FormAnswers {
  const answers: Record<string, string | readonly string[]> = {};
  for (const given of response.getItemResponses()) {
    const key = map.items[String(given.getItem().getId())];
    const answer = plain(given.getResponse());
    if (key !== undefined && answer.length > 0) answers[key] = answer;
  }
  return {
    id: response.getId(),
    submittedAt: instantOf(response.getTimestamp().getTime()),
    form: map.form,
    language: map.language,
    answers,
  };
}

function plain(answer: string | string[] | string[][]): string | readonly string[] {
  if (typeof answer === 'string') return answer;
  // Grids have rows of answers; no form of this program has one.
  return answer.map((each) => (typeof each === 'string' ? each : each.join('; ')));
}
