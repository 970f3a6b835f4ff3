// The daily log of the case, and the ways to write in it.

import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { LinkButton } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { Section } from '../kit/heading';
import { Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import type { CaseView, LogLine } from './view';

/** Days in vain after which it is said. */
const IN_VAIN = 2;

export function Log() {
  const { served, view } = usePage<CaseView>();
  const to = (page: string) => pageAddress(served.address, page, { case: view.id });
  const mayWrite = Object.keys(view.officers).length > 0;
  return (
    <Section id="log" title={texts.logTitle}>
      {view.inVain.length >= IN_VAIN && (
        <Notice tone="warn" title={fill(texts.inVain, { count: view.inVain.length })}>
          <p>{fill(texts.inVainDays, { days: view.inVain.map(spokenDate).join(' · ') })}</p>
        </Notice>
      )}
      {mayWrite && (
        <div class="row tight">
          <LinkButton href={to('atencion')}>{texts.logContact}</LinkButton>
          <LinkButton href={to('agenda')}>{texts.toAgenda}</LinkButton>
        </div>
      )}
      {view.log.length === 0 && <p class="muted">{texts.noLog}</p>}
      <ul class="lines">
        {view.log.map((line) => (
          <li>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ line: { kind, on, time, noted, parts, dueOn = null, doneOn = null } }: { line: LogLine }) {
  const told = [
    time,
    // What was to come when it was agreed is not written down late.
    noted > on && fill(texts.noted, { date: spokenDate(noted) }),
    dueOn !== null && fill(texts.dueOn, { date: spokenDate(dueOn) }),
    doneOn !== null && fill(texts.doneOn, { date: spokenDate(doneOn) }),
  ];
  return (
    <>
      <p class="pre">
        <strong>{texts.logKinds[kind]}</strong> {parts.filter(Boolean).join(' · ')}
      </p>
      <p class="help">{[spokenDate(on), ...told].filter(Boolean).join(' · ')}</p>
    </>
  );
}
