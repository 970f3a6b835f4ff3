// What is asked before something that happened is written down: to whom, why, when, and when to look again. In the page,
// as every question of the program: what is refused stands beside its field.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { statusTexts as texts } from '../../messages/es/pages/estado';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { echoDate } from '../kit/dates';
import { ChecksField, SelectField, TextField } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import type { ActKey } from './status-part';
import type { CaseView, StatusLabels } from './view';

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly help?: string;
}

export const DayField = (props: DayProps) => (
  <TextField {...props} type="date" echo={echoDate(props.value)} width="middle" required />
);

interface AskedProps {
  readonly title: string;
  readonly yes: string;
  readonly onYes: () => unknown;
  readonly onNo?: () => void;
  readonly children: ComponentChildren;
}

export function Asked({ title, yes, onYes, onNo, children }: AskedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="stack" role="group" aria-label={title} tabIndex={-1} ref={box}>
      <h3>{title}</h3>
      <div class="form">{children}</div>
      <p class="actions">
        <Button onPress={onYes}>{yes}</Button>
        {onNo !== undefined && (
          <Button kind="plain" onPress={onNo}>
            {texts.back}
          </Button>
        )}
      </p>
    </div>
  );
}

const titleOf = (press: string): string => press.replace('…', '');

export function StatusForm({ act: key, onEnd }: { act: ActKey; onEnd: () => void }) {
  const { view, labels, act } = usePage<CaseView, StatusLabels>();
  const { status } = view;
  const may = status.moves[key] ?? [];
  const [whom, setWhom] = useState<readonly string[]>(may.length === 1 ? may : []);
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(status.today);
  const [until, setUntil] = useState('');
  const reasons = labels[key];
  const pauses = key === 'put-on-hold';
  const save = async () => {
    const told = { case: view.id, people: whom, on, ...(reasons && { reason }), ...(pauses && { until }) };
    if ((await act(key, told, () => texts.acts[key].said)).kind === 'done') onEnd();
  };
  const people = status.people.filter(({ id }) => may.includes(id));
  return (
    <Asked title={titleOf(texts.acts[key].press)} yes={texts.save} onYes={save} onNo={onEnd}>
      {people.length > 1 && (
        <ChecksField
          name="people"
          label={texts.whom}
          codes={Object.fromEntries(people.map(({ id, who }) => [id, who]))}
          values={whom}
          onValues={setWhom}
          required
        />
      )}
      {reasons && (
        <SelectField
          name="reason"
          label={texts.reason}
          codes={reasons}
          value={reason}
          onValue={setReason}
          width="middle"
          required
        />
      )}
      <DayField name="on" label={texts.on} value={on} onValue={setOn} />
      {pauses && <DayField name="until" label={texts.until} help={texts.untilHelp} value={until} onValue={setUntil} />}
    </Asked>
  );
}

export function CloseForm({ onEnd }: { onEnd: () => void }) {
  const { view, labels, act } = usePage<CaseView, StatusLabels>();
  const { people, open, today } = view.status;
  const [on, setOn] = useState(today);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(people.map(({ id, closure }) => [id, closure ?? ''])),
  );
  const close = () => {
    const given = Object.entries(reasons).map(([id, why]) => [id, why === '' ? null : why]);
    return act('close', { case: view.id, on, reasons: Object.fromEntries(given) }, () => texts.closed);
  };
  return (
    <Asked title={titleOf(texts.close)} yes={texts.closeDo} onYes={close} onNo={onEnd}>
      <p>{texts.closeWhat}</p>
      {open.length > 0 && (
        <Notice tone="warn" title={texts.stillOpen}>
          <ul>
            {open.map((matter) => (
              <li>{matter}</li>
            ))}
          </ul>
        </Notice>
      )}
      {people.map(({ id, who }) => (
        <SelectField
          key={id}
          name={`reasons.${id}`}
          label={fill(texts.reasonOf, { who })}
          codes={labels['close'] ?? {}}
          value={reasons[id] ?? ''}
          onValue={(why) => setReasons({ ...reasons, [id]: why })}
          width="middle"
          required
        />
      ))}
      <DayField name="on" label={texts.onClosed} value={on} onValue={setOn} />
    </Asked>
  );
}
