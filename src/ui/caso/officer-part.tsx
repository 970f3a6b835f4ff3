// Who answers for the case: taken by whoever reads, or handed to a colleague.

import { useState } from 'preact/hooks';
import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { Section } from '../kit/heading';
import { SelectField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import type { CaseView } from './view';

export function Officer() {
  const { view, act } = usePage<CaseView>();
  const [chosen, setChosen] = useState('');
  const { officer, officers, me } = view;
  const mayAssign = Object.keys(officers).length > 0;
  const assign = async (to: string, said: string) => {
    const done = await act('assign', { case: view.id, officer: to, was: officer?.email ?? null }, () => said);
    if (done.kind === 'done') setChosen('');
  };
  const others = Object.fromEntries(Object.entries(officers).filter(([email]) => email !== officer?.email));
  return (
    <Section id="officer" title={texts.officer}>
      <p>{officer?.name ?? texts.nobody}</p>
      {mayAssign && (
        <div class="stack">
          {me in officers && officer?.email !== me && (
            <p>
              <Button onPress={() => assign(me, texts.taken)}>
                {texts.take}
              </Button>
            </p>
          )}
          <div class="row">
            <SelectField
              name="officer"
              label={texts.assignLabel}
              codes={others}
              value={chosen}
              onValue={setChosen}
              width="middle"
              required
            />
            <Button
              kind="quiet"
              disabled={chosen === ''}
              onPress={() => assign(chosen, fill(texts.assigned, { name: officers[chosen] ?? chosen }))}
            >
              {texts.assignDo}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
