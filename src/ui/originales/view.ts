// What the page Originales en custodia knows: nobody by name until a receipt is asked for.

import type { DocumentType } from '../../programme/cases/codes';
import type { OriginalRow } from '../../programme/cases/originals';

export interface HeldOriginal extends Omit<OriginalRow, 'seal' | 'updatedAt' | 'updatedBy' | 'what'> {
  /** Of whoever received it, has it, gave it back. */
  readonly names: { readonly by: string; readonly keeper: string; readonly back: string };
}

export interface CasePerson {
  readonly id: string;
  readonly initials: string;
  /** Papers that stand in the registry: row ID and type. */
  readonly papers: readonly {
    readonly id: string;
    readonly type: DocumentType;
  }[];
}

export interface OriginalsView {
  readonly case: string | null;
  readonly originals: readonly HeldOriginal[];
  /** The people of the case, where there is one. */
  readonly people: readonly CasePerson[];
  /** Who may have it in charge: address → name. */
  readonly staff: Readonly<Record<string, string>>;
  readonly mayKeep: boolean;
  readonly today: string;
}

/** What the person's own receipt says besides. */
export interface Receipt {
  readonly original: string;
  readonly person: string;
  readonly name: string;
  readonly what: string | null;
}
