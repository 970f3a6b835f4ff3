// Caso in the browser.

import '../kit/style.css';
import '../kit/facts.css';
import '../kit/lines.css';
import { casoTexts as texts } from '../../messages/es/pages/caso';
import { fill } from '../../messages/message';
import { LinkButton } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { Badge, Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Closed } from './closed-part';
import { Files } from './files-part';
import { History } from './history-part';
import { Journeys } from './journeys-part';
import { Log } from './log-part';
import { Originals } from './originals-part';
import { Officer } from './officer-part';
import { People } from './people-part';
import { Status } from './status-part';
import { Supports } from './supports-part';
import type { CaseView, ClosedView } from './view';

const Caso = () => ('closed' in usePage<CaseView | ClosedView>().view ? <Closed /> : <Open />);

function Open() {
  const { view } = usePage<CaseView>();
  return (
    <div class="stack-wide">
      <Heading title={view.id} lead={fill(texts.lead, { summary: view.summary, date: spokenDate(view.openedOn) })}>
        <div class="row tight">
          {view.callToday && <Badge tone="warn">{texts.callToday}</Badge>}
          {view.folder !== null && (
            <LinkButton href={view.folder} blank>
              {texts.folder}
            </LinkButton>
          )}
        </div>
      </Heading>
      <ProblemSummary />
      <Missing />
      <People />
      <Status />
      <About />
      <Officer />
      <Log />
      <Supports />
      <Journeys />
      <Originals />
      <Files />
      <History />
    </div>
  );
}

function Missing() {
  const { served, view } = usePage<CaseView>();
  return (
    <Section id="missing" title={texts.missingTitle}>
      {view.missing.length === 0 ? (
        <p>✓ {texts.nothingMissing}</p>
      ) : (
        <ul>
          {view.missing.map(({ text, remedy }) => (
            <li key={text}>
              <strong>{text}</strong> {remedy}
            </li>
          ))}
        </ul>
      )}
      <Duplicates />
      {view.waiting.length > 0 && (
        <Notice tone="warn" title={texts.waitingTitle}>
          <ul>
            {view.waiting.map(({ id, title, place }) => (
              <li key={id}>
                {title} · {place}
              </li>
            ))}
          </ul>
          <p>
            <a href={pageAddress(served.address, 'por-corregir')}>{texts.toWaiting}</a>
          </p>
        </Notice>
      )}
    </Section>
  );
}

function Duplicates() {
  const { served, view } = usePage<CaseView>();
  const { duplicates, pairs } = view;
  if (pairs.length === 0 && duplicates === null) return null;
  return (
    <Notice tone={pairs.length > 0 ? 'warn' : 'info'} title={texts.duplicatesTitle}>
      {duplicates !== null && <p class="pre">{duplicates}</p>}
      {pairs.map(({ id, case: other, same }) => (
        <p key={id}>
          <a href={pageAddress(served.address, 'comparar', { pair: id })}>
            {fill(same ? texts.closeOne : texts.compare, { case: other })}
          </a>
        </p>
      ))}
    </Notice>
  );
}

function About() {
  const { view } = usePage<CaseView>();
  const facts = [
    [texts.contactRule, view.contactRule],
    [texts.company, view.company],
    [texts.language, view.language],
    [texts.office, view.office ?? texts.noOffice],
  ] as const;
  return (
    <Section id="about" title={texts.aboutTitle}>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </Section>
  );
}

mount(Caso);
