// Por corregir in the browser: the kinds of waiting items, each with its own way of being settled.

import '../kit/style.css';
import '../kit/facts.css';
import '../kit/lines.css';
import './por-corregir.css';
import { porCorregirTexts as texts } from '../../messages/es/pages/por-corregir';
import { LinkButton } from '../kit/button';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { Badge, Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Corrections } from './corrections';
import { Line } from './line';
import { Reviews } from './reviews';
import { Settling } from './settling';
import { Typed } from './typed';
import type { WaitingGroup, WaitingView } from './view';

function PorCorregir() {
  const { served, view } = usePage<WaitingView>();
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={texts.lead} />
      <ProblemSummary />
      {view.groups.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {view.groups.map((group) => (
        <Section
          key={group.kind}
          id={group.kind}
          title={group.title}
          help={group.whatToDo}
          aside={<Badge tone="warn">{group.lines.length}</Badge>}
        >
          <Lines group={group} />
        </Section>
      ))}
    </div>
  );
}

function Lines({ group }: { group: WaitingGroup }) {
  if (group.way === 'review') return <Reviews lines={group.lines} />;
  if (group.way === 'correct') return <Corrections lines={group.lines} />;
  if (group.way === 'watch') return <Watched group={group} />;
  if (group.way === 'typed' || group.way === 'typedGuarded') {
    return <Typed lines={group.lines} guarded={group.way === 'typedGuarded'} />;
  }
  if (group.way === 'retry') return <Settling lines={group.lines} act="settle" mayRetry />;
  return <Settling lines={group.lines} act={group.way} />;
}

function Watched({ group }: { group: WaitingGroup }) {
  const { served } = usePage();
  return (
    <ul class="lines">
      {group.lines.map((line) => (
        <li key={line.id}>
          <Line line={line}>
            {line.leadsTo !== null && (
              <LinkButton href={pageAddress(served.address, line.leadsTo.page, line.leadsTo.args)}>
                {line.leadsTo.page === 'estructura' ? texts.toRepair : texts.toDecide}
              </LinkButton>
            )}
          </Line>
        </li>
      ))}
    </ul>
  );
}

mount(PorCorregir);
