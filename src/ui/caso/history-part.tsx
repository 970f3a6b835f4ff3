// What was done about the case, newest first, asked for a stretch of the journal at a time.

import { useState } from 'preact/hooks';
import { casoTexts as texts } from '../../messages/es/pages/caso';
import { Button } from '../kit/button';
import { spokenTime } from '../kit/dates';
import { Section } from '../kit/heading';
import { usePage } from '../kit/page-state';
import type { CaseView, HistoryAnswer, HistoryLine } from './view';

interface Known {
  readonly lines: readonly HistoryLine[];
  readonly next: number | null;
}

/** Stretches that one press looks through before it says how far it came. */
const STRETCHES = 5;

export function History() {
  const { view, ask, setProblems } = usePage<CaseView>();
  const [known, setKnown] = useState<Known | null>(null);
  const [busy, setBusy] = useState(false);
  const read = async () => {
    setBusy(true);
    let { lines, next }: Known = known ?? { lines: [], next: 0 };
    const before = lines.length;
    for (let n = 0; n < STRETCHES && next !== null && lines.length === before; n += 1) {
      const reply = await ask<HistoryAnswer>('history', { case: view.id, from: next });
      if (reply.kind === 'refused') {
        setProblems(reply.problems);
        break;
      }
      lines = [...lines, ...reply.answer.lines];
      next = reply.answer.next;
    }
    setKnown({ lines, next });
    setBusy(false);
  };
  return (
    <Section id="history" title={texts.historyTitle}>
      <ul class="lines" aria-live="polite">
        {(known?.lines ?? []).map(({ number, at, who, what, changes }) => (
          <li key={number}>
            <p>
              <strong>{what}</strong> · {who}
            </p>
            <p class="help">{spokenTime(at)}</p>
            {changes.length > 0 && (
              <ul class="small">
                {changes.map((change) => (
                  <li>{change}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {known !== null && known.next === null ? (
        <p class="muted">{texts.historyNone}</p>
      ) : (
        <p>
          <Button kind="quiet" onPress={read}>
            {busy ? texts.historySearching : known === null ? texts.historyShow : texts.historyMore}
          </Button>
        </p>
      )}
    </Section>
  );
}
