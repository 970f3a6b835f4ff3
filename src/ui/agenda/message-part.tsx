// A message to copy into WhatsApp. Copying it is an act: the log then says that we wrote.
// INVARIANT: what is copied is what the preview shows.

import { useRef, useState } from 'preact/hooks';
import { agendaTexts as texts } from '../../messages/es/pages/agenda';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { ChecksField, RadioField, SelectField } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { composeText, isTelling, languageFor, type Language, type TextKind, type Thing } from './compose-text';
import { copyShown } from './copy-text';
import type { AgendaView, Appointment } from './view';

const MINUTES = Object.fromEntries(['15', '30', '45', '60'].map((count) => [count, fill(texts.minute, { count })]));

export function Message({ visit }: { visit: Appointment }) {
  const { act, sending } = usePage<AgendaView>();
  const [kind, setKind] = useState<TextKind>('appointment');
  const [language, setLanguage] = useState<Language>(languageFor(visit.language));
  const [things, setThings] = useState<readonly string[]>(['papers']);
  const [minutes, setMinutes] = useState('15');
  const [byHand, setByHand] = useState(false);
  const preview = useRef<HTMLParagraphElement>(null);
  const { date, time, place, discreet, person } = visit;
  const text = composeText({
    kind,
    language,
    discreet,
    date,
    time,
    place,
    things: things as readonly Thing[],
    minutes,
  });
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setByHand(false);
      set(value);
    };
  const copy = async () => {
    if (!byHand && !(preview.current !== null && (await copyShown(preview.current)))) return setByHand(true);
    const values = { kind: 'weWrote', topic: 'appointment', outcome: 'sent', person };
    const done = await act('contact', { case: visit.case, values }, () => texts.copied);
    if (done.kind === 'done') setByHand(false);
  };
  const own = (name: string) => `${visit.id}.${name}`;
  return (
    <div class="stack">
      <h3>{texts.messageTitle}</h3>
      {discreet && <p class="help">{texts.discreet}</p>}
      <RadioField
        name={own('kind')}
        label={texts.messageKind}
        codes={texts.messages}
        value={kind}
        onValue={change((value: string) => setKind(value as TextKind))}
        required
      />
      {kind === 'bring' && (
        <ChecksField
          name={own('things')}
          label={texts.things}
          codes={texts.thing}
          values={things}
          onValues={change(setThings)}
          required
        />
      )}
      {kind === 'delay' && (
        <SelectField
          name={own('minutes')}
          label={texts.minutes}
          codes={MINUTES}
          value={minutes}
          onValue={change(setMinutes)}
          required
        />
      )}
      <SelectField
        name={own('language')}
        label={texts.language}
        codes={texts.languages}
        value={language}
        onValue={change((value: string) => setLanguage(languageFor(value)))}
        required
      />
      <p class="label">{texts.preview}</p>
      <p class="message" dir="auto" ref={preview} tabIndex={-1}>
        {text}
      </p>
      {discreet && isTelling(place) && <p class="help">{texts.silent}</p>}
      {byHand && (
        <Notice tone="warn" live>
          <p>{texts.notCopied}</p>
        </Notice>
      )}
      <p>
        <Button busy={sending.state !== 'idle'} onPress={() => void copy()}>
          {byHand ? texts.byHand : texts.copy}
        </Button>
      </p>
    </div>
  );
}
