// Sends a page's acts and questions, each until it is answered, and keeps what their answers change.
// INVARIANT: an act whose answer was lost is sent again word for word under the same token before anything else may be
// sent; otherwise a change made meanwhile would be answered with the result of the first one and vanish. A question
// changes nothing, so it is simply asked again.

import { useRef, useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import type { ActAnswer, AskAnswer, Served, ShowAnswer, SpokenProblem } from '../served';
import { useInsisting } from './insist';
import type { Args, PageState } from './page-state';
import { problemsUnder } from './problem-places';
import { callServer, type Reply } from './transport';

/** Told of what one press decides; a form with fields of its own compares them one by one and keeps what was written. */
const OVERTAKEN: readonly string[] = [
  ...['case.assigned-meanwhile', 'case.freed-meanwhile', 'daily.marked-meanwhile', 'daily.handed-meanwhile'],
  ...['interview.changed-meanwhile', 'originals.moved-meanwhile', 'pairs.decided-meanwhile'],
];

/** The server answers in the page's own language. */
const spoken = (args: Args): Args => ({ ...args, ...kitTexts.tongue });

type Shown = Extract<ShowAnswer, { readonly kind: 'shown' }>;

interface Acts {
  underWay: boolean;
  begun: number;
}

interface Asking extends Pick<ReturnType<typeof useInsisting>, 'insistAsking'> {
  readonly served: Served;
  readonly acts: Acts;
  readonly setProblems: (problems: readonly SpokenProblem[]) => void;
}

const callOf =
  ({ page }: Served) =>
  <T>(name: string, ...sent: unknown[]) =>
    callServer<T>(name, page, ...sent);

/** What the page shows, the token of its next act, and how it is shown again. */
function useShown({ served, acts, insistAsking, setProblems }: Asking) {
  const [view, setView] = useState(served.view);
  const [args, setArgs] = useState(served.args);
  const token = useRef(served.token);
  const take = (shown: Pick<Shown, 'view' | 'token'>) => {
    token.current = shown.token;
    setView(() => shown.view);
  };
  const show: PageState<unknown>['show'] = async (next = args) => {
    const shown = await insistAsking(async (): Promise<Reply<ShowAnswer>> => {
      const before = acts.begun;
      const reply = await callOf(served)<ShowAnswer>('pageShow', spoken(next));
      // An act that began meanwhile brings its own view and token: asked before it, this one is out of date.
      return acts.underWay || acts.begun !== before ? { kind: 'lost' } : reply;
    });
    if (shown.kind === 'refused') {
      setProblems(shown.problems);
      return shown;
    }
    take(shown);
    setArgs(next);
    return shown;
  };
  return { view, args, token, take, show };
}

export function useCalls(served: Served): PageState<unknown> {
  const [sending, setSending] = useState<'idle' | 'sending' | 'lost'>('idle');
  const [problems, setProblems] = useState<readonly SpokenProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const acts = useRef<Acts>({ underWay: false, begun: 0 }).current;
  const { insist, insistAsking, isUnheard, retryNow } = useInsisting();
  const { view, args, token, take, show } = useShown({ served, acts, insistAsking, setProblems });

  const call = callOf(served);
  const insistOn = <T>(name: string, ...sent: unknown[]) => insist(() => call<T>(name, ...sent), setSending);

  /** The page as it is now, with a fresh token, without which nothing can follow. */
  const showAfter = async () => {
    const shown = await insistOn<ShowAnswer>('pageShow', spoken(args));
    if (shown.kind === 'shown') take(shown);
    else setProblems(shown.problems);
  };

  const act: PageState<unknown>['act'] = async <R>(
    name: string,
    input: unknown,
    say?: (result: R) => string,
    under?: string,
  ) => {
    if (acts.underWay) return { kind: 'refused', problems: [] };
    acts.underWay = true;
    acts.begun += 1;
    setProblems([]);
    setSaid(null);
    const answer = await insistOn<ActAnswer<R>>('pageAct', name, input, token.current, spoken(args));
    if (answer.kind === 'refused') {
      setProblems(problemsUnder(under, answer.problems));
      // Somebody was faster: pressing again must be about what there is now.
      if (answer.problems.some(({ code }) => OVERTAKEN.includes(code))) await showAfter();
    } else if (answer.view === null) await showAfter();
    else take({ view: answer.view, token: answer.token });
    acts.underWay = false;
    setSending('idle');
    if (answer.kind === 'done') setSaid(say?.(answer.result) ?? null);
    return answer;
  };

  const ask: PageState<unknown>['ask'] = <R>(inquiry: string, input: unknown) =>
    insistAsking(() => call<AskAnswer<R>>('pageAsk', inquiry, input, kitTexts.tongue));

  return {
    ...{ served, view, labels: served.labels, args, problems, said },
    ...{ isSending: sending !== 'idle', isCut: isUnheard || sending === 'lost' },
    ...{ act, ask, show, retryNow, setProblems },
  };
}
