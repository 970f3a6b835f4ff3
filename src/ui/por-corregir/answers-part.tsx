// The answers of a response, to be read.

import { kitTexts } from '../../messages/es/pages';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { Notice } from '../kit/notice';
import { useAnswers } from './use-answers';
import type { AnsweredQuestion, ResponseAnswers } from './view';

export function Answers({ item }: { item: string }) {
  const asked = useAnswers(item);
  if (asked.kind === 'asking') return <p role="status">{kitTexts.loading}</p>;
  if (asked.kind === 'failed') {
    return (
      <Notice tone="warn" live>
        <p>{asked.why}</p>
      </Notice>
    );
  }
  return <AnswerList answers={asked.answers} />;
}

function AnswerList({ answers }: { answers: Pick<ResponseAnswers, 'questions' | 'guarded'> }) {
  return (
    <div class="answers stack">
      {byPage(answers.questions).map(([page, questions]) => (
        <div key={page}>
          {page !== '' && <h3>{page}</h3>}
          <dl class="facts">
            {questions.map(({ key, title, value, codes }) => (
              <>
                <dt key={key}>{title}</dt>
                <dd dir="auto">{value === '' ? texts.noAnswer : (codes?.[value] ?? value)}</dd>
              </>
            ))}
          </dl>
        </div>
      ))}
      {answers.guarded && <p class="small muted">{texts.guarded}</p>}
    </div>
  );
}

export function byPage(questions: readonly AnsweredQuestion[]): [string, AnsweredQuestion[]][] {
  const pages = new Map<string, AnsweredQuestion[]>();
  for (const question of questions) pages.set(question.page, [...(pages.get(question.page) ?? []), question]);
  return [...pages];
}
