// What every part of the page shares: who sits at the keyboard, the news, the clock, and how to ask the server.

import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Job } from '../jobs';
import type { InputOf, MethodName, OutputOf } from '../methods/methods';
import type { News } from '../watchers';
import { call, newsAddress } from './call';

export interface Desk {
  /** E-mail of the person at the keyboard; '' for nobody who is signed in. */
  readonly as: string;
  become(email: string): void;
  /** Counts the news; whoever shows something of the world looks again when it moves. */
  readonly version: number;
  readonly job: Job | null;
  /** False while the server does not answer. */
  readonly connected: boolean;
  ask<N extends MethodName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Says something that went wrong, until the next thing is said. */
  complain(text: string | null): void;
  readonly complaint: string | null;
  /** What the workbench last said was done, until one has seen it. */
  readonly said: string | null;
  heard(): void;
}

const Context = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (desk === null) throw new Error('outside the desk');
  return desk;
}

const WHO = 'workbench.as';

export function DeskProvider({ children }: { children: ComponentChildren }) {
  const [as, setAs] = useState(() => localStorage.getItem(WHO) ?? '');
  const [version, setVersion] = useState(0);
  const [job, setJob] = useState<Job | null>(null);
  const [connected, setConnected] = useState(true);
  const [complaint, complain] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useNews((news) => {
    if (news.kind === 'changed') setVersion((seen) => seen + 1);
    else if (news.kind === 'said') setSaid(news.text);
    else {
      setJob(news.job);
      if (news.failed !== undefined) complain(`El trabajo se detuvo: ${news.failed}`);
    }
  }, setConnected);
  const become = useCallback((email: string) => {
    localStorage.setItem(WHO, email);
    complain(null);
    setAs(email);
  }, []);
  const heard = useCallback(() => setSaid(null), []);
  const ask = useCallback(<N extends MethodName>(name: N, input: InputOf<N>) => call(as, name, input), [as]);
  const desk = useMemo(
    () => ({ as, become, version, job, connected, ask, complain, complaint, said, heard }),
    [as, become, version, job, connected, ask, complaint, said],
  );
  return <Context.Provider value={desk}>{children}</Context.Provider>;
}

/** The browser connects again by itself; what was missed meanwhile comes first. */
function useNews(hear: (news: News) => void, setConnected: (connected: boolean) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const source = new EventSource(newsAddress());
    source.onopen = () => setConnected(true);
    source.onerror = () => setConnected(false);
    source.onmessage = ({ data }) => latest.current(JSON.parse(String(data)) as News);
    return () => source.close();
  }, []);
}

export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly why: string }
  | { readonly state: 'shown'; readonly value: T };

/**
 * What the server says, asked again whenever the world, the person or the question changes. The last answer stays on
 * the screen until the next one is there, unless the person or the question is another.
 */
export function useLive<N extends MethodName>(name: N, input: InputOf<N>): Live<OutputOf<N>> {
  const { ask, as, version } = useDesk();
  const question = JSON.stringify([as, name, input]);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly live: Live<OutputOf<N>> } | null>(null);
  useEffect(() => {
    let wanted = true;
    ask(name, input).then(
      (value) => wanted && setAnswer({ to: question, live: { state: 'shown', value } }),
      (error: Error) => wanted && setAnswer({ to: question, live: { state: 'refused', why: error.message } }),
    );
    return () => void (wanted = false);
  }, [question, version]);
  return answer?.to === question ? answer.live : { state: 'loading' };
}
