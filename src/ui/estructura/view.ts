// What the page Reparar estructura shows, as plain JSON. Types only.

import type { SpokenProblem } from '../served';

export interface BookStructure {
  readonly key: string;
  readonly title: string;
  /** The page's act that puts this book right. */
  readonly act: 'repair' | 'repairGuarded';
  /** Tabs that do not stand as they should. */
  readonly tabs: readonly { readonly title: string; readonly problems: readonly SpokenProblem[] }[];
}

/** An installed form. */
export interface FormStanding {
  readonly form: string;
  readonly language: string;
  readonly title: string;
  readonly problems: readonly SpokenProblem[];
  /** What somebody added by hand: it stays unless the person wants it retired. */
  readonly added: readonly { readonly id: string; readonly title: string }[];
}

export type StructureView = readonly BookStructure[];
