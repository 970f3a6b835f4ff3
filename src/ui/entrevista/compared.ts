// What does not agree, for the page: what tells who somebody is stands apart, for whoever opens the identity.

import type { Say, Tongue } from '../../kernel/problem';
import { MODULES } from '../../programme/counselling/codes';
import {
  isChoosable,
  isPersonal,
  labelOf,
  nameOf,
  problemOf,
  spokenValue,
  type Difference,
} from '../../programme/counselling/differences';
import type { InterviewRow } from '../../programme/counselling/tables';
import type { Comparison, Known, Sides } from './view';

const waiting = (lines: readonly InterviewRow[]): InterviewRow[] => lines.filter(({ item }) => item !== null);
const differencesIn = ({ differences }: InterviewRow) => (differences ?? []) as readonly Difference[];

const sidesOf = (each: Difference, say: Say): Sides => ({
  registry: spokenValue(each, each.was, say),
  interview: spokenValue(each, each.says, say),
});

export const comparisonsOf = (lines: readonly InterviewRow[], { speak, say }: Tongue): Comparison[] =>
  waiting(lines).map((line) => ({
    interview: line.id,
    module: say(MODULES[line.module]),
    fields: differencesIn(line).map((each) => {
      const { text, remedy } = speak(problemOf(each));
      return {
        name: nameOf(each),
        label: say(labelOf(each)),
        sides: isPersonal(each) ? null : sidesOf(each, say),
        why: isChoosable(each) ? null : `${text} ${remedy}`,
      };
    }),
  }));

export const keptBack = (lines: readonly InterviewRow[], say: Say): Known['compared'] =>
  Object.fromEntries(
    waiting(lines).map((line) => [
      line.id,
      Object.fromEntries(
        differencesIn(line)
          .filter(isPersonal)
          .map((each) => [nameOf(each), sidesOf(each, say)]),
      ),
    ]),
  );
