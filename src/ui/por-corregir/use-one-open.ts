// Of many lines one stands open; what was wrong in another is no longer said.

import { useState } from 'preact/hooks';
import { usePage } from '../kit/page-state';

export function useOneOpen(): readonly [open: string | null, choose: (id: string | null) => void] {
  const { setProblems } = usePage();
  const [open, setOpen] = useState<string | null>(null);
  const choose = (id: string | null): void => {
    setProblems([]);
    setOpen(id);
  };
  return [open, choose];
}
