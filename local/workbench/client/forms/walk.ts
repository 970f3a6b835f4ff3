// The way through a form, page by page, as its respondent goes it. Which page follows, what stands against leaving one
// and whether the next step sends are asked of the server each time.
// INVARIANT: one step at a time; nothing that was filled in is given up before the server says that it has it.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormView, ItemView, PageView } from '../../methods/forms';
import { useDesk } from '../desk';
import { useDraft, type Draft } from './draft';
import { NOTHING, prefilledIn, type Filled, type FilledForm } from './filled';
import { indexOf, KEPT, leavingOf, stepForward, type Problems, type Sent, type Step } from './step';

interface Standing {
  readonly problems: Problems;
  /** What went wrong with the form as a whole. */
  readonly notice: string | null;
  readonly busy: boolean;
  readonly sent: Sent | null;
  /** Moves when there is another page to look at, and when something came up: the focus follows. */
  readonly arrivals: number;
  readonly alarms: number;
}

export interface Walk extends Standing {
  readonly index: number;
  readonly page: PageView;
  readonly isFirst: boolean;
  /** Whether going on sends the form. */
  readonly sends: boolean;
  readonly filled: FilledForm;
  fill(item: ItemView, change: Partial<Filled>): void;
  forward(): void;
  back(): void;
  clear(): void;
  again(): void;
}

const AT_EASE: Standing = { problems: {}, notice: null, busy: false, sent: null, arrivals: 0, alarms: 0 };

export function useWalk(form: FormView): Walk {
  const { as, ask } = useDesk();
  const { draft, keep, restart } = useDraft(as, form);
  const [standing, setStanding] = useState(AT_EASE);
  const [sends, setSends] = useSends(form, draft);
  const underway = useRef(false);
  const index = indexOf(draft);

  const take = (step: Step): void => {
    if ('path' in step) keep((before) => ({ ...before, path: step.path }));
    if (step.kind === 'warned') setSends(true);
    if (step.kind === 'sent') restart({});
    setStanding((before) => standingAfter(before, step));
  };
  const begin = (filled: FilledForm): void => {
    restart(filled);
    setStanding(({ arrivals }) => ({ ...AT_EASE, arrivals: arrivals + 1 }));
  };
  const forward = (): void => {
    if (underway.current) return;
    underway.current = true;
    setStanding((before) => ({ ...before, busy: true }));
    stepForward(ask, form, draft, sends)
      .catch((error: Error): Step => ({ kind: 'told', notice: `${error.message} ${KEPT}` }))
      .then((step) => {
        underway.current = false;
        take(step);
      });
  };
  return {
    ...standing,
    index,
    page: form.pages[index] as PageView,
    sends,
    isFirst: draft.path.length === 1,
    filled: draft.filled,
    fill: (item, change) => {
      keep((before) => filledIn(before, item, change));
      setStanding((before) => ({ ...before, problems: without(before.problems, item) }));
    },
    forward,
    back: () => take({ kind: 'turned', path: draft.path.slice(0, -1) }),
    clear: () => begin({}),
    again: () => begin(prefilledIn(form)),
  };
}

function standingAfter({ arrivals, alarms }: Standing, step: Step): Standing {
  switch (step.kind) {
    case 'turned':
      return { ...AT_EASE, alarms, arrivals: arrivals + 1 };
    case 'stopped':
      return { ...AT_EASE, arrivals, alarms: alarms + 1, problems: step.problems };
    case 'sent':
      return { ...AT_EASE, alarms, arrivals: arrivals + 1, sent: step.sent };
    default:
      return { ...AT_EASE, arrivals, alarms: alarms + 1, notice: step.notice };
  }
}

/** Whether these answers lead to sending: those of the last page do, and others where the form says so. */
function useSends(form: FormView, draft: Draft): [boolean, (sends: boolean) => void] {
  const { ask } = useDesk();
  const leaving = leavingOf(form, draft);
  const isLast = leaving.page === form.pages.length - 1;
  const [sends, setSends] = useState(isLast);
  const items = form.pages[leaving.page]?.items ?? [];
  const choices = items.filter(({ type }) => type === 'MULTIPLE_CHOICE' || type === 'LIST');
  const chosen = JSON.stringify([leaving.page, choices.map(({ id }) => leaving.answers[id])]);
  const page = useRef(leaving.page);
  useEffect(() => {
    let wanted = true;
    if (page.current !== leaving.page) setSends(isLast);
    page.current = leaving.page;
    ask('forms.leave', leaving).then(
      (left) => wanted && 'next' in left && setSends(left.next === 'submit'),
      // Going on will say what is wrong.
      () => undefined,
    );
    return () => void (wanted = false);
  }, [chosen]);
  return [sends, setSends];
}

const filledIn = (draft: Draft, { id }: ItemView, change: Partial<Filled>): Draft => ({
  ...draft,
  filled: { ...draft.filled, [id]: { ...NOTHING, ...draft.filled[id], ...change } },
});

function without(problems: Problems, { id }: ItemView): Problems {
  const { [id]: _, ...rest } = problems;
  return rest;
}
