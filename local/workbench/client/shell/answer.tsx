// Shows what the server said, or that it is on its way, or why there is nothing to show.

import type { ComponentChildren } from 'preact';
import type { Live } from '../desk';

interface AnswerProps<T> {
  readonly live: Live<T>;
  readonly children: (value: T) => ComponentChildren;
}

export function Answer<T>({ live, children }: AnswerProps<T>) {
  if (live.state === 'loading') return <p class="loading">Un momento…</p>;
  if (live.state === 'refused') {
    return (
      <p class="refusal" role="alert">
        {live.why}
      </p>
    );
  }
  return <>{children(live.value)}</>;
}
