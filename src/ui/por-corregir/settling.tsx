// Items that only wait to be seen: the way to what they are about, and a word on how each was settled.

import { useState } from 'preact/hooks';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { fill } from '../../messages/message';
import { Button, LinkButton } from '../kit/button';
import { TextField } from '../kit/inputs';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { Line } from './line';
import { useOneOpen } from './use-one-open';
import type { WaitingLine } from './view';

interface SettlingProps {
  readonly lines: readonly WaitingLine[];
  readonly act: 'settle' | 'settleGuarded';
  /** They may be received again from their form. */
  readonly mayRetry?: boolean;
}

export function Settling({ lines, act, mayRetry = false }: SettlingProps) {
  const { served, act: ask } = usePage();
  const [open, choose] = useOneOpen();
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.id}>
          <Line line={line}>
            <span class="row">
              {line.leadsTo !== null && (
                <LinkButton href={pageAddress(served.address, line.leadsTo.page, line.leadsTo.args)}>
                  {fill(texts.goTo, { place: line.place })}
                </LinkButton>
              )}
              {mayRetry && (
                <Button
                  name={fill(texts.retryName, { what: line.place })}
                  onPress={() => ask('retry', { items: [line.id] }, () => texts.retried)}
                >
                  {texts.retry}
                </Button>
              )}
              {open !== line.id && (
                <Button kind="plain" name={fill(texts.settleName, { what: line.place })} onPress={() => choose(line.id)}>
                  {texts.settle}
                </Button>
              )}
            </span>
          </Line>
          {open === line.id && <Settle item={line.id} act={act} onClose={() => choose(null)} />}
        </li>
      ))}
    </ul>
  );
}

interface SettleProps extends Pick<SettlingProps, 'act'> {
  readonly item: string;
  readonly onClose: () => void;
}

function Settle({ item, act: name, onClose }: SettleProps) {
  const { act } = usePage();
  const [how, setHow] = useState('');
  const settle = async () => {
    const done = await act(name, { items: [item], how }, () => texts.settled);
    if (done.kind === 'done') onClose();
  };
  return (
    <div class="answers stack">
      <TextField name="how" label={texts.how} help={texts.howHelp} required maxLength={500} value={how} onValue={setHow} />
      <p class="actions">
        <Button onPress={settle}>
          {texts.settleDo}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {texts.close}
        </Button>
      </p>
    </div>
  );
}
