// The modules in their order. Opening one is an act; the link it leads to is asked for then and kept on the page alone.

import { useState } from 'preact/hooks';
import { entrevistaTexts as texts } from '../../messages/es/pages/entrevista';
import { fill } from '../../messages/message';
import { Button, LinkButton } from '../kit/button';
import { copyText } from '../kit/copy-text';
import { plainDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import type { InterviewView, ModuleView } from './view';

interface Link {
  readonly module: string;
  readonly url: string;
}

export function Modules() {
  const { view, act, ask, setProblems } = usePage<InterviewView>();
  const [link, setLink] = useState<Link | null>(null);
  const [isAsking, setAsking] = useState(false);
  const tell = async (module: string, interview: string) => {
    const reply = await ask<{ url: string }>('link', { interview });
    if (reply.kind === 'refused') setProblems(reply.problems);
    else setLink({ module, url: reply.answer.url });
  };
  const open = async ({ key, own }: ModuleView) => {
    setAsking(true);
    setLink(null);
    if (own !== null) await tell(key, own);
    else {
      const done = await act<{ interview: string }>('open', { person: view.person, module: key });
      if (done.kind === 'done') await tell(key, done.result.interview);
    }
    setAsking(false);
  };
  return (
    <Section id="modules" title={texts.modulesTitle} help={texts.modulesHelp}>
      <ul class="lines">
        {view.modules.map((module) => (
          <li key={module.key} class="stack">
            <div class="row apart">
              <p>
                <strong>{module.title}</strong>
                <br />
                <span class="small muted">{stateOf(module)}</span>
              </p>
              {view.mayOpen && (
                <Button
                  kind="quiet"
                  disabled={isAsking}
                  name={fill(texts.beginName, { what: labelFor(module), module: module.title })}
                  onPress={() => open(module)}
                >
                  {labelFor(module)}
                </Button>
              )}
            </div>
            {link?.module === module.key && <Ready link={link} title={module.title} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const labelFor = ({ state }: ModuleView): string => (state === 'received' ? texts.again : texts.begin);

const STATES = { open: texts.openUntil, postponed: texts.postponed, received: texts.received } as const;

const stateOf = ({ state, date, who }: ModuleView): string =>
  state === 'none' ? texts.notBegun : fill(STATES[state], { date: date === null ? '' : plainDate(date), who });

function Ready({ link, title }: { link: Link; title: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => setCopied(await copyText(link.url));
  return (
    <Notice tone="info">
      <p>{texts.linkReady}</p>
      {copied === false && <p class="small">{link.url}</p>}
      <p class="actions">
        <LinkButton kind="main" href={link.url} blank>
          {fill(texts.go, { module: title })}
        </LinkButton>
        <Button kind="plain" onPress={copy}>
          {copied === true ? texts.copied : texts.copy}
        </Button>
      </p>
    </Notice>
  );
}
