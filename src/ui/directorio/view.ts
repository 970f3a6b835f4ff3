// What the page Directorio shows, as plain JSON. Types only.

import type { Values } from '../../kernel/table';
import type { FieldSpec } from '../kit/field-spec';
import type { SpokenProblem } from '../served';

export type PartKey =
  | 'missions'
  | 'focalPoints'
  | 'staff'
  | 'accessPoints'
  | 'offices'
  | 'countriesServed'
  | 'places';

/** A row of the directory with its seal. */
export interface DirectoryRow {
  readonly id: string;
  readonly seal: string;
  readonly values: Values;
  /** False when its days are over or have not begun. */
  readonly holds: boolean;
}

export interface DirectoryPart {
  readonly rows: readonly DirectoryRow[];
  readonly mayEdit: boolean;
}

export interface ShownSetting {
  readonly key: string;
  readonly explanation: string;
  readonly unit: string | null;
  /** As text, the way it is typed. */
  readonly normal: string;
  /** What the office wrote, or null where the program's own value holds. */
  readonly value: string | null;
  readonly id: string | null;
  readonly seal: string | null;
  /** What is wrong with the written value, so that the program's own holds meanwhile. */
  readonly problems: readonly SpokenProblem[];
}

export interface DirectoryView {
  readonly today: string;
  readonly parts: Readonly<Record<PartKey, DirectoryPart>>;
  /** Table → row ID → how it is called, for references. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly settings: readonly ShownSetting[];
  readonly maySetUp: boolean;
}

export interface PartLabels {
  readonly key: PartKey;
  readonly title: string;
  readonly about: string;
  readonly fields: readonly FieldSpec[];
}

export interface DirectoryLabels {
  readonly parts: readonly PartLabels[];
  /** IANA zones in use, offered where a zone is typed. */
  readonly zones: readonly string[];
}

export interface AccessLink {
  readonly url: string;
}
