// What the role account keeps outside the books: where they are, the secret behind tokens and lookup keys, and the
// number and link of each journal's last entry. A book that stands behind its head was restored from an old version.
// Form maps stand here too, because a delivered response must be understood before any book is read.
// All of it comes with one read of the user properties, which serves a whole run.

import type { Installation } from './action';
import type { FormMap, Secrets } from './ports';
import type { Unfilled } from './structure/unfilled';

export interface Head {
  readonly number: number;
  readonly link: string;
}

export interface State extends Installation {
  /** Book key → spreadsheet ID. */
  readonly books: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly zone: string;
  /** Book key → its journal's last entry known to be whole. */
  readonly heads: Readonly<Record<string, Head>>;
  /** When every open row was last compared with its seal. */
  readonly lookedAt?: string;
  /** What a repair of the structure has left to do. */
  readonly unfilled?: Unfilled;
  /** Book key → numbers of the filter views that the program made. */
  readonly views?: Readonly<Record<string, readonly number[]>>;
  /** The web app's own, once somebody has opened a page of it: nothing else tells it. */
  readonly address?: string;
  /** False until the installer has finished. */
  readonly ready: boolean;
}

/** Link of a journal that has no entry yet. */
export const FIRST_LINK = '0'.repeat(64);

export const loadState = (secrets: Secrets): State | undefined => (secrets.load() as State | null) ?? undefined;

/** Setting under which an installed form's item map is kept. */
export const formSetting = (map: Pick<FormMap, 'form' | 'language'>): string => `form:${map.form}:${map.language}`;
