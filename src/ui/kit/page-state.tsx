// What an open page knows: the data it was served with, the view as the server last gave it, and the acts it sends.
// INVARIANT: an act whose answer was lost is sent again word for word under the same token before anything else may be
// sent; otherwise a change made meanwhile would be answered with the result of the first one and vanish.

import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActAnswer, AskAnswer, Refused, Served, ShowAnswer, SpokenProblem } from '../served';
import { useInsisting } from './insist';
import { callServer, type Reply } from './transport';

export type Args = Readonly<Record<string, string>>;

export interface Sending {
  readonly state: 'idle' | 'sending' | 'lost';
  /** The act under way, or null. */
  readonly act: string | null;
}

const IDLE: Sending = { state: 'idle', act: null };
const LOST = { kind: 'lost' } as const;

export type Acted<R> = { readonly kind: 'done'; readonly result: R } | Refused;

export interface PageState<V, L = unknown> {
  readonly served: Served<V, L>;
  readonly view: V;
  readonly labels: L;
  readonly args: Args;
  readonly sending: Sending;
  readonly problems: readonly SpokenProblem[];
  /** What the last act did, in words; null once another begins. */
  readonly said: string | null;
  /** Sends an act; `said` tells what it did. Problems of a refusal stand on the page as well. */
  act<R>(act: string, input: unknown, said?: (result: R) => string): Promise<Acted<R>>;
  /** Asks something that changes nothing. */
  ask<R>(inquiry: string, input: unknown): Promise<AskAnswer<R> | typeof LOST>;
  /** Shows the page with other arguments, or again with the same. */
  show(args?: Args): Promise<'shown' | 'refused' | 'lost'>;
  retryNow(): void;
  setProblems(problems: readonly SpokenProblem[]): void;
}

const Context = createContext<unknown>(null);

/** The page around this component; who asks knows which page that is. */
export const usePage = <V, L = unknown>(): PageState<V, L> => useContext(Context) as PageState<V, L>;

export function PageProvider<V>({ served, children }: { served: Served<V>; children: ComponentChildren }) {
  const [view, setView] = useState(served.view);
  const [args, setArgs] = useState(served.args);
  const [sending, setSending] = useState(IDLE);
  const [problems, setProblems] = useState<readonly SpokenProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const token = useRef(served.token);
  const busy = useRef(false);
  const { insist, retryNow } = useInsisting();
  useKeptOpen(sending.state !== 'idle');

  const calls = useMemo(() => {
    const call = <T,>(name: string, ...sent: unknown[]) => callServer<T>(name, served.page, ...sent);

    const take = (shown: { readonly view: V; readonly token: string }) => {
      token.current = shown.token;
      setView(() => shown.view);
    };

    const show = async (next: Args = args) => {
      const reply = await call<ShowAnswer<V>>('pageShow', next);
      // An act that began meanwhile brings its own view and token.
      if (reply.kind === 'lost' || busy.current) return 'lost';
      if (reply.value.kind === 'refused') {
        setProblems(reply.value.problems);
        return 'refused';
      }
      take(reply.value);
      setArgs(next);
      return 'shown';
    };

    const act = async <R,>(name: string, input: unknown, say?: (result: R) => string): Promise<Acted<R>> => {
      if (busy.current) return { kind: 'refused', problems: [] };
      busy.current = true;
      setProblems([]);
      setSaid(null);
      const under = token.current;
      const answer = await insist(
        () => call<ActAnswer<R, V>>('pageAct', name, input, under, args),
        (state) => setSending({ state, act: name }),
      );
      setSending(IDLE);
      if (answer.kind === 'refused') {
        busy.current = false;
        setProblems(answer.problems);
        return answer;
      }
      if (answer.view === null) {
        // Done, but the page could not be shown again in the same breath; without a fresh token nothing can follow.
        await insist(() => call<ShowAnswer<V>>('pageShow', args), (state) => setSending({ state, act: name })).then(
          (shown) => (shown.kind === 'shown' ? take(shown) : setProblems(shown.problems)),
        );
        setSending(IDLE);
      } else take({ view: answer.view, token: answer.token });
      busy.current = false;
      setSaid(say?.(answer.result) ?? null);
      return answer;
    };

    const ask = async <R,>(inquiry: string, input: unknown) => {
      const reply: Reply<AskAnswer<R>> = await call('pageAsk', inquiry, input);
      return reply.kind === 'lost' ? LOST : reply.value;
    };

    return { act, ask, show };
  }, [served, args, insist]);

  const state = { ...calls, served, view, labels: served.labels, args, sending, problems, said, retryNow, setProblems };
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

/** Asks before the page is closed while something sent has no answer yet. */
function useKeptOpen(needed: boolean) {
  useEffect(() => {
    if (!needed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [needed]);
}
