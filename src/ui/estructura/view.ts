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

export type StructureView = readonly BookStructure[];
