// Says a problem in the words of a catalogue, which is asked for when there is something to say, and once.

import type { Problem, SpokenProblem } from '../kernel/problem';
import { fill, type Words } from './message';

/** A problem in words; a code without words is a defect, and a test proves that there is none. */
export function speakerOf(wordsOf: () => Words): (problem: Problem) => SpokenProblem {
  let words: Words | undefined;
  return ({ code, field, params }) => {
    const { problems, dates } = (words = words ?? wordsOf());
    const said = problems[code];
    if (said === undefined) throw new Error(`no words for ${code}`);
    const spoken = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, spokenDate(value, dates)] as const),
    );
    return { code, field, text: fill(said.text, spoken), remedy: fill(said.remedy, spoken) };
  };
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2}))?$/;

/** A problem carries dates as ISO text: `2026-12-03` → `3 de diciembre de 2026`; everything else stays as it is. */
export function spokenDate(value: string | number, { months, date, withTime }: Words['dates']): string | number {
  const [, year = '', number, day, time] = DATE.exec(String(value)) ?? [];
  const month = months[Number(number) - 1];
  if (month === undefined) return value;
  const said = fill(date, { day: Number(day), month, year });
  return time === undefined ? said : fill(withTime, { date: said, time });
}
