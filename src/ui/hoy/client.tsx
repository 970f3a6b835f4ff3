// Hoy in the browser.

import '../kit/style.css';
import '../kit/lines.css';
import './hoy.css';
import { hoyTexts as texts } from '../../messages/es/pages/hoy';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { plainDate, spokenDate } from '../kit/dates';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { Badge, Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { CaseLines } from './case-lines';
import { Due, Visits } from './daily-part';
import { Departures, Notices } from './journeys';
import type { TodaysCase, TodayView } from './view';

function Hoy() {
  const { served, view } = usePage<TodayView>();
  const { offices, today, waiting, pairs, originals, calls, mine, unassigned, departures, notices, visits, due } = view;
  const { again, toClose } = view;
  const where = offices.length === 0 ? texts.everywhere : offices.join(', ');
  const parts = [waiting, calls, mine, unassigned, again, toClose, departures, notices, visits, due];
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={fill(texts.lead, { date: spokenDate(today), where })} />
      <ProblemSummary />
      {parts.every((part) => part.length === 0) && pairs + originals.count === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {waiting.length > 0 && <Waiting />}
      {visits.length > 0 && <Visits />}
      {due.length > 0 && <Due />}
      {pairs + originals.count > 0 && <Duties />}
      {departures.length > 0 && <Departures />}
      {notices.length > 0 && <Notices />}
      {calls.length > 0 && (
        <Section id="calls" title={texts.callsTitle} aside={<Badge tone="warn">{calls.length}</Badge>}>
          <CaseLines lines={calls} />
        </Section>
      )}
      {again.length > 0 && (
        <Section id="again" title={texts.againTitle} aside={<Badge tone="warn">{again.length}</Badge>}>
          <CaseLines lines={again} />
        </Section>
      )}
      {toClose.length > 0 && (
        <Section id="to-close" title={texts.toCloseTitle} help={texts.toCloseHelp}>
          <CaseLines lines={toClose} />
        </Section>
      )}
      {unassigned.length > 0 && (
        <Section id="unassigned" title={texts.unassignedTitle} aside={<Badge tone="warn">{unassigned.length}</Badge>}>
          <CaseLines lines={unassigned} beside={(line) => <Take line={line} />} />
        </Section>
      )}
      {mine.length > 0 && (
        <Section id="mine" title={texts.mineTitle} aside={<Badge>{mine.length}</Badge>}>
          <CaseLines lines={mine} />
        </Section>
      )}
    </div>
  );
}

function Waiting() {
  const { served, view } = usePage<TodayView>();
  return (
    <Section id="waiting" title={texts.waitingTitle}>
      <ul class="lines">
        {view.waiting.map(({ title, count }) => (
          <li key={title} class="row apart">
            <p>{title}</p>
            <Badge tone="warn">{count}</Badge>
          </li>
        ))}
      </ul>
      {view.maySettle && (
        <p>
          <a href={pageAddress(served.address, 'por-corregir')}>{texts.toWaiting}</a>
        </p>
      )}
    </Section>
  );
}

/** What no case of its own tells: people to compare, papers to give back. */
function Duties() {
  const { served, view } = usePage<TodayView>();
  const { pairs, originals } = view;
  const since = originals.count === 0 ? '' : plainDate(originals.since);
  const lines = [
    { page: 'comparar', count: pairs, text: texts.toCompare },
    { page: 'originales', count: originals.count, text: fill(texts.toGiveBack, { date: since }) },
  ];
  return (
    <Section id="duties" title={texts.dutiesTitle}>
      <ul class="lines">
        {lines
          .filter(({ count }) => count > 0)
          .map(({ page, count, text }) => (
            <li key={page} class="row apart">
              <a href={pageAddress(served.address, page)}>{text}</a>
              <Badge tone="warn">{count}</Badge>
            </li>
          ))}
      </ul>
    </Section>
  );
}

function Take({ line: { number } }: { line: TodaysCase }) {
  const { view, act } = usePage<TodayView>();
  if (!view.mayAssign) return null;
  const take = () => act('assign', { case: number, officer: view.me, was: null }, () => fill(texts.taken, { number }));
  return (
    <Button
      kind="quiet"
      name={fill(texts.takeName, { number })}
      onPress={take}
    >
      {texts.take}
    </Button>
  );
}

mount(Hoy);
