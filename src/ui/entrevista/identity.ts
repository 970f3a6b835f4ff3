// Who it is, once the reader asked; kept on the page alone, and gone again when it is hidden.

import { useState } from 'preact/hooks';
import { usePage } from '../kit/page-state';
import type { InterviewView, Known } from './view';

export interface OpenedIdentity {
  readonly known: Known | null;
  readonly asking: boolean;
  readonly open: () => void;
  readonly hide: () => void;
}

export function useIdentity(): OpenedIdentity {
  const { view, ask, setProblems } = usePage<InterviewView>();
  const [known, setKnown] = useState<Known | null>(null);
  const [asking, setAsking] = useState(false);
  const tell = async () => {
    setAsking(true);
    const reply = await ask<Known>('known', { person: view.person });
    setAsking(false);
    if (reply.kind === 'answered') setKnown(reply.answer);
    else setProblems(reply.problems);
  };
  return { known, asking, open: () => void tell(), hide: () => setKnown(null) };
}
