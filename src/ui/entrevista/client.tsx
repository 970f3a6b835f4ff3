// Entrevista in the browser: what is known beside, the modules with their links, what must be decided.

import '../kit/style.css';
import '../kit/facts.css';
import '../kit/lines.css';
import '../kit/fields.css';
import { entrevistaTexts as texts } from '../../messages/es/pages/entrevista';
import { fill } from '../../messages/message';
import { Button, LinkButton } from '../kit/button';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Comparisons } from './comparisons';
import { useIdentity, type OpenedIdentity } from './identity';
import { inWords } from './in-words';
import { Modules } from './modules';
import type { InterviewView } from './view';

function Entrevista() {
  const { served, view } = usePage<InterviewView>();
  const identity = useIdentity();
  const count = view.modules.filter(({ state }) => state === 'received').length;
  const lead = fill(texts.lead, { case: view.case, relation: view.relation, count, all: view.modules.length });
  return (
    <div class="stack-wide">
      <Heading title={`${served.title} · ${view.initials}`} lead={lead}>
        <LinkButton href={pageAddress(served.address, 'caso', { case: view.case })}>{texts.toCase}</LinkButton>
      </Heading>
      <ProblemSummary />
      <Comparisons identity={identity} />
      <KnownFacts identity={identity} />
      <Modules />
      <Review />
    </div>
  );
}

function KnownFacts({ identity: { known, asking, open, hide } }: { identity: OpenedIdentity }) {
  const button = (
    <Button kind="quiet" busy={asking} expanded={known !== null} onPress={() => (known === null ? open() : hide())}>
      {known === null ? texts.open : texts.hide}
    </Button>
  );
  return (
    <Section id="known" title={texts.knownTitle} help={texts.knownHelp} aside={button}>
      {known !== null && (
        <div class="identity">
          <h3>{known.name}</h3>
          <dl class="facts">
            {known.facts.map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd class="pre">{inWords(value)}</dd>
              </>
            ))}
          </dl>
        </div>
      )}
    </Section>
  );
}

function Review() {
  const { view, act } = usePage<InterviewView>();
  const { review, isReviewed, requirements, mayReview, person } = view;
  const requirementCode = requirements === null ? null : 'pending';
  const mark = (reviewed: boolean, ready: boolean) =>
    act(
      'review',
      { person, review: reviewed ? 'done' : 'pending', requirements: ready ? 'ready' : requirementCode },
      () => texts.marked,
    );
  const button = (label: string, onPress: () => unknown) => (
    <Button kind="quiet" onPress={onPress}>
      {label}
    </Button>
  );
  return (
    <Section id="review" title={texts.reviewTitle}>
      <p>
        {fill(texts.review, { state: review })} {!isReviewed && <strong>{texts.askFirst}</strong>}
      </p>
      <p>{fill(texts.requirements, { state: requirements ?? texts.noRequirements })}</p>
      {mayReview && (
        <p class="actions">
          {button(isReviewed ? texts.markPending : texts.markDone, () => mark(!isReviewed, false))}
          {button(texts.markReady, () => mark(isReviewed, true))}
        </p>
      )}
    </Section>
  );
}

mount(Entrevista);
