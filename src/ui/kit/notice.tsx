// A message that stands in the page: what happened, or what to know. Tones differ by words and by mark, not by colour
// alone.

import type { ComponentChildren } from 'preact';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const MARKS: Readonly<Record<Tone, string>> = { info: 'i', good: '✓', warn: '!', bad: '!' };

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  /** Said by screen readers when it appears. */
  readonly live?: boolean;
  /** All that the page has to say: its title is the page's heading. */
  readonly main?: boolean;
  readonly children?: ComponentChildren;
}

export function Notice({ tone, title, live, main, children }: NoticeProps) {
  const Title = main === true ? 'h1' : 'p';
  return (
    <div class={`notice ${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <span class="mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div>
        {title !== undefined && <Title class="notice-title">{title}</Title>}
        {children}
      </div>
    </div>
  );
}

/** Nothing to show yet: says so, and what to do. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

export function Badge({ tone, children }: { tone?: Tone | undefined; children: ComponentChildren }) {
  return <span class={`badge ${tone ?? 'plain'}`}>{children}</span>;
}
