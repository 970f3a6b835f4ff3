// Applications held back: choose many, see what accepting them would start, then accept or discard.

import { useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import type { AcceptancePreview } from '../../programme/intake/review-applications';
import { Button } from '../kit/button';
import { Check } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { Answers } from './answers-part';
import { Confirm } from './confirm';
import { Line, whenOf } from './line';
import type { WaitingLine, WaitingView } from './view';

type Step = { readonly kind: 'choosing' | 'asking' | 'lost' | 'discarding' } | { readonly kind: 'accepting'; readonly preview: AcceptancePreview };

export function Reviews({ lines }: { lines: readonly WaitingLine[] }) {
  const { ask, act, view, sending, setProblems } = usePage<WaitingView>();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const [seen, setSeen] = useState<string | null>(null);
  const ids = lines.map(({ id }) => id);
  const chosen = marked.filter((id) => ids.includes(id));
  const all = chosen.length === ids.length;
  const back = () => setStep({ kind: 'choosing' });

  const preview = async () => {
    setStep({ kind: 'asking' });
    const reply = await ask<AcceptancePreview>('preview', { items: chosen });
    if (reply.kind === 'refused') setProblems(reply.problems);
    if (reply.kind === 'answered') setStep({ kind: 'accepting', preview: reply.answer });
    else setStep({ kind: reply.kind === 'lost' ? 'lost' : 'choosing' });
  };
  const finish = async (name: 'accept' | 'discard', said: string) => {
    const done = await act(name, { items: chosen }, () => fill(said, { count: chosen.length }));
    if (done.kind === 'done') setMarked([]);
    back();
  };

  if (step.kind === 'accepting') {
    const { applications, runs } = step.preview;
    return (
      <Confirm
        title={applications === 1 ? texts.acceptTitleOne : fill(texts.acceptTitle, { count: applications })}
        text={[runs > 1 ? fill(texts.acceptRuns, { runs }) : '', texts.acceptText].filter(Boolean).join(' ')}
        yes={texts.acceptDo}
        onYes={() => void finish('accept', texts.accepted)}
        onNo={back}
      />
    );
  }
  if (step.kind === 'discarding') {
    const count = chosen.length;
    return (
      <Confirm
        title={count === 1 ? texts.discardTitleOne : fill(texts.discardTitle, { count })}
        text={fill(texts.discardText, { days: view.keptDays })}
        yes={texts.discardDo}
        danger
        onYes={() => void finish('discard', texts.discarded)}
        onNo={back}
      />
    );
  }
  const toggle = (id: string) => setMarked(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <div class="stack">
      <Check label={fill(texts.selectAll, { count: ids.length })} checked={all} onToggle={() => setMarked(all ? [] : ids)} />
      <ul class="lines">
        {lines.map((line) => (
          <li key={line.id}>
            <div class="pick">
              <Check quiet label={fill(texts.select, { when: whenOf(line) })} checked={chosen.includes(line.id)} onToggle={() => toggle(line.id)} />
              <Line line={line}>
                <Button
                  kind="plain"
                  name={fill(texts.seeName, { when: whenOf(line) })}
                  expanded={seen === line.id}
                  onPress={() => setSeen(seen === line.id ? null : line.id)}
                >
                  {seen === line.id ? texts.close : texts.see}
                </Button>
              </Line>
            </div>
            {seen === line.id && <Answers item={line.id} />}
          </li>
        ))}
      </ul>
      {step.kind === 'lost' && (
        <Notice tone="warn" live>
          <p>{kitTexts.lostAsk}</p>
        </Notice>
      )}
      {chosen.length > 0 && (
        <div class="savebar">
          <Button busy={step.kind === 'asking'} disabled={sending.state !== 'idle'} onPress={() => void preview()}>
            {texts.accept}
          </Button>
          <Button kind="danger" disabled={sending.state !== 'idle'} onPress={() => setStep({ kind: 'discarding' })}>
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
