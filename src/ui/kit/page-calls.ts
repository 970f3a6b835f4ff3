// Sends a page's acts and questions and keeps what their answers change.
// INVARIANT: an act whose answer was lost is sent again word for word under the same token before anything else may be
// sent; otherwise a change made meanwhile would be answered with the result of the first one and vanish.

import { useRef, useState } from 'preact/hooks';
import { kitTexts } from '../../messages/es/pages';
import type { ActAnswer, AskAnswer, Served, ShowAnswer, SpokenProblem } from '../served';
import { useInsisting } from './insist';
import type { Args, PageState, Sending } from './page-state';
import { callServer } from './transport';

const IDLE: Sending = { state: 'idle', act: null };

/** The server answers in the page's own language. */
const spoken = (args: Args): Args => ({ ...args, ...kitTexts.tongue });

type Shown = Extract<ShowAnswer, { readonly kind: 'shown' }>;

export function useCalls(served: Served): PageState<unknown> {
  const [view, setView] = useState(served.view);
  const [args, setArgs] = useState(served.args);
  const [sending, setSending] = useState(IDLE);
  const [problems, setProblems] = useState<readonly SpokenProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const token = useRef(served.token);
  const busy = useRef(false);
  const { insist, retryNow } = useInsisting();

  const call = <T>(name: string, ...sent: unknown[]) => callServer<T>(name, served.page, ...sent);
  const take = (shown: Pick<Shown, 'view' | 'token'>) => {
    token.current = shown.token;
    setView(() => shown.view);
  };
  const insistOn = <T>(act: string, name: string, ...sent: unknown[]) =>
    insist(() => call<T>(name, ...sent), (state) => setSending({ state, act }));

  const show: PageState<unknown>['show'] = async (next = args) => {
    const reply = await call<ShowAnswer>('pageShow', spoken(next));
    // An act that began meanwhile brings its own view and token.
    if (reply.kind === 'lost' || busy.current) return { kind: 'lost' };
    if (reply.value.kind === 'refused') {
      setProblems(reply.value.problems);
      return reply.value;
    }
    take(reply.value);
    setArgs(next);
    return reply.value;
  };

  /** Done, but the page could not be shown again in the same breath: without a fresh token nothing can follow. */
  const showAfter = async (act: string) => {
    const shown = await insistOn<ShowAnswer>(act, 'pageShow', spoken(args));
    if (shown.kind === 'shown') take(shown);
    else setProblems(shown.problems);
  };

  const act: PageState<unknown>['act'] = async <R>(name: string, input: unknown, say?: (result: R) => string) => {
    if (busy.current) return { kind: 'refused', problems: [] };
    busy.current = true;
    setProblems([]);
    setSaid(null);
    const answer = await insistOn<ActAnswer<R>>(name, 'pageAct', name, input, token.current, spoken(args));
    if (answer.kind === 'refused') setProblems(answer.problems);
    else if (answer.view === null) await showAfter(name);
    else take({ view: answer.view, token: answer.token });
    busy.current = false;
    setSending(IDLE);
    if (answer.kind === 'done') setSaid(say?.(answer.result) ?? null);
    return answer;
  };

  const ask: PageState<unknown>['ask'] = <R>(inquiry: string, input: unknown) =>
    call<AskAnswer<R>>('pageAsk', inquiry, input, kitTexts.tongue).then((reply) =>
      reply.kind === 'lost' ? reply : reply.value,
    );

  return { served, view, labels: served.labels, args, sending, problems, said, act, ask, show, retryNow, setProblems };
}
