// What an open page knows, as its parts see it: the data it was served with, the view as the server last gave it, and
// the acts it sends.

import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { AskAnswer, Refused, Served, ShowAnswer, SpokenProblem } from '../served';
import { useCalls } from './page-calls';

export type Args = Readonly<Record<string, string>>;

export type Acted<R> = { readonly kind: 'done'; readonly result: R } | Refused;

export interface PageState<V, L = unknown> {
  readonly served: Served<V, L>;
  readonly view: V;
  readonly labels: L;
  readonly args: Args;
  /** An act is under way; nothing can be changed until it is answered. */
  readonly isSending: boolean;
  /** Something was sent or asked and has no answer yet; it is tried again. */
  readonly isCut: boolean;
  readonly problems: readonly SpokenProblem[];
  /** What the last act did, in words; null once another begins. */
  readonly said: string | null;
  /**
   * Sends an act; `said` tells what it did. Problems of a refusal stand on the page as well: `under` the row whose form
   * was sent, where several of the same kind may be open.
   */
  act<R>(act: string, input: unknown, said?: (result: R) => string, under?: string): Promise<Acted<R>>;
  /** Asks something that changes nothing. */
  ask<R>(inquiry: string, input: unknown): Promise<AskAnswer<R>>;
  /** Shows the page with other arguments, or again with the same. */
  show(args?: Args): Promise<ShowAnswer<V>>;
  retryNow(): void;
  setProblems(problems: readonly SpokenProblem[]): void;
}

const Context = createContext<unknown>(null);

/** The page around this component; who asks knows which page that is. */
export const usePage = <V, L = unknown>(): PageState<V, L> => useContext(Context) as PageState<V, L>;

export function PageProvider({ served, children }: { served: Served; children: ComponentChildren }) {
  const state = useCalls(served);
  useKeptOpen(state.isSending);
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

/** Asks before the page is closed while something would be lost with it. */
export function useKeptOpen(needed: boolean) {
  useEffect(() => {
    if (!needed) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [needed]);
}
