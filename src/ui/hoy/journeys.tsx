// The departures of the week and the notices that somebody has to see to.

import { hoyTexts as texts } from '../../messages/es/pages/hoy';
import { fill } from '../../messages/message';
import { spokenDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { Badge } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import type { Departure, TodaysNotice, TodayView } from './view';

export function Departures() {
  const { departures } = usePage<TodayView>().view;
  return (
    <Section id="departures" title={texts.departuresTitle} aside={<Badge>{departures.length}</Badge>}>
      <ul class="lines">
        {departures.map((departure) => (
          <li key={departure.movement}>
            <OneDeparture departure={departure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneDeparture({ departure }: { departure: Departure }) {
  const { movement, code, departsOn, days, country, travellers, out, notices } = departure;
  const facts = [country, howMany(travellers)].filter((fact) => fact !== null);
  return (
    <>
      <div class="row apart">
        <p>
          <strong>{spokenDate(departsOn)}</strong> <span class="muted">({inDays(days)})</span> ·{' '}
          <span class="code">
            <WayTo page="movimiento" args={{ movement }}>
              {code}
            </WayTo>
          </span>
        </p>
        <span class="row tight">
          {notices.length === 0 && <StateBadge label={texts.noNotice} tone="attention" />}
          {out > 0 && <StateBadge label={fill(texts.out, { count: out })} tone="attention" />}
        </span>
      </div>
      <p class="help">{facts.join(' · ')}</p>
      {notices.map((notice) => (
        <NoticeLine key={notice.folio} notice={notice} under={code} />
      ))}
    </>
  );
}

const howMany = (count: number): string => (count === 1 ? texts.oneTraveller : fill(texts.travellers, { count }));

const inDays = (days: number): string =>
  days === 0 ? texts.today : days === 1 ? texts.tomorrow : fill(texts.inDays, { days });

export function Notices() {
  const { notices } = usePage<TodayView>().view;
  return (
    <Section id="notices" title={texts.noticesTitle} aside={<Badge tone="warn">{notices.length}</Badge>}>
      <ul class="lines">
        {notices.map((notice) => (
          <li key={notice.folio}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface NoticeProps {
  readonly notice: TodaysNotice;
  /** Movement that the line stands below; it needs no repeating. */
  readonly under?: string;
}

function NoticeLine({ notice: { movement, mission, name, folio, state }, under }: NoticeProps) {
  return (
    <div class="row apart">
      <p>
        <WayTo page="aviso" args={{ movement, mission }}>
          {fill(texts.notice, { mission: name })}
        </WayTo>{' '}
        {folio !== under && <span class="muted code">{folio}</span>}
      </p>
      <StateBadge {...state} />
    </div>
  );
}

interface WayProps {
  readonly page: string;
  readonly args: Readonly<Record<string, string>>;
  readonly children: string;
}

/** A link for those who may open the page, the words alone for the others. */
function WayTo({ page, args, children }: WayProps) {
  const { served, view } = usePage<TodayView>();
  return view.mayMove ? <a href={pageAddress(served.address, page, args)}>{children}</a> : <>{children}</>;
}
