// What is typed and not yet saved: plain strings by the column they are for. Nothing is dropped until it was saved.

import { useState } from 'preact/hooks';
import { numberIn } from '../kit/numbers';
import { useKeptOpen } from '../kit/page-state';

export type Draft = Readonly<Record<string, string>>;

export interface Drafting {
  readonly draft: Draft;
  /** What an input of that column needs. */
  readonly field: (name: string) => {
    readonly name: string;
    readonly value: string;
    readonly onValue: (value: string) => void;
  };
  readonly edit: (part: Draft) => void;
  /** Begins anew, with what holds for the next one too. */
  readonly restart: (part?: Draft) => void;
}

export function useDraft(): Drafting {
  const [draft, setDraft] = useState<Draft>({});
  const [kept, setKept] = useState<Draft>({});
  useKeptOpen(Object.entries(draft).some(([key, value]) => value !== (kept[key] ?? '')));
  const edit = (part: Draft) => setDraft((before) => ({ ...before, ...part }));
  return {
    draft,
    edit,
    field: (name) => ({ name, value: draft[name] ?? '', onValue: (value) => edit({ [name]: value }) }),
    restart: (part = {}) => {
      setKept(part);
      setDraft(part);
    },
  };
}

/** As the act takes it: what is empty is nothing, numbers are numbers; one that is none is sent as it stands. */
export function valuesOf(draft: Draft, numbers: readonly string[] = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(draft).map(([key, text]) => [
      key,
      text === '' ? null : numbers.includes(key) ? (numberIn(text) ?? text) : text,
    ]),
  );
}
