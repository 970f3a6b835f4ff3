// One paper: where it is and why, and what may be done with it, one thing at a time.

import { useState } from 'preact/hooks';
import { originalesTexts as texts } from '../../messages/es/pages/originales';
import { fill } from '../../messages/message';
import {
  CONFIRMED_BY,
  GIVEN_BACK_TO,
  ORIGINAL_KINDS,
  PURPOSES,
  RECEIVED_FROM,
} from '../../programme/cases/original-codes';
import { Button } from '../kit/button';
import { echoDate, plainDate } from '../kit/dates';
import { RadioField, SelectField, TextField } from '../kit/inputs';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { PrintedReceipt } from './receipt-part';
import type { HeldOriginal, OriginalsView, Receipt } from './view';

type Opened = 'move' | 'giveBack' | 'receipt' | null;

interface Props {
  readonly original: HeldOriginal;
}

const lineOf = ({ kind, initials }: Pick<HeldOriginal, 'kind' | 'initials'>): string =>
  fill(texts.line, { what: ORIGINAL_KINDS[kind], who: initials ?? texts.noName });

export function Original({ original }: Props) {
  const { view, ask, setProblems } = usePage<OriginalsView>();
  const [opened, setOpened] = useState<Opened>(null);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const line = lineOf(original);
  const close = () => setOpened(null);
  const openReceipt = async () => {
    const reply = await ask<Receipt>('receipt', { original: original.id });
    if (reply.kind === 'refused') return setProblems(reply.problems);
    setReceipt(reply.answer);
    setOpened('receipt');
  };
  const press = (which: Exclude<Opened, null>) => () =>
    opened === which ? close() : which === 'receipt' ? void openReceipt() : setOpened(which);
  const button = (which: Exclude<Opened, null>, words: string, name: string) => (
    <Button
      kind="quiet"
      name={opened === which ? undefined : fill(name, { line })}
      expanded={opened === which}
      onPress={press(which)}
    >
      {opened === which ? texts.hide : words}
    </Button>
  );
  return (
    <>
      <h3>{line}</h3>
      <Facts original={original} />
      <div class="actions">
        {original.givenBackOn === null && view.mayKeep && (
          <>
            {button('giveBack', texts.giveBack, texts.giveBackName)}
            {button('move', texts.move, texts.moveName)}
          </>
        )}
        {button('receipt', texts.receipt, texts.receiptName)}
      </div>
      {opened === 'move' && <Move original={original} onDone={close} />}
      {opened === 'giveBack' && <GiveBack original={original} onDone={close} />}
      {opened === 'receipt' && receipt !== null && <PrintedReceipt original={original} receipt={receipt} />}
    </>
  );
}

function Facts({ original }: Props) {
  const { served, view } = usePage<OriginalsView>();
  return (
    <dl class="facts">
      {factsOf(original).map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
      {view.case === null && (
        <>
          <dt>{texts.facts.case}</dt>
          <dd>
            <a href={pageAddress(served.address, 'caso', { case: original.case })}>{original.case}</a>
          </dd>
        </>
      )}
    </dl>
  );
}

function factsOf(original: HeldOriginal): (readonly [string, string])[] {
  const { receipt, receivedOn, receivedFrom, purpose, place, names, givenBackOn, givenBackTo, confirmedBy } = original;
  const { facts } = texts;
  const received = { date: plainDate(receivedOn), from: RECEIVED_FROM[receivedFrom].toLowerCase(), by: names.by };
  const own = [
    [facts.receipt, receipt],
    [facts.received, fill(texts.received, received)],
    [facts.purpose, PURPOSES[purpose]],
  ] as const;
  if (givenBackOn === null || givenBackTo === null || confirmedBy === null)
    return [...own, [facts.place, place], [facts.keeper, names.keeper]];
  const back = {
    date: plainDate(givenBackOn),
    to: GIVEN_BACK_TO[givenBackTo].toLowerCase(),
    how: CONFIRMED_BY[confirmedBy].toLowerCase(),
  };
  return [...own, [facts.back, fill(texts.givenBack, { ...back, by: names.back })]];
}

interface FormProps extends Props {
  readonly onDone: () => void;
}

function Move({ original, onDone }: FormProps) {
  const { view, act } = usePage<OriginalsView>();
  const [place, setPlace] = useState(original.place);
  const [keeper, setKeeper] = useState(original.keeper);
  const { id } = original;
  const was = { place: original.place, keeper: original.keeper };
  const save = async () => {
    const done = await act('move', { original: id, place, keeper, was }, () => texts.moved, id);
    if (done.kind === 'done') onDone();
  };
  return (
    <div class="identity stack">
      <TextField
        name={`${id}.place`}
        label={texts.place}
        help={texts.placeHelp}
        value={place}
        onValue={setPlace}
        maxLength={120}
        required
      />
      <SelectField
        name={`${id}.keeper`}
        label={texts.keeper}
        codes={view.staff}
        value={keeper}
        onValue={setKeeper}
        required
      />
      <Button onPress={save}>{texts.saveMove}</Button>
    </div>
  );
}

function GiveBack({ original: { id }, onDone }: FormProps) {
  const { view, act } = usePage<OriginalsView>();
  const [on, setOn] = useState(view.today);
  const [to, setTo] = useState('');
  const [confirmedBy, setConfirmedBy] = useState('');
  const save = async () => {
    const done = await act('giveBack', { original: id, on, to, confirmedBy }, () => texts.returned, id);
    if (done.kind === 'done') onDone();
  };
  return (
    <div class="identity stack">
      <TextField
        name={`${id}.on`}
        label={texts.on}
        type="date"
        echo={echoDate(on)}
        value={on}
        onValue={setOn}
        required
      />
      <SelectField name={`${id}.to`} label={texts.to} codes={GIVEN_BACK_TO} value={to} onValue={setTo} required />
      <RadioField
        name={`${id}.confirmedBy`}
        label={texts.confirmedBy}
        codes={CONFIRMED_BY}
        value={confirmedBy}
        onValue={setConfirmedBy}
        required
      />
      <Button onPress={save}>{texts.saveBack}</Button>
    </div>
  );
}
