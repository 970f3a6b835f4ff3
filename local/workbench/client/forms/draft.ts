// What a respondent has filled in so far, kept by the browser while its tab is open: a reload or a server that was
// stopped loses nothing. Each person, form and link has a draft of its own; sending it forgets it.

import { useState } from 'preact/hooks';
import type { FormView } from '../../methods/forms';
import { prefilledIn, type FilledForm } from './filled';

export interface Draft {
  readonly filled: FilledForm;
  /** Indexes of the pages walked through; the last is the one on the screen. */
  readonly path: readonly number[];
}

export interface KeptDraft {
  readonly draft: Draft;
  keep(change: (draft: Draft) => Draft): void;
  /** Begins anew with what `filled` says. */
  restart(filled: FilledForm): void;
}

const nameOf = (as: string, { id, prefilled }: FormView): string =>
  `workbench.form/${as}/${id}/${JSON.stringify(prefilled)}`;

export function useDraft(as: string, form: FormView): KeptDraft {
  const name = nameOf(as, form);
  const [draft, setDraft] = useState(() => stored(name, form) ?? { filled: prefilledIn(form), path: [0] });
  return {
    draft,
    keep: (change) =>
      setDraft((before) => {
        const after = change(before);
        store(name, JSON.stringify(after));
        return after;
      }),
    restart: (filled) => {
      sessionStorage.removeItem(name);
      setDraft({ filled, path: [0] });
    },
  };
}

function stored(name: string, { pages }: FormView): Draft | undefined {
  const text = sessionStorage.getItem(name);
  if (text === null) return undefined;
  const { filled, path } = JSON.parse(text) as Draft;
  // The form may have lost pages since.
  const fits = path.length > 0 && path.every((index) => index < pages.length);
  return { filled, path: fits ? path : [0] };
}

function store(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // The browser's space is full: what is on the screen is still there to be sent.
  }
}
