// Buttons and links that look alike. Every button is of type `button`: pages send acts, never HTML forms.

import type { ComponentChildren } from 'preact';

export type ButtonKind = 'main' | 'quiet' | 'danger' | 'plain';

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  /** Full name for screen readers where the visible words depend on their place. */
  readonly name?: string | undefined;
  readonly expanded?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Button({ kind = 'main', onPress, disabled, busy, name, expanded, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      disabled={disabled === true || busy === true}
      aria-busy={busy}
      aria-label={name}
      aria-expanded={expanded}
      onClick={onPress}
    >
      {busy === true && <span class="spinner" aria-hidden="true" />}
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
