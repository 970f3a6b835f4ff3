// Looks up a case by its number and offers its people.

import { useState } from 'preact/hooks';
import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { Button } from '../kit/button';
import { TextField } from '../kit/inputs';
import { Notice } from '../kit/notice';
import { usePage } from '../kit/page-state';
import type { Found as FoundCase, MovementPageView, PersonCard } from './view';

interface FindProps {
  readonly chosen: ReadonlySet<string>;
  readonly onAdd: (people: readonly PersonCard[]) => void;
}

export function FindPeople({ chosen, onAdd }: FindProps) {
  const { view, args, problems, show, setProblems } = usePage<MovementPageView>();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const look = async () => {
    if (text.trim() === '') return;
    setProblems([]);
    setBusy(true);
    await show({ ...args, case: text.trim() });
    setBusy(false);
  };
  const refused = problems.some(({ field }) => field === 'case');
  return (
    <div class="find stack">
      <form
        class="find-row"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <TextField name="case" label={texts.searchLabel} help={texts.searchHelp} required value={text} onValue={setText} />
        <Button kind="quiet" busy={busy} onPress={look}>
          {texts.search}
        </Button>
      </form>
      {view.found !== null && !refused && <Found {...view.found} chosen={chosen} onAdd={onAdd} />}
    </div>
  );
}

function Found({ people, resembles, chosen, onAdd }: FindProps & Omit<FoundCase, 'text'>) {
  const free = people.filter(({ id, mayTravel }) => mayTravel && !chosen.has(id));
  return (
    <div class="found" role="status">
      <div class="row apart">
        <h3>
          {texts.foundTitle} <span class="code">{people[0]?.caseNumber}</span>
        </h3>
        {free.length > 1 && (
          <Button kind="quiet" onPress={() => onAdd(free)}>
            {texts.addAll}
          </Button>
        )}
      </div>
      {resembles !== '' && (
        <Notice tone="warn">
          <p>{texts.resembles}</p>
          {resembles.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine person={person} />
            <FoundState person={person} chosen={chosen} onAdd={onAdd} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FoundState({ person, chosen, onAdd }: FindProps & { person: PersonCard }) {
  if (chosen.has(person.id)) return <span class="muted small">{texts.added}</span>;
  if (!person.mayTravel) return <span class="muted small">{fill(texts.notTravelling, { status: person.status })}</span>;
  return (
    <Button kind="quiet" name={fill(texts.addName, { name: person.name })} onPress={() => onAdd([person])}>
      {texts.add}
    </Button>
  );
}

export function PersonLine({ person: { name, relation, sex, age } }: { person: PersonCard }) {
  return (
    <span>
      <strong dir="auto">{name}</strong>
      <span class="muted small person-facts">
        {relation} · {sex} · {age ?? texts.ageUnknown}
      </span>
    </span>
  );
}
