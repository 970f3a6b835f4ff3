// The page's one heading, a sentence that says what it is for, and what belongs beside it.

import type { ComponentChildren } from 'preact';

interface HeadingProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children?: ComponentChildren;
}

export function Heading({ title, lead, children }: HeadingProps) {
  return (
    <div class="heading">
      <div class="row apart">
        <h1>{title}</h1>
        {children}
      </div>
      {lead !== undefined && <p class="lead">{lead}</p>}
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  /** At the end of the heading's line. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the page with a heading of its own. */
export function Section({ id, title, help, aside, children }: SectionProps) {
  return (
    <section class="card stack" aria-labelledby={`part-${id}`}>
      <div class="row apart">
        <h2 id={`part-${id}`}>{title}</h2>
        {aside}
      </div>
      {help !== undefined && <p class="help">{help}</p>}
      {children}
    </section>
  );
}
