// Two people side by side, what was decided about them, and the decision.

import './comparar.css';
import { useState } from 'preact/hooks';
import { compararTexts as texts } from '../../messages/es/pages/comparar';
import { fill } from '../../messages/message';
import { Button, LinkButton } from '../kit/button';
import { isDate } from '../../kernel/time';
import { plainDate } from '../kit/dates';
import { Heading, Section } from '../kit/heading';
import { LongTextField, RadioField } from '../kit/inputs';
import { Badge, Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { StateBadge } from '../kit/state-badge';
import { KNOWN, type CompareView, type Fact, type Opened, type PairView, type SideView } from './view';

export function OnePair({ pair }: { readonly pair: PairView }) {
  const { served } = usePage<CompareView>();
  const why = pair.reasons === '' ? texts.noLonger : fill(texts.why, { reasons: pair.reasons });
  return (
    <div class="stack-wide">
      <p class="above">
        <a href={pageAddress(served.address, 'comparar')}>← {texts.back}</a>
      </p>
      <Heading title={texts.title} lead={why}>
        <StateBadge {...pair.state} />
      </Heading>
      <ProblemSummary />
      <Before pair={pair} />
      <SideBySide pair={pair} />
      {pair.mayDecide && <Decide pair={pair} />}
      {pair.was.state === 'same' && <Next pair={pair} />}
    </div>
  );
}

function Before({ pair: { decided, was } }: { readonly pair: PairView }) {
  if (decided === null) return null;
  const { by, on, decision, note } = decided;
  return (
    <Notice tone="info">
      <p>
        {fill(texts.decidedBefore, { who: by, date: plainDate(on), decision: texts.decisions[decision].toLowerCase() })}{' '}
        {was.state === 'open' && texts.newReason}
      </p>
      {note !== null && <p class="pre">{fill(texts.note, { note })}</p>}
    </Notice>
  );
}

// --- Side by side --------------------------------------------------------------------------------------------------

function SideBySide({ pair }: { readonly pair: PairView }) {
  const { ask, setProblems } = usePage<CompareView>();
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  const isOpen = opened.length > 0;
  const open = async () => {
    const reply = await ask<readonly Opened[]>('identities', { pair: pair.id });
    if (reply.kind === 'refused') return setProblems(reply.problems);
    setOpened(reply.answer);
  };
  const mayOpen = pair.sides.some(({ state }) => state === 'shown');
  return (
    <Section
      id="facts"
      title={texts.factsTitle}
      help={texts.factsHelp}
      aside={
        mayOpen && (
          <Button kind="quiet" expanded={isOpen} onPress={() => (isOpen ? setOpened([]) : open())}>
            {isOpen ? texts.hide : texts.open}
          </Button>
        )
      }
    >
      {pair.sides.map((side) => (
        <Elsewhere key={side.case} side={side} />
      ))}
      {mayOpen && <Facts pair={pair} opened={opened} />}
    </Section>
  );
}

/** Why one of the two does not show. */
function Elsewhere({ side }: { readonly side: SideView }) {
  const { served } = usePage<CompareView>();
  if (side.state === 'shown') return null;
  if (side.ring !== null)
    return (
      <Notice tone="warn" title={side.ring.text}>
        <p>{side.ring.remedy}</p>
      </Notice>
    );
  return (
    <Notice tone="info" title={side.case}>
      <p>{side.state === 'closed' ? texts.closed : texts.reopened}</p>
      {side.state === 'unnamed' && (
        <p>
          <a href={pageAddress(served.address, 'caso', { case: side.case })}>
            {fill(texts.openCase, { case: side.case })}
          </a>
        </p>
      )}
    </Notice>
  );
}

interface FactsProps {
  readonly pair: PairView;
  readonly opened: readonly Opened[];
}

function Facts({ pair, opened }: FactsProps) {
  const { served } = usePage<CompareView>();
  const { sides, facts } = pair;
  const valueOf = ({ key, values }: Fact, at: 0 | 1): string => {
    const { state, person } = sides[at];
    if (state !== 'shown') return texts.notHere;
    const told = opened.find((each) => each.person === person)?.facts[key];
    const value = told ?? values[at] ?? texts.none;
    return value === KNOWN ? texts.known : isDate(value) ? plainDate(value) : value;
  };
  return (
    <table class="two">
      <caption class="unseen">{texts.factsCaption}</caption>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side.case} scope="col">
              {side.state === 'shown' ? (
                <a href={pageAddress(served.address, 'caso', { case: side.case })}>{side.case}</a>
              ) : (
                side.case
              )}
              {side.state === 'shown' && (
                <span class="help">
                  {side.officer === null ? texts.nobody : fill(texts.officer, { name: side.officer })}
                </span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.key} class={fact.verdict === 'different' ? 'differs' : undefined}>
            <th scope="row">
              {texts.facts[fact.key]}
              {fact.verdict !== 'unknown' && (
                <Badge tone={fact.verdict === 'same' ? 'good' : 'warn'}>{texts.verdicts[fact.verdict]}</Badge>
              )}
            </th>
            <td>{valueOf(fact, 0)}</td>
            <td>{valueOf(fact, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// --- The decision --------------------------------------------------------------------------------------------------

function Decide({ pair }: { readonly pair: PairView }) {
  const { act, setProblems } = usePage<CompareView>();
  const [decision, setDecision] = useState('');
  const [note, setNote] = useState('');
  const save = async () => {
    if (decision === '') {
      setProblems([{ code: 'pairs.decision', field: 'decision', text: texts.choose, remedy: '' }]);
      return;
    }
    const input = { pair: pair.id, decision, note: note.trim() === '' ? null : note.trim(), was: pair.was };
    const done = await act('decide', input, () => texts.done[decision as keyof typeof texts.done]);
    if (done.kind !== 'done') return;
    setDecision('');
    setNote('');
  };
  return (
    <Section id="decide" title={texts.decideTitle} help={texts.decideHelp}>
      <RadioField
        name="decision"
        label={texts.decision}
        codes={texts.decisions}
        value={decision}
        onValue={setDecision}
        required
      />
      <LongTextField
        name="note"
        label={texts.noteLabel}
        help={texts.noteHelp}
        value={note}
        onValue={setNote}
        maxLength={2000}
      />
      <p class="actions">
        <Button onPress={save}>{texts.decide}</Button>
      </p>
    </Section>
  );
}

function Next({ pair: { sides } }: { readonly pair: PairView }) {
  const { served } = usePage<CompareView>();
  const shown = sides.filter(({ state }) => state === 'shown' || state === 'unnamed');
  return (
    <Section id="next" title={texts.nextTitle}>
      <ol>
        {texts.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="actions">
        {shown.map((side) => (
          <LinkButton key={side.case} href={pageAddress(served.address, 'caso', { case: side.case })}>
            {fill(texts.openCase, { case: side.case })}
          </LinkButton>
        ))}
      </p>
    </Section>
  );
}
