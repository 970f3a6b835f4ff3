// Applications held back: choose many, see what accepting them would start, then accept or discard.

import { useState } from 'preact/hooks';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import type { AcceptancePreview } from '../../programme/intake/review-applications';
import { Button } from '../kit/button';
import { Check } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { Answers } from './answers-part';
import { Confirm } from './confirm';
import { Line, whenOf } from './line';
import type { WaitingLine, WaitingView } from './view';

type Step =
  | { readonly kind: 'choosing' | 'discarding' }
  | { readonly kind: 'accepting'; readonly preview: AcceptancePreview };

export function Reviews({ lines }: { lines: readonly WaitingLine[] }) {
  const { ask, act, setProblems } = usePage<WaitingView>();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const chosen = marked.filter((id) => lines.some((line) => line.id === id));
  const back = () => setStep({ kind: 'choosing' });

  const preview = async () => {
    const reply = await ask<AcceptancePreview>('preview', { items: chosen });
    if (reply.kind === 'answered') return setStep({ kind: 'accepting', preview: reply.answer });
    setProblems(reply.problems);
    back();
  };
  const finish = async (name: 'accept' | 'discard', said: string) => {
    const done = await act(name, { items: chosen }, () => fill(said, { count: chosen.length }));
    if (done.kind === 'done') setMarked([]);
    back();
  };

  if (step.kind === 'accepting') {
    return <Accepting preview={step.preview} onYes={() => finish('accept', texts.accepted)} onNo={back} />;
  }
  if (step.kind === 'discarding') {
    return <Discarding count={chosen.length} onYes={() => finish('discard', texts.discarded)} onNo={back} />;
  }
  return (
    <div class="stack">
      <Choosing lines={lines} chosen={chosen} onChosen={setMarked} />
      {chosen.length > 0 && (
        <div class="savebar">
          <Button onPress={preview}>
            {texts.accept}
          </Button>
          <Button kind="danger" onPress={() => setStep({ kind: 'discarding' })}>
            {texts.discard}
          </Button>
          <span class="small muted" role="status">
            {fill(texts.chosen, { count: chosen.length })}
          </span>
        </div>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly onYes: () => unknown;
  readonly onNo: () => void;
}

function Accepting({ preview: { applications, runs }, ...answer }: AnswerProps & { readonly preview: AcceptancePreview }) {
  const title = applications === 1 ? texts.acceptTitleOne : fill(texts.acceptTitle, { count: applications });
  const long = runs > 1 ? `${fill(texts.acceptRuns, { runs })} ` : '';
  return <Confirm {...answer} title={title} text={long + texts.acceptText} yes={texts.acceptDo} />;
}

function Discarding({ count, ...answer }: AnswerProps & { readonly count: number }) {
  const { view } = usePage<WaitingView>();
  const title = count === 1 ? texts.discardTitleOne : fill(texts.discardTitle, { count });
  const text = fill(texts.discardText, { days: view.keptDays });
  return <Confirm {...answer} title={title} text={text} yes={texts.discardDo} danger />;
}

interface ChoosingProps {
  readonly lines: readonly WaitingLine[];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
}

function Choosing({ lines, chosen, onChosen }: ChoosingProps) {
  const [seen, setSeen] = useState<string | null>(null);
  const all = chosen.length === lines.length;
  const toggle = (id: string) => onChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <>
      <Check
        label={fill(texts.selectAll, { count: lines.length })}
        checked={all}
        onToggle={() => onChosen(all ? [] : lines.map(({ id }) => id))}
      />
      <ul class="lines">
        {lines.map((line) => {
          const when = whenOf(line);
          const open = seen === line.id;
          return (
            <li key={line.id}>
              <div class="pick">
                <Check
                  quiet
                  label={fill(texts.select, { when })}
                  checked={chosen.includes(line.id)}
                  onToggle={() => toggle(line.id)}
                />
                <Line line={line}>
                  <Button
                    kind="plain"
                    name={fill(texts.seeName, { when })}
                    expanded={open}
                    onPress={() => setSeen(open ? null : line.id)}
                  >
                    {open ? texts.close : texts.see}
                  </Button>
                </Line>
              </div>
              {open && <Answers item={line.id} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
