// Cases one under the other: the number, its age, when its people leave.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hoyTexts as texts } from '../../messages/es/pages/hoy';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { plainDate } from '../kit/dates';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import type { TodaysCase, TodayView } from './view';

/** So many stand there at once; the others on request, and on paper. */
const FIRST = 8;

interface Props {
  readonly lines: readonly TodaysCase[];
  readonly beside?: (line: TodaysCase) => ComponentChildren;
}

export function CaseLines({ lines, beside }: Props) {
  const { served } = usePage<TodayView>();
  const [all, setAll] = useState(false);
  const isLater = (at: number) => !all && at >= FIRST;
  return (
    <>
      <ul class="lines">
        {lines.map((line, at) => (
          <li key={line.number} class={isLater(at) ? 'later' : undefined}>
            <div class="row apart">
              <p>
                <a class="code" href={pageAddress(served.address, 'caso', { case: line.number })}>
                  {line.number}
                </a>{' '}
                <span class="muted">{wordsFor(line)}</span>
              </p>
              {beside?.(line)}
            </div>
          </li>
        ))}
      </ul>
      {isLater(lines.length - 1) && (
        <p>
          <Button kind="plain" onPress={() => setAll(true)}>
            {fill(texts.more, { count: lines.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function wordsFor({ days, departsOn }: TodaysCase): string {
  const opened = days === 0 ? texts.openedToday : days === 1 ? texts.openedOne : fill(texts.opened, { days });
  return departsOn === null ? opened : `${opened} · ${fill(texts.leaves, { date: plainDate(departsOn) })}`;
}
