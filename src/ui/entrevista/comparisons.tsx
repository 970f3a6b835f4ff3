// Registry and interview side by side; a person says which stays, field by field, once all that is to be chosen is seen.

import { useState } from 'preact/hooks';
import { entrevistaTexts as texts } from '../../messages/es/pages/entrevista';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { Section } from '../kit/heading';
import { RadioField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import { problemsAt } from '../kit/problem-places';
import { inWords } from './in-words';
import type { OpenedIdentity } from './identity';
import type { Comparison, InterviewView, Sides } from './view';

export function Comparisons({ identity }: { identity: OpenedIdentity }) {
  const { view } = usePage<InterviewView>();
  if (view.comparisons.length === 0) return null;
  return (
    <Section id="differences" title={texts.differencesTitle} help={texts.differencesHelp}>
      {view.comparisons.map((each) => (
        <Compared key={each.interview} comparison={each} identity={identity} />
      ))}
    </Section>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly identity: OpenedIdentity;
}

function Compared({ comparison: { interview, module, fields: told }, identity }: ComparedProps) {
  const { view, act, problems } = usePage<InterviewView>();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const opened = identity.known?.compared[interview];
  const fields = told.map((each) => ({ ...each, sides: each.sides ?? opened?.[each.name] ?? null }));
  const isHidden = fields.some(({ sides }) => sides === null);
  const isOpen = fields.some(({ why }) => why === null);
  const decide = () => act('decide', { interview, chosen }, () => texts.decided);
  return (
    <div class="stack">
      <h3>{module}</h3>
      {fields.map((field) =>
        field.why === null && field.sides !== null ? (
          <RadioField
            key={field.name}
            name={field.name}
            label={field.label}
            required
            width="full"
            problems={problemsAt(problems, field.name)}
            codes={inSides(field.sides)}
            value={chosen[field.name] ?? ''}
            onValue={(side) => setChosen((now) => ({ ...now, [field.name]: side }))}
          />
        ) : (
          <p key={field.name}>
            <strong>{field.label}</strong>:{' '}
            {field.sides === null ? texts.hidden : Object.values(inSides(field.sides)).join(' · ')}
            <br />
            <span class="small muted">{field.why}</span>
          </p>
        ),
      )}
      {view.mayOpen && (
        <p class="actions">
          {isHidden ? (
            <Button kind="quiet" busy={identity.asking} onPress={identity.open}>
              {texts.openToDecide}
            </Button>
          ) : (
            <Button onPress={decide}>{isOpen ? texts.decide : texts.closed}</Button>
          )}
        </p>
      )}
    </div>
  );
}

const inSides = ({ registry, interview }: Sides) => ({
  registry: fill(texts.registry, { value: inWords(registry) }),
  interview: fill(texts.interview, { value: inWords(interview) }),
});
