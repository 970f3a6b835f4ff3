// What every waiting item shows: since when, where it hangs, and why it waits.

import type { ComponentChildren } from 'preact';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import { spokenTime } from '../kit/dates';
import type { WaitingLine } from './view';

export const whenOf = ({ since }: WaitingLine): string => spokenTime(since);

const ageOf = (days: number): string =>
  days <= 0 ? texts.today : days === 1 ? texts.oneDay : fill(texts.days, { days });

interface LineProps {
  readonly line: WaitingLine;
  /** Without its problems: they stand beside the fields below. */
  readonly brief?: boolean;
  readonly children?: ComponentChildren;
}

export function Line({ line, brief, children }: LineProps) {
  return (
    <div class="line">
      <div class="grow">
        <p class="small muted">
          {fill(texts.since, { when: whenOf(line) })} · {ageOf(line.days)}
          {line.place !== '' && ` · ${line.place}`}
        </p>
        {(brief === true ? [] : line.problems).map(({ text, remedy }) => (
          <p>
            <strong>{text}</strong> {remedy}
          </p>
        ))}
      </div>
      {children}
    </div>
  );
}
