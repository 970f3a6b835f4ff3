// The steps of the installation, with how many are done.

import type { InstallStep } from '../../kernel/install-status';
import { instalarTexts as texts } from '../../messages/es/pages/instalar';
import { fill } from '../../messages/message';

export function Steps({ steps }: { steps: readonly InstallStep[] }) {
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <section class="card stack">
      <div class="row apart">
        <h2 id="steps-title">{texts.stepsTitle}</h2>
        <p class="muted code">{fill(texts.stepsCount, { done, all: steps.length })}</p>
      </div>
      <progress class="bar" aria-labelledby="steps-title" value={done} max={steps.length} />
      <ol class="steps">
        {steps.map(({ key, title, state }) => (
          <li key={key} class={state}>
            <span class="step-mark" aria-hidden="true" />
            <span>{title}</span>
            <span class="step-state">{texts.states[state]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
