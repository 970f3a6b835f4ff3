// Posibles duplicados in the browser: the list, or one pair.

import '../kit/style.css';
import '../kit/lines.css';
import { useState } from 'preact/hooks';
import { compararTexts as texts } from '../../messages/es/pages/comparar';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { plainDate } from '../kit/dates';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { Badge, Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { StateBadge } from '../kit/state-badge';
import { OnePair } from './pair-part';
import type { CompareView, Group, PairLine } from './view';

const Comparar = () => {
  const { view } = usePage<CompareView>();
  return view.pair === null ? <List /> : <OnePair key={view.pair.id} pair={view.pair} />;
};

const GROUPS: readonly Group[] = ['open', 'same', 'unsure', 'decided'];

function List() {
  const { served, view } = usePage<CompareView>();
  const lead = view.case === null ? texts.lead : fill(texts.leadCase, { case: view.case });
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={lead}>
        {view.case !== null && <a href={pageAddress(served.address, 'comparar')}>{texts.all}</a>}
      </Heading>
      {view.lines.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {GROUPS.map((group) => (
        <Lines key={group} group={group} lines={view.lines.filter((line) => line.group === group)} />
      ))}
    </div>
  );
}

/** So many stand there at once; the others on request. */
const FIRST = 20;

function Lines({ group, lines }: { readonly group: Group; readonly lines: readonly PairLine[] }) {
  const { served } = usePage<CompareView>();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <Section
      id={group}
      title={texts.groups[group]}
      aside={<Badge tone={group === 'open' ? 'warn' : undefined}>{lines.length}</Badge>}
    >
      <ul class="lines">
        {shown.map(({ id, cases: [one, other], reasons, state, foundOn }) => (
          <li key={id}>
            <div class="row apart">
              <p>
                <a
                  href={pageAddress(served.address, 'comparar', { pair: id })}
                  aria-label={fill(texts.compareName, { one, other })}
                >
                  {fill(texts.pair, { one, other })}
                </a>
              </p>
              <StateBadge {...state} />
            </div>
            <p class="help">
              {reasons} · {fill(texts.found, { date: plainDate(foundOn) })}
            </p>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <p>
          <Button kind="plain" onPress={() => setAll(true)}>
            {fill(texts.more, { count: lines.length })}
          </Button>
        </p>
      )}
    </Section>
  );
}

mount(Comparar);
