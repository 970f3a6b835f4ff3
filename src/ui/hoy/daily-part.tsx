// Who is expected today and what was promised, each with the way to the page where it is marked.

import { hoyTexts as texts } from '../../messages/es/pages/hoy';
import { fill } from '../../messages/message';
import { spokenDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { Badge } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import type { TodayView } from './view';

export function Visits() {
  const { served, view } = usePage<TodayView>();
  return (
    <Section id="visits" title={texts.visitsTitle} aside={<Badge>{view.visits.length}</Badge>}>
      <ul class="lines">
        {view.visits.map(({ time, place, number }) => (
          <li key={time + number}>
            <strong class="code">{time}</strong> · {number} <span class="muted">{place}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={pageAddress(served.address, 'agenda')}>{texts.toAgenda}</a>
      </p>
    </Section>
  );
}

export function Due() {
  const { served, view } = usePage<TodayView>();
  return (
    <Section id="due" title={texts.dueTitle} aside={<Badge tone="warn">{view.due.length}</Badge>}>
      <ul class="lines">
        {view.due.map(({ id, kind, dueOn, number }) => (
          <li key={id}>
            <a href={pageAddress(served.address, 'agenda', number === null ? {} : { case: number })}>
              {fill(texts.due, { kind, date: spokenDate(dueOn) })}
            </a>{' '}
            <span class="muted code">{number}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
