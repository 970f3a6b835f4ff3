// A response as Forms delivers it → answers by question key, told apart by item ID: titles and order may change.
// What is not in the map was asked by nobody here and is left out; an empty text is no answer. What an item was asked
// before another took its place counts where the other was not answered.

import type { FormAnswers, FormMap } from '../../kernel/ports';
import { instantOf } from '../../kernel/time';
import { idOf } from './shape';

type Response = GoogleAppsScript.Forms.FormResponse;

/** Costs no service call: the response was delivered whole. */
export function answersOf(map: FormMap, response: Response): FormAnswers {
  const answers: Record<string, string | readonly string[]> = {};
  const former: typeof answers = {};
  for (const given of response.getItemResponses()) {
    const id = idOf(given.getItem());
    const answer = plain(given.getResponse());
    const now = map.items[id];
    const once = map.former?.[id];
    if (answer.length === 0) continue;
    if (now !== undefined) answers[now] = answer;
    else if (once !== undefined) former[once] = answer;
  }
  return {
    id: response.getId(),
    submittedAt: instantOf(response.getTimestamp().getTime()),
    form: map.form,
    language: map.language,
    answers: { ...former, ...answers },
  };
}

function plain(answer: string | string[] | string[][]): string | readonly string[] {
  if (typeof answer === 'string') return answer;
  // Grids have rows of answers; no form of this program has one.
  return answer.map((each) => (typeof each === 'string' ? each : each.join('; ')));
}
