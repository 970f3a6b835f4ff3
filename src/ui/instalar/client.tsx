// Instalar in the browser: asks every few seconds how far the installation is, starts it, and leads to what it made.

import '../kit/style.css';
import './instalar.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InstallStatus } from '../../kernel/install-status';
import { kitTexts } from '../../messages/es/pages';
import { instalarTexts as texts } from '../../messages/es/pages/instalar';
import { fill } from '../../messages/message';
import { Button, LinkButton } from '../kit/button';
import { Heading } from '../kit/heading';
import { mount } from '../kit/mount';
import { Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { callServer } from '../kit/transport';
import { Places } from './places';
import { Steps } from './steps';

/** Between one question and the next; each costs the server one short run. */
const ASK_EVERY_MS = 4_000;

function Instalar() {
  const { view, served } = usePage<InstallStatus>();
  const [status, setStatus] = useState(view);
  const [lost, setLost] = useState(false);
  const [starting, setStarting] = useState(false);

  /** How things stood before a press that nobody answered; while they still do, it has not arrived. */
  const before = useRef<InstallStatus['state'] | null>(null);

  const ask = async () => {
    const reply = await callServer<InstallStatus>('installStatus', kitTexts.tongue);
    setLost(reply.kind === 'lost');
    if (reply.kind === 'lost') return;
    if (reply.value.state === before.current) await start(reply.value);
    else setStatus(reply.value);
  };
  // Answers only when its time is over, after minutes; the steps come from the question that runs beside it.
  const start = async (from: InstallStatus) => {
    before.current = null;
    setStarting(true);
    setStatus({ ...from, state: 'working', problems: [] });
    const reply = await callServer<InstallStatus>('install', null, kitTexts.tongue);
    if (reply.kind === 'answer') setStatus(reply.value);
    else before.current = from.state;
    setStarting(false);
  };
  useAsking(status.state === 'working' || starting, () => void ask());

  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={texts.lead} />
      {lost && (
        <Notice tone="warn" title={texts.lostTitle} live>
          <p>{texts.lostText}</p>
        </Notice>
      )}
      <Standing status={status} busy={starting} onStart={() => start(status)} />
      {status.steps.length > 0 && <Steps steps={status.steps} />}
      {status.places.length > 0 && <Places places={status.places} />}
    </div>
  );
}

function useAsking(active: boolean, ask: () => void) {
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [active]);
}

interface StandingProps {
  readonly status: InstallStatus;
  readonly busy: boolean;
  readonly onStart: () => unknown;
}

const TONES = { absent: 'info', working: 'info', stopped: 'bad', ready: 'good' } as const;

function Standing({ status, busy, onStart }: StandingProps) {
  const { served } = usePage();
  const { state, mayInstall, roleAccount, problems } = status;
  const words = {
    absent: { title: texts.absentTitle, text: texts.absentText, button: texts.start },
    working: { title: texts.workingTitle, text: texts.workingText, button: texts.resume },
    stopped: { title: texts.stoppedTitle, text: '', button: texts.resume },
    ready: { title: texts.readyTitle, text: texts.readyText, button: texts.repeat },
  }[state];
  return (
    <div>
      <Notice tone={TONES[state]} title={words.title} live>
        {words.text !== '' && <p>{words.text}</p>}
        {problems.map(({ text, remedy }) => (
          <p>
            {text} {remedy}
          </p>
        ))}
        {!mayInstall && <p>{fill(texts.onlyRole, { account: roleAccount })}</p>}
      </Notice>
      <p class="actions">
        {state === 'ready' && (
          <LinkButton kind="main" href={pageAddress(served.address, 'directorio')}>
            {texts.readyLink}
          </LinkButton>
        )}
        {mayInstall && state !== 'working' && (
          <Button kind={state === 'ready' ? 'quiet' : 'main'} busy={busy} onPress={onStart}>
            {words.button}
          </Button>
        )}
      </p>
      {mayInstall && state === 'ready' && <p class="small muted">{texts.repeatHelp}</p>}
    </div>
  );
}

mount(Instalar);
