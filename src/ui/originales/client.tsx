// Originales en custodia in the browser.

import '../kit/style.css';
import '../kit/facts.css';
import '../kit/lines.css';
import './originales.css';
import { originalesTexts as texts } from '../../messages/es/pages/originales';
import { fill } from '../../messages/message';
import { Heading, Section } from '../kit/heading';
import { mount } from '../kit/mount';
import { Badge, Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Original } from './original-part';
import { Receive } from './receive-part';
import type { HeldOriginal, OriginalsView } from './view';

function Originales() {
  const { served, view } = usePage<OriginalsView>();
  const { case: number, originals } = view;
  const held = originals.filter(({ givenBackOn }) => givenBackOn === null);
  const back = originals.filter((original) => !held.includes(original));
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={number === null ? texts.lead : fill(texts.leadCase, { case: number })}>
        {number !== null && (
          <div class="row tight">
            <a href={pageAddress(served.address, 'caso', { case: number })}>{texts.toCase}</a>
            <a href={pageAddress(served.address, 'originales')}>{texts.all}</a>
          </div>
        )}
      </Heading>
      <ProblemSummary />
      {held.length > 0 ? (
        <Originals id="held" title={texts.heldTitle} originals={held} />
      ) : (
        <Empty title={number === null ? texts.emptyTitle : texts.emptyCase}>
          {number === null && <p>{texts.emptyText}</p>}
        </Empty>
      )}
      {number !== null && view.mayKeep && <Receive />}
      {back.length > 0 && <Originals id="back" title={texts.backTitle} originals={back} />}
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly originals: readonly HeldOriginal[];
}

const Originals = ({ id, title, originals }: ListProps) => (
  <Section id={id} title={title} aside={<Badge>{originals.length}</Badge>}>
    <ul class="lines">
      {originals.map((original) => (
        <li key={original.id}>
          <Original original={original} />
        </li>
      ))}
    </ul>
  </Section>
);

mount(Originales);
