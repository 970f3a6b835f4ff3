// What became of the notice: draft, sent, answered, returned; and what a person does next.

import { avisoTexts as texts } from '../../messages/es/pages/aviso';
import { Button } from '../kit/button';
import { spokenTime } from '../kit/dates';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import { Section } from '../kit/heading';
import { StateBadge } from '../kit/state-badge';
import type { Standing } from './page';

const whatNext = (state: string): string => (texts.what as Readonly<Record<string, string>>)[state] ?? '';

export function StandingPart({ standing }: { standing: Standing }) {
  const { show } = usePage();
  const { state, label, tone, subject, preparedAt, sentAt, answeredAt, bouncedAt, outdated } = standing;
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.prepared, preparedAt],
    [texts.sent, sentAt],
    [texts.answered, answeredAt],
    [texts.bounced, bouncedAt],
  ];
  return (
    <Section id="standing" title={texts.standingTitle} aside={<StateBadge label={label} tone={tone} />}>
      <p>{whatNext(state)}</p>
      {outdated && (
        <Notice tone="warn">
          <p>{state === 'draft' ? texts.outdatedDraft : texts.outdatedSent}</p>
        </Notice>
      )}
      <dl class="facts">
        <dt>{texts.subject}</dt>
        <dd dir="auto" lang="es">{subject}</dd>
        {facts.map(
          ([name, at]) =>
            at !== null && (
              <>
                <dt>{name}</dt>
                <dd>{spokenTime(at)}</dd>
              </>
            ),
        )}
      </dl>
      <p>
        <Button kind="quiet" onPress={() => show()}>
          {texts.reload}
        </Button>
      </p>
    </Section>
  );
}
