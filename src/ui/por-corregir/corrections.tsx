// Applications that cannot become a case as they are: the answers with the problems beside each, corrected and tried
// again, or discarded. The response in the form stays as it was written.

import { useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { LongTextField, SelectField, TextField } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { problemsAt } from '../kit/problem-places';
import { byPage } from './answers-part';
import { Confirm } from './confirm';
import { Line, whenOf } from './line';
import { useAnswers } from './use-answers';
import { useOneOpen } from './use-one-open';
import type { AnsweredQuestion, ResponseAnswers, WaitingLine, WaitingView } from './view';

export function Corrections({ lines }: { lines: readonly WaitingLine[] }) {
  const [open, choose] = useOneOpen();
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <Line line={line} brief={open === line.id}>
            <Button
              kind={open === line.id ? 'plain' : 'quiet'}
              name={fill(texts.correctName, { when: whenOf(line) })}
              expanded={open === line.id}
              onPress={() => choose(open === line.id ? null : line.id)}
            >
              {open === line.id ? texts.close : texts.correct}
            </Button>
          </Line>
          {open === line.id && <Correction item={line.id} onClose={() => choose(null)} />}
        </li>
      ))}
    </ul>
  );
}

interface CorrectionProps {
  readonly item: string;
  readonly onClose: () => void;
}

function Correction({ item, onClose }: CorrectionProps) {
  const asked = useAnswers(item);
  if (asked.kind === 'asking') return <p role="status">{kitTexts.loading}</p>;
  if (asked.kind === 'failed') {
    return (
      <Notice tone="warn" live>
        <p>{asked.why}</p>
        <DiscardOne item={item} onClose={onClose} />
      </Notice>
    );
  }
  return <CorrectionForm item={item} answers={asked.answers} onClose={onClose} />;
}

function CorrectionForm({ item, answers, onClose }: CorrectionProps & { answers: ResponseAnswers }) {
  const { act } = usePage<WaitingView>();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const wrong = answers.questions.filter(({ key }) => problemsAt(answers.problems, key).length > 0);
  const rest = answers.questions.filter((question) => !wrong.includes(question));
  const field = (question: AnsweredQuestion) => (
    <AnswerField
      key={question.key}
      question={question}
      why={answers.problems}
      value={typed[question.key] ?? question.value}
      onValue={(value) => setTyped((now) => ({ ...now, [question.key]: value }))}
    />
  );
  const correct = async () => {
    const corrections = Object.fromEntries(
      Object.entries(typed).filter(([key, value]) => answers.questions.find((each) => each.key === key)?.value !== value),
    );
    const done = await act('correct', { item, corrections }, () => texts.corrected);
    if (done.kind === 'done') onClose();
  };
  return (
    <div class="answers stack">
      {wrong.length > 0 && <h3>{texts.toCorrect}</h3>}
      <div class="form">{wrong.map(field)}</div>
      <details class="rest">
        <summary>{texts.rest}</summary>
        {byPage(rest).map(([page, questions]) => (
          <div key={page} class="stack">
            {page !== '' && <h3>{page}</h3>}
            <div class="form">{questions.map(field)}</div>
          </div>
        ))}
      </details>
      {answers.guarded && <p class="small muted">{texts.guarded}</p>}
      <p class="actions">
        <Button onPress={correct}>
          {texts.tryAgain}
        </Button>
      </p>
      <DiscardOne item={item} onClose={onClose} />
    </div>
  );
}

interface AnswerFieldProps {
  readonly question: AnsweredQuestion;
  readonly why: ResponseAnswers['problems'];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function AnswerField({ question: { key, title, page, codes, long }, why, value, onValue }: AnswerFieldProps) {
  const problems = problemsAt(why, key);
  // Away from its page, a companion's question does not say whom it is about.
  const help = problems.length > 0 && page !== '' ? page : undefined;
  const common = { name: key, label: title, help, required: true, problems, value, onValue, width: 'middle' } as const;
  if (codes !== null) return <SelectField {...common} codes={codes} />;
  return long ? <LongTextField {...common} width="full" /> : <TextField {...common} />;
}

function DiscardOne({ item, onClose }: CorrectionProps) {
  const { act, view } = usePage<WaitingView>();
  const [sure, setSure] = useState(false);
  const discard = async () => {
    const done = await act('discard', { items: [item] }, () => fill(texts.discarded, { count: 1 }));
    if (done.kind === 'done') onClose();
  };
  if (!sure) {
    return (
      <p>
        <Button kind="plain" onPress={() => setSure(true)}>
          {texts.discardOne}
        </Button>
      </p>
    );
  }
  return (
    <Confirm
      title={texts.discardTitleOne}
      text={fill(texts.discardText, { days: view.keptDays })}
      yes={texts.discardDo}
      danger
      onYes={discard}
      onNo={() => setSure(false)}
    />
  );
}
