// Where each person of the case stands, what happened to them, and what may be written down now.

import { useState } from 'preact/hooks';
import { statusTexts as texts } from '../../messages/es/pages/estado';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { plainDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import { CloseForm, StatusForm } from './status-form';
import type { CaseView, StatusOf, StatusStep } from './view';

export type ActKey = keyof typeof texts.acts;

const CLOSE = 'close';

export function Status() {
  const { status } = usePage<CaseView>().view;
  const { setProblems } = usePage();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (next: string | null) => {
    setProblems([]);
    setChosen(next);
  };
  const offered = Object.keys(texts.acts).filter((key) => key in status.moves) as ActKey[];
  return (
    <Section id="status" title={texts.title}>
      <ul class="lines">
        {status.people.map((person) => (
          <li key={person.id}>
            <Person person={person} />
          </li>
        ))}
      </ul>
      {chosen === null && (
        <p class="actions">
          {offered.map((key) => (
            <Button kind="quiet" key={key} onPress={() => choose(key)}>
              {texts.acts[key].press}
            </Button>
          ))}
          {status.mayClose && (
            <Button kind="quiet" onPress={() => choose(CLOSE)}>
              {texts.close}
            </Button>
          )}
        </p>
      )}
      {chosen === CLOSE && <CloseForm onEnd={() => choose(null)} />}
      {chosen !== null && chosen !== CLOSE && (
        <StatusForm key={chosen} act={chosen as ActKey} onEnd={() => choose(null)} />
      )}
    </Section>
  );
}

function Person({ person: { who, state, lookAgainOn, steps } }: { person: StatusOf }) {
  return (
    <>
      <div class="row apart">
        <p>
          <span class="initials">{who}</span>
          {lookAgainOn !== null && ` · ${fill(texts.lookAgain, { date: plainDate(lookAgainOn) })}`}
        </p>
        <StateBadge {...state} />
      </div>
      {steps.length === 0 ? (
        <p class="help">{texts.noSteps}</p>
      ) : (
        <details>
          <summary>{texts.stepsOf}</summary>
          <ul class="small">
            {steps.map((step) => (
              <li>{stepWords(step)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function stepWords({ on, what, led, notedOn, by }: StatusStep): string {
  const day = plainDate(on);
  const noted =
    notedOn === null
      ? fill(texts.noted, { on: day, by })
      : fill(texts.notedLater, { on: day, by, notedOn: plainDate(notedOn) });
  return `${what} (${led}) · ${noted}`;
}
