// Says problems and words of definitions in the words of a catalogue, which is asked for when there is something to say.

import type { Problem, Say, SpokenProblem, Tongue } from '../kernel/problem';
import { fill, type Words } from './message';

type Said = string | number;
type Params = Readonly<Record<string, Said>>;

/** Another language than that of the definitions. @param wordsOf asked once. */
export function tongueOf(wordsOf: () => Words): Tongue {
  let kept: Words | undefined;
  const words = (): Words => (kept = kept ?? wordsOf());
  const say: Say = (text) => words().labels[text] ?? text;
  return { say, speak: (problem) => spoken(problem, words(), say) };
}

/** The language of the definitions: a problem needs the catalogue, their own words do not. */
export const nativeTongueOf = (wordsOf: () => Words): Tongue => ({ ...tongueOf(wordsOf), say: (text) => text });

/** A problem in words; a code without words is a defect, and a test proves that there is none. */
function spoken({ code, field, params }: Problem, { problems, dates }: Words, say: Say): SpokenProblem {
  const words = problems[code];
  if (words === undefined) throw new Error(`no words for ${code}`);
  const said = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      spokenDate(isNative(params) ? value : sayValue(value, say), dates),
    ]),
  );
  return { code, field, text: fill(words.text, said), remedy: fill(words.remedy, said) };
}

/** Whoever goes to a book or a tab must find there what it is called. */
const isNative = (params: Params): boolean => 'tab' in params || 'book' in params;

const sayValue = (value: Said, say: Say): Said => (typeof value === 'string' ? say(value) : value);

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2}))?$/;

/** A problem carries dates as ISO text: `2026-12-03` → `3 de diciembre de 2026`; everything else stays as it is. */
export function spokenDate(value: Said, { months, date, withTime }: Words['dates']): Said {
  const [, year = '', number, day, time] = DATE.exec(String(value)) ?? [];
  const month = months[Number(number) - 1];
  if (month === undefined) return value;
  const said = fill(date, { day: Number(day), month, year });
  return time === undefined ? said : fill(withTime, { date: said, time });
}
