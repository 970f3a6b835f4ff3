// Forms as respondents meet them.

import * as z from 'zod';
import { act, look } from './method';

const ANSWERS = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const formMethods = {
  /** `form`: an ID, a title, or the address of a link, prefilled or not. */
  'forms.open': look(z.object({ form: z.string() }), ({ desk: { host }, as }, { form }) =>
    host.people.forms.open(as, form),
  ),
  'forms.submit': act(z.object({ form: z.string(), answers: ANSWERS }), ({ desk: { host }, as }, { form, answers }) => {
    const { runs: _, ...sent } = host.people.forms.submit(as, form, answers) as ReturnType<
      typeof host.people.forms.submit
    > & { runs?: unknown };
    return sent;
  }),
};
