// A message to copy into WhatsApp. Copying it is an act: the log then says that we wrote.
// INVARIANT: what is copied is what the preview shows.

import { useRef, useState } from 'preact/hooks';
import { agendaTexts as texts } from '../../messages/es/pages/agenda';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { copyShown } from '../kit/copy-text';
import { ChecksField, RadioField, SelectField } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { composeText, isTelling, languageFor, type Language, type TextKind, type Thing } from './compose-text';
import type { AgendaView, Appointment } from './view';

const MINUTES = Object.fromEntries(['15', '30', '45', '60'].map((count) => [count, fill(texts.minute, { count })]));

/** What a message says, as it is chosen. */
interface Choice {
  readonly kind: TextKind;
  readonly language: Language;
  readonly things: readonly Thing[];
  readonly minutes: string;
}

export function Message({ visit }: { visit: Appointment }) {
  const { act } = usePage<AgendaView>();
  const [choice, setChoice] = useState<Choice>({
    ...{ kind: 'appointment', language: languageFor(visit.language) },
    ...{ things: ['papers'], minutes: '15' },
  });
  const [byHand, setByHand] = useState(false);
  const preview = useRef<HTMLParagraphElement>(null);
  const { date, time, place, discreet, person } = visit;
  const change = (changed: Partial<Choice>) => {
    setByHand(false);
    setChoice({ ...choice, ...changed });
  };
  const copy = async () => {
    if (!byHand && !(preview.current !== null && (await copyShown(preview.current)))) return setByHand(true);
    const values = { kind: 'weWrote', topic: 'appointment', outcome: 'sent', person };
    const done = await act('contact', { case: visit.case, values }, () => texts.copied);
    if (done.kind === 'done') setByHand(false);
  };
  return (
    <div class="stack">
      <h3>{texts.messageTitle}</h3>
      {discreet && <p class="help">{texts.discreet}</p>}
      <Choices id={visit.id} choice={choice} onChange={change} />
      <p class="label">{texts.preview}</p>
      <p class="message" dir="auto" ref={preview} tabIndex={-1}>
        {composeText({ ...choice, discreet, date, time, place })}
      </p>
      {discreet && isTelling(place) && <p class="help">{texts.silent}</p>}
      {byHand && (
        <Notice tone="warn" live>
          <p>{texts.notCopied}</p>
        </Notice>
      )}
      <p>
        <Button onPress={copy}>{byHand ? texts.byHand : texts.copy}</Button>
      </p>
    </div>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly choice: Choice;
  readonly onChange: (changed: Partial<Choice>) => void;
}

function Choices({ id, choice: { kind, language, things, minutes }, onChange }: ChoicesProps) {
  return (
    <>
      <RadioField
        name={`${id}.kind`}
        label={texts.messageKind}
        codes={texts.messages}
        value={kind}
        onValue={(value) => onChange({ kind: value as TextKind })}
        required
      />
      {kind === 'bring' && (
        <ChecksField
          name={`${id}.things`}
          label={texts.things}
          codes={texts.thing}
          values={things}
          onValues={(values) => onChange({ things: values as readonly Thing[] })}
          required
        />
      )}
      {kind === 'delay' && (
        <SelectField
          name={`${id}.minutes`}
          label={texts.minutes}
          codes={MINUTES}
          value={minutes}
          onValue={(value) => onChange({ minutes: value })}
          required
        />
      )}
      <SelectField
        name={`${id}.language`}
        label={texts.language}
        codes={texts.languages}
        value={language}
        onValue={(value) => onChange({ language: languageFor(value) })}
        required
      />
    </>
  );
}
