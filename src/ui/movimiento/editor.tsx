// One movement being written. The draft begins with what the server showed and begins anew after each save; looking up
// a case in between leaves it as it is.

import { useState } from 'preact/hooks';
import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import type { SavedMovement } from '../../programme/travel/save-movement';
import { Button } from '../kit/button';
import { Heading } from '../kit/heading';
import { Badge, Notice } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { useKeptOpen, usePage } from '../kit/page-state';
import { ProblemSummary } from '../kit/problem-summary';
import { Checks } from './checks';
import { draftOf, inputOf, type MovementDraft } from './draft';
import { General } from './general';
import { Itinerary } from './itinerary-part';
import { Notices } from './notices';
import { rebase } from './rebase';
import { Travellers } from './travellers-part';
import type { MovementPageView } from './view';

export function Editor() {
  const [saves, setSaves] = useState(0);
  const [unopened, setUnopened] = useState<SavedMovement | null>(null);
  const { served, view } = usePage<MovementPageView>();
  if (unopened !== null) return <Unopened saved={unopened} address={served.address} />;
  return (
    <Form
      key={`${view.open?.form.id ?? ''}/${saves}`}
      onSaved={() => setSaves(saves + 1)}
      onUnopened={setUnopened}
    />
  );
}

/** Refusals because somebody else saved the same movement. */
const MEANWHILE: readonly string[] = [
  'movement.changed-meanwhile',
  'movement.changed-unseen',
  'movement.row-gone',
  'movement.removed-changed',
  'movement.segments-added',
];

interface FormProps {
  readonly onSaved: () => void;
  readonly onUnopened: (saved: SavedMovement) => void;
}

function Form({ onSaved, onUnopened }: FormProps) {
  const { served, view, sending, act, show } = usePage<MovementPageView>();
  const [begun, setBegun] = useState(() => draftOf(view));
  const [draft, setDraft] = useState<MovementDraft>(begun);
  const change = (part: Partial<MovementDraft>) => setDraft((now) => ({ ...now, ...part }));
  const dirty = draft !== begun;
  useKeptOpen(dirty);

  /** Takes over what a colleague saved meanwhile; what this person typed stays. */
  const adopt = async () => {
    const again = await show();
    if (again.kind !== 'shown') return;
    const fresh = draftOf(again.view);
    setBegun(fresh);
    setDraft(rebase(begun, draft, fresh));
  };
  const save = async () => {
    const saved = await act<SavedMovement>('save', inputOf(draft), ({ code }) => fill(texts.saved, { code }));
    if (saved.kind === 'refused') {
      if (saved.problems.some(({ code }) => MEANWHILE.includes(code))) await adopt();
      return;
    }
    const { result } = saved;
    if (draft.id === null && (await show({ movement: result.movement })).kind !== 'shown') return onUnopened(result);
    onSaved();
    window.scrollTo?.({ top: 0 });
  };

  const { open } = view;
  return (
    <div class="stack-wide">
      <div>
        <p class="above">
          <a href={pageAddress(served.address, 'movimientos')}>← {texts.backToList}</a>
        </p>
        <Heading title={open === null ? texts.fresh : open.form.code}>
          {open !== null && <Badge>{open.stateLabel}</Badge>}
        </Heading>
      </div>
      <ProblemSummary />
      {open !== null && <Checks open={open} dirty={dirty} />}
      {open !== null && <Notices open={open} />}
      <General draft={draft} change={change} />
      <Itinerary draft={draft} change={change} />
      <Travellers draft={draft} change={change} />
      <div class="savebar">
        <Button busy={sending.state === 'sending'} disabled={sending.state === 'lost'} onPress={() => void save()}>
          {texts.save}
        </Button>
        {dirty && <span class="small muted">{texts.unsaved}</span>}
      </div>
    </div>
  );
}

function Unopened({ saved, address }: { saved: SavedMovement; address: string }) {
  return (
    <Notice tone="good" title={fill(texts.openSaved, { code: saved.code })} live>
      <p>
        <a href={pageAddress(address, 'movimiento', { movement: saved.movement })}>{texts.openSavedLink}</a>
      </p>
    </Notice>
  );
}
