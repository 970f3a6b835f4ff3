// Which problem belongs to which field, and how a field is found on the page.

import type { SpokenProblem } from '../served';

export const anchorOf = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`;

// Where an action's input wraps a row's fields (`segments.2.fields.carrier`), the wrapping is no place on the page.
const placeOf = (field: string | null): string | null => field?.replace(/(^|\.)fields\./g, '$1') ?? null;

export const problemsAt = (problems: readonly SpokenProblem[], name: string): readonly SpokenProblem[] =>
  problems.filter(({ field }) => placeOf(field) === name);

/** Of one row's own form, if any: its fields bear the row in their names. */
export const problemsUnder = (row: string | undefined, problems: readonly SpokenProblem[]): readonly SpokenProblem[] =>
  problems.map((each) =>
    row === undefined || each.field === null ? each : { ...each, field: `${row}.${each.field}` },
  );

export const hasProblemUnder = (problems: readonly SpokenProblem[], path: string): boolean =>
  problems.some(({ field }) => placeOf(field) === path || placeOf(field)?.startsWith(`${path}.`) === true);

/** The nearest place on the page that a problem's field names: the field itself, or what holds it. */
export function nearestPlace(field: string | null): string | null {
  const parts = placeOf(field)?.split('.') ?? [];
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    if (document.getElementById(anchorOf(name)) !== null) return name;
  }
  return null;
}

/** What a field is called on the page; null for what is no single field. */
export function labelOf(name: string): string | null {
  const field = document.getElementById(anchorOf(name));
  const label = field?.closest('.field')?.querySelector('.label');
  // Whether it may be left out stands in the label as well.
  return label?.firstChild?.textContent ?? null;
}

/** Brings the person to a field: scrolled into sight, with the keyboard in it. */
export function goToField(name: string): void {
  const field = document.getElementById(anchorOf(name));
  field?.closest('details')?.setAttribute('open', '');
  field?.scrollIntoView?.({ block: 'center' });
  const input = field?.matches('fieldset') === true ? field.querySelector<HTMLElement>('input,select,textarea') : field;
  (input ?? field)?.focus();
}
