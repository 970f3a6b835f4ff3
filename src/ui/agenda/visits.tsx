// Appointments one under the other: when, who by their initials, what for; marked by one press.

import { useEffect, useState } from 'preact/hooks';
import { agendaTexts as texts } from '../../messages/es/pages/agenda';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import { Message } from './message-part';
import { Move } from './plan-part';
import type { AgendaView, Appointment } from './view';

export function Visits({ visits, dated }: { visits: readonly Appointment[]; dated: boolean }) {
  return (
    <ul class="lines">
      {visits.map((visit) => (
        <li key={visit.id}>
          <Visit visit={visit} dated={dated} />
        </li>
      ))}
    </ul>
  );
}

function Visit({ visit, dated }: { visit: Appointment; dated: boolean }) {
  const { served, view } = usePage<AgendaView>();
  const [open, setOpen] = useState(false);
  const { time, initials, purpose, state, code, date } = visit;
  const isToday = date <= view.today;
  const close = () => setOpen(false);
  return (
    <>
      <div class="visit">
        <span class="code">{time}</span>
        <div class="row apart">
          <p>
            <strong class="initials">{initials}</strong> · {purpose}
            {dated && <span class="muted"> · {spokenDate(date)}</span>}
          </p>
          <StateBadge {...state} />
        </div>
        {view.case === null && (
          <p class="help">
            <a href={pageAddress(served.address, 'caso', { case: visit.case })}>{visit.case}</a>
          </p>
        )}
        <p class="paper">
          {texts.signs}: <span class="signs" />
        </p>
        <div class="row tight on-screen">
          {isToday && (
            <>
              <Mark visit={visit} to="kept" word={texts.kept} />
              <NotKept visit={visit} />
            </>
          )}
          {code === 'planned' && (
            <Button
              kind="plain"
              expanded={open}
              name={fill(texts.moreName, { time, initials })}
              onPress={() => setOpen(!open)}
            >
              {texts.more}
            </Button>
          )}
        </div>
      </div>
      {open && code === 'planned' && (
        <div class="stack on-screen">
          {date >= view.today && <Message visit={visit} />}
          <Move visit={visit} onDone={close} />
          <p>
            <Mark visit={visit} to="cancelled" word={texts.cancel} />
          </p>
        </div>
      )}
    </>
  );
}

/** Offered once it is time, by itself: the page stands open all morning. */
function NotKept({ visit }: { visit: Appointment }) {
  const { startsIn } = visit;
  const [begun, setBegun] = useState(startsIn === 0);
  useEffect(() => {
    const wait = setTimeout(() => setBegun(true), startsIn);
    return () => clearTimeout(wait);
  }, [startsIn]);
  return begun ? <Mark visit={visit} to="not-kept" word={texts.notKept} /> : null;
}

interface MarkProps {
  readonly visit: Appointment;
  readonly to: 'kept' | 'not-kept' | 'cancelled';
  readonly word: string;
}

function Mark({ visit: { id, code, time, initials }, to, word }: MarkProps) {
  const { act } = usePage<AgendaView>();
  if (code === to) return null;
  const what = to === 'cancelled' ? texts.cancelled : word;
  return (
    <Button
      kind="quiet"
      name={fill(texts.markName, { what: word, time, initials })}
      onPress={() => act('settle', { id, state: to, was: code, on: null }, () => fill(texts.marked, { what }))}
    >
      {word}
    </Button>
  );
}
