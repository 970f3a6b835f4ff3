// What *Otros apoyos* were, shown on request to whoever is of Protección, who may write it down where nobody has.

import { useState } from 'preact/hooks';
import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { GUARDED_SUPPORTS } from '../../programme/protection/codes';
import { Button } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { LongTextField, SelectField, TextField } from '../kit/inputs';
import { useKeptOpen, usePage } from '../kit/page-state';
import type { CaseView, GuardedSupport } from './view';

export function Supports() {
  const { view, ask, setProblems } = usePage<CaseView>();
  const [lines, setLines] = useState<readonly GuardedSupport[] | null>(null);
  /** One at a time, so that its fields are the only ones of their names. */
  const [telling, setTelling] = useState<string | null>(null);
  if (!view.seesSupports) return null;
  const look = async () => {
    const reply = await ask<readonly GuardedSupport[]>('supports', { case: view.id });
    setTelling(null);
    if (reply.kind === 'answered') setLines(reply.answer);
    else setProblems(reply.problems);
  };
  return (
    <Section id="supports" title={texts.supportsTitle} help={texts.supportsHelp}>
      {lines === null ? (
        <Button kind="quiet" onPress={look}>
          {texts.supportsShow}
        </Button>
      ) : lines.length === 0 ? (
        <p class="muted">{texts.noSupports}</p>
      ) : (
        <ul class="lines">
          {lines.map((line) => (
            <li key={line.id}>
              <Line line={line} />
              {line.what === null &&
                (telling === line.id ? (
                  <Telling id={line.id} onDone={() => void look()} />
                ) : (
                  <Button kind="quiet" onPress={() => setTelling(line.id)}>
                    {texts.supportTell}
                  </Button>
                ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const Line = ({ line: { on, given, what, told, by } }: { line: GuardedSupport }) => (
  <>
    <p class="pre">
      <strong>{what ?? texts.supportUntold}</strong> {told.filter(Boolean).join(' · ')}
    </p>
    <p class="help">
      {[spokenDate(on), ...given, by !== null && fill(texts.supportBy, { name: by })].filter(Boolean).join(' · ')}
    </p>
  </>
);

function Telling({ id, onDone }: { id: string; onDone: () => void }) {
  const { act } = usePage<CaseView>();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  useKeptOpen(Object.values(values).some((text) => text !== ''));
  const field = (key: string) => ({
    name: key,
    value: values[key] ?? '',
    onValue: (text: string) => setValues((before) => ({ ...before, [key]: text })),
  });
  const tell = async () => {
    const done = await act('tell', { id, values }, () => texts.supportTold);
    if (done.kind !== 'done') return;
    setValues({});
    onDone();
  };
  return (
    <div class="form above">
      <SelectField {...field('whatItWas')} label={texts.supportWhat} codes={GUARDED_SUPPORTS} required />
      <TextField {...field('provider')} label={texts.supportProvider} maxLength={120} width="middle" />
      <LongTextField {...field('note')} label={texts.supportNote} maxLength={1000} />
      <Button onPress={tell}>{texts.supportSave}</Button>
    </div>
  );
}
