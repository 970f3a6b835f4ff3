// A new appointment for a case, and another day for one that stands.

import { agendaTexts as texts } from '../../messages/es/pages/agenda';
import { fill } from '../../messages/message';
import { PURPOSES } from '../../programme/daily/codes';
import { useDraft, valuesOf, type Drafting } from '../atencion/draft';
import { PlaceField } from '../atencion/when-and-where';
import type { LogCase } from '../atencion/view';
import { Button } from '../kit/button';
import { echoDate, spokenDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import type { AgendaView, Appointment } from './view';

function When({ field, draft }: Pick<Drafting, 'field' | 'draft'>) {
  return (
    <>
      <TextField
        {...field('date')}
        label={texts.date}
        type="date"
        echo={echoDate(draft['date'] ?? '')}
        width="short"
        required
      />
      <TextField {...field('time')} label={texts.time} type="time" width="short" required />
      <PlaceField field={field} required />
    </>
  );
}

const saidOf = (template: string, { date = '', time = '' }: Drafting['draft']) =>
  fill(template, { date: spokenDate(date), time });

export function Plan({ case: theCase }: { case: LogCase }) {
  const { act } = usePage<AgendaView>();
  const { draft, field, restart } = useDraft();
  const plan = async () => {
    const done = await act('plan', { case: theCase.id, values: valuesOf(draft) }, () => saidOf(texts.planned, draft));
    if (done.kind === 'done') restart();
  };
  return (
    <Section id="plan" title={texts.planTitle}>
      <div class="form">
        <When field={field} draft={draft} />
        <SelectField {...field('purpose')} label={texts.purpose} codes={PURPOSES} width="middle" required />
        <SelectField
          {...field('person')}
          label={texts.person}
          codes={theCase.people}
          nothing={texts.wholeCase}
          width="middle"
        />
      </div>
      <p class="actions">
        <Button onPress={plan}>{texts.plan}</Button>
      </p>
    </Section>
  );
}

export function Move({ visit: { id, place }, onDone }: { visit: Appointment; onDone: () => void }) {
  const { act } = usePage<AgendaView>();
  const { draft: typed, field, restart } = useDraft();
  const draft = { date: '', time: '', place, ...typed };
  const shown: Drafting['field'] = (name) => ({
    ...field(name),
    name: `${id}.${name}`,
    value: draft[name as keyof typeof draft],
  });
  const move = async () => {
    const done = await act('move', { id, ...draft }, () => saidOf(texts.moved, draft), id);
    if (done.kind !== 'done') return;
    restart();
    onDone();
  };
  return (
    <details>
      <summary>{texts.move}</summary>
      <div class="form above">
        <When field={shown} draft={draft} />
      </div>
      <p class="actions">
        <Button kind="quiet" onPress={move}>
          {texts.move}
        </Button>
      </p>
    </details>
  );
}
