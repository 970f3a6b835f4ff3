// Agenda in the browser: the day's list by place, what was never marked, what was promised.

import '../kit/style.css';
import '../kit/lines.css';
import './agenda.css';
import { agendaTexts as texts } from '../../messages/es/pages/agenda';
import { fill } from '../../messages/message';
import { addDays } from '../../kernel/time';
import { Button, LinkButton } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { Heading, Section } from '../kit/heading';
import { TextField } from '../kit/inputs';
import { mount } from '../kit/mount';
import { Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Plan } from './plan-part';
import { Tasks } from './tasks-part';
import type { AgendaView, Appointment } from './view';
import { Visits } from './visits';

function Agenda() {
  const { served, view } = usePage<AgendaView>();
  const { case: theCase, appointments, unmarked } = view;
  const lead =
    theCase === null
      ? fill(texts.leadDay, { date: spokenDate(view.date), count: countOf(appointments.length) })
      : fill(texts.leadCase, { case: theCase.id, rule: theCase.contactRule });
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={lead}>
        <LinkButton href={pageAddress(served.address, 'atencion', theCase === null ? {} : { case: theCase.id })}>
          {texts.log}
        </LinkButton>
      </Heading>
      {theCase !== null && (
        <p class="help">
          <a href={pageAddress(served.address, 'caso', { case: theCase.id })}>{texts.toCase}</a>
        </p>
      )}
      <p class="paper">{texts.printed}</p>
      <ProblemSummary />
      {theCase === null ? <Days /> : <Plan case={theCase} />}
      {appointments.length === 0 && (
        <Empty title={theCase === null ? texts.emptyTitle : texts.emptyCase}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {byPlace(appointments).map(([place, visits]) => (
        <Section id={place} key={place} title={place}>
          <Visits visits={visits} dated={theCase !== null} />
        </Section>
      ))}
      <div class="on-screen stack-wide">
        {unmarked.length > 0 && (
          <Section id="unmarked" title={texts.unmarkedTitle} help={texts.unmarkedHelp}>
            <Visits visits={unmarked} dated />
          </Section>
        )}
        <Tasks />
      </div>
    </div>
  );
}

const countOf = (count: number): string =>
  count === 0 ? texts.noneCount : count === 1 ? texts.oneCount : fill(texts.manyCount, { count });

function byPlace(visits: readonly Appointment[]): readonly (readonly [string, readonly Appointment[]])[] {
  const places = [...new Set(visits.map(({ place }) => place))];
  return places.map((place) => [place, visits.filter((visit) => visit.place === place)]);
}

function Days() {
  const { view, show } = usePage<AgendaView>();
  const go = (date: string) => show({ date });
  return (
    <div class="row on-screen">
      <Button kind="quiet" name={texts.before} onPress={() => go(addDays(view.date, -1))}>
        ←
      </Button>
      <TextField
        name="date"
        label={texts.day}
        type="date"
        value={view.date}
        width="short"
        required
        onValue={(date) => date !== '' && void go(date)}
      />
      <Button kind="quiet" name={texts.after} onPress={() => go(addDays(view.date, 1))}>
        →
      </Button>
      {view.appointments.length > 0 && (
        <Button kind="quiet" onPress={() => window.print()}>
          {texts.print}
        </Button>
      )}
    </div>
  );
}

mount(Agenda);
