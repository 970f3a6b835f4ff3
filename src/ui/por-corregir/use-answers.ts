// Asks once for the answers of the response behind an item.

import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../kit/page-state';
import type { ResponseAnswers } from './view';

export type Asked =
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'here'; readonly answers: ResponseAnswers };

export function useAnswers(item: string): Asked {
  const { ask } = usePage();
  const [asked, setAsked] = useState<Asked>({ kind: 'asking' });
  useEffect(() => {
    void ask<ResponseAnswers>('answers', { item }).then((reply) => {
      if (reply.kind === 'answered') setAsked({ kind: 'here', answers: reply.answer });
      else setAsked({ kind: 'failed', why: reply.problems.map(({ text, remedy }) => `${text} ${remedy}`).join(' ') });
    });
  }, [item]);
  return asked;
}
