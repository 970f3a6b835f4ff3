// What was promised and is to be done: one's own first, each done or handed over by a press.

import { useState } from 'preact/hooks';
import { agendaTexts as texts } from '../../messages/es/pages/agenda';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { SelectField } from '../kit/inputs';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import type { AgendaView, Task } from './view';

export function Tasks() {
  const { tasks } = usePage<AgendaView>().view;
  return (
    <Section id="tasks" title={texts.tasksTitle}>
      {tasks.length === 0 && <p class="muted">{texts.noTasks}</p>}
      <ul class="lines">
        {tasks.map((task) => (
          <li key={task.id}>
            <OneTask task={task} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneTask({ task }: { task: Task }) {
  const { served, view, act } = usePage<AgendaView>();
  const [open, setOpen] = useState(false);
  const { id, kind, text, dueOn, who, case: theCase } = task;
  const isLate = dueOn !== null && dueOn < view.today;
  const due = dueOn === null ? texts.noDue : fill(isLate ? texts.late : texts.due, { date: spokenDate(dueOn) });
  return (
    <>
      <div class="row apart">
        <p class="pre">
          <strong>{kind}:</strong> {text}
        </p>
        {isLate && <StateBadge label={texts.lateBadge} tone="attention" />}
      </div>
      <p class="help">
        {[due, who].filter((part) => part !== '').join(' · ')}
        {theCase !== null && view.case === null && (
          <>
            {' · '}
            <a href={pageAddress(served.address, 'caso', { case: theCase })}>{theCase}</a>
          </>
        )}
      </p>
      <div class="row tight">
        <Button
          kind="quiet"
          name={fill(texts.doneName, { text })}
          onPress={() => act('finish', { id, on: null }, () => texts.finished)}
        >
          {texts.done}
        </Button>
        <Button kind="plain" expanded={open} name={fill(texts.handName, { text })} onPress={() => setOpen(!open)}>
          {texts.hand}
        </Button>
      </div>
      {open && <Hand task={task} onDone={() => setOpen(false)} />}
    </>
  );
}

function Hand({ task: { id, forWhom }, onDone }: { task: Task; onDone: () => void }) {
  const { view, act } = usePage<AgendaView>();
  const [to, setTo] = useState('');
  const hand = async () => {
    const name = view.officers[to] ?? to;
    const done = await act('hand', { id, to, was: forWhom }, () => fill(texts.handed, { name }), id);
    if (done.kind === 'done') onDone();
  };
  return (
    <div class="row">
      <SelectField
        name={`${id}.forWhom`}
        label={texts.handTo}
        codes={view.officers}
        value={to}
        onValue={setTo}
        width="middle"
        required
      />
      <Button kind="quiet" disabled={to === ''} onPress={hand}>
        {texts.handDo}
      </Button>
    </div>
  );
}
