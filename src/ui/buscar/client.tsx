// Buscar in the browser.

import '../kit/style.css';
import '../kit/lines.css';
import { useState } from 'preact/hooks';
import { buscarTexts as texts } from '../../messages/es/pages/buscar';
import { fill } from '../../messages/message';
import { Button, LinkButton } from '../kit/button';
import { Heading } from '../kit/heading';
import { TextField } from '../kit/inputs';
import { mount } from '../kit/mount';
import { Badge, Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { StateBadge } from '../kit/state-badge';
import type { FoundCase, FoundPerson, SearchAnswer } from './view';

function Buscar() {
  const { served, ask, setProblems } = usePage<object>();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<SearchAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const find = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    const reply = await ask<SearchAnswer>('find', { text });
    setBusy(false);
    setProblems(reply.kind === 'refused' ? reply.problems : []);
    setAnswer(reply.kind === 'answered' ? reply.answer : null);
  };
  return (
    <div class="stack-wide">
      <Heading title={served.title} lead={texts.lead} />
      <ProblemSummary />
      <form
        role="search"
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField
          name="text"
          type="search"
          label={texts.label}
          help={texts.help}
          value={text}
          onValue={setText}
          maxLength={120}
          required
        />
        <Button busy={busy} onPress={find}>
          {texts.find}
        </Button>
      </form>
      <div aria-live="polite">{answer !== null && <Answer answer={answer} />}</div>
    </div>
  );
}

function Answer({ answer: { cases, more } }: { answer: SearchAnswer }) {
  const { served } = usePage();
  if (cases.length === 0) {
    return (
      <Empty title={texts.none}>
        <p>{texts.noneWhat}</p>
        <p class="actions">
          <LinkButton href={pageAddress(served.address, 'nuevo-caso')}>{texts.newCase}</LinkButton>
        </p>
      </Empty>
    );
  }
  return (
    <section class="card stack">
      <h2>{cases.length === 1 ? texts.countOne : fill(texts.count, { count: cases.length + more })}</h2>
      <ul class="lines">
        {cases.map((found) => (
          <li key={`${found.number}/${String(found.closed)}`}>
            <CaseLine found={found} />
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{fill(texts.more, { count: more })}</p>}
    </section>
  );
}

function CaseLine({ found }: { found: FoundCase }) {
  const { served } = usePage<object>();
  const { number, by, closed, office, officer, status, people, elsewhere } = found;
  if (elsewhere !== null) {
    return (
      <p>
        <strong>{elsewhere.text}</strong> {elsewhere.remedy} <span class="muted">({texts.by[by]})</span>
      </p>
    );
  }
  if (closed) {
    return (
      <>
        <div class="row apart">
          <p>
            <a href={pageAddress(served.address, 'caso', { case: number })}>{number}</a>{' '}
            <span class="muted">({texts.by[by]})</span>
          </p>
          <Badge>{texts.closed}</Badge>
        </div>
        <p class="help">{texts.closedWhat}</p>
      </>
    );
  }
  const whose = officer === null ? texts.nobody : fill(texts.officer, { name: officer });
  return (
    <>
      <p>
        <a href={pageAddress(served.address, 'caso', { case: number })}>{number}</a>{' '}
        <span class="muted">({texts.by[by]})</span>
      </p>
      <p class="help">{[status, office, whose].filter((part) => part !== null && part !== '').join(' · ')}</p>
      {people.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
    </>
  );
}

function PersonLine({ person: { initials, relation, age, nationality, state } }: { person: FoundPerson }) {
  return (
    <div class="row apart">
      <p>
        <span class="initials">{initials}</span> · {relation}
        {age !== null && ` · ${age}`} · {nationality}
      </p>
      <StateBadge {...state} />
    </div>
  );
}

mount(Buscar);
