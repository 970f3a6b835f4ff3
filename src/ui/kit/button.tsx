// Buttons and links that look alike. Every button is of type `button`: pages send acts, never HTML forms. A button that
// was pressed shows that it is at work until what it does is done; all others wait while an act is under way.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from './page-state';

export type ButtonKind = 'main' | 'quiet' | 'danger' | 'plain';

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly onPress: () => unknown;
  readonly disabled?: boolean;
  /** At work without having been pressed. */
  readonly busy?: boolean;
  /** May be pressed while an act is under way. */
  readonly always?: boolean;
  /** Full name for screen readers where the visible words depend on their place. */
  readonly name?: string | undefined;
  readonly expanded?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'main', onPress, disabled, busy, always, name, expanded, children }: ButtonProps) {
  const { isSending } = usePage();
  const [pressed, setPressed] = useState(false);
  const press = async () => {
    const done = onPress();
    if (!(done instanceof Promise)) return;
    setPressed(true);
    await done;
    setPressed(false);
  };
  const works = busy === true || pressed;
  const waits = always !== true && isSending;
  return (
    <button
      type="button"
      class={`button ${kind}`}
      disabled={disabled === true || works || waits}
      aria-busy={works}
      aria-label={name}
      aria-expanded={expanded}
      onClick={() => void press()}
    >
      {works && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

interface LinkProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly blank?: boolean;
  readonly name?: string;
  readonly children: ComponentChildren;
}

export function LinkButton({ href, kind = 'quiet', blank, name, children }: LinkProps) {
  const target = blank === true ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <a class={`button ${kind}`} href={href} aria-label={name} {...target}>
      {children}
    </a>
  );
}
