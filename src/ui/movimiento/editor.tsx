// One movement being written. The draft begins with what the server showed and begins anew after each save; looking up
// a case in between leaves it as it is.

import { useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import type { SavedMovement } from '../../programme/travel/save-movement';
import { Button } from '../kit/button';
import { Heading } from '../kit/heading';
import { Badge } from '../kit/notice';
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
  const [opening, setOpening] = useState<string | null>(null);
  const { served, view, show } = usePage<MovementPageView>();
  /** A new movement is saved: its form must not be there to be saved a second time while it is being opened. */
  const saved = async (fresh: string | null) => {
    setOpening(fresh);
    if (fresh !== null && (await show({ movement: fresh })).kind !== 'shown') return;
    setOpening(null);
    setSaves(saves + 1);
    window.scrollTo?.({ top: 0 });
  };
  if (opening !== null) {
    return (
      <>
        <ProblemSummary />
        <p role="status">
          {kitTexts.loading} <a href={pageAddress(served.address, 'movimiento', { movement: opening })}>{texts.openSaved}</a>
        </p>
      </>
    );
  }
  return <Form key={`${view.open?.form.id ?? ''}/${saves}`} onSaved={saved} />;
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
  /** With the ID of a movement that was not there before. */
  readonly onSaved: (fresh: string | null) => Promise<void>;
}

function Form({ onSaved }: FormProps) {
  const { served, view, act, show } = usePage<MovementPageView>();
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
    await onSaved(draft.id === null ? saved.result.movement : null);
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
        <Button onPress={save}>{texts.save}</Button>
        {dirty && <span class="small muted">{texts.unsaved}</span>}
      </div>
    </div>
  );
}
