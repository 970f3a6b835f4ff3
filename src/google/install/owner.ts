// Who may install: the account that owns this script, in person. Everybody else may look on.

import type { Attempt } from '../attempt';
import { drive } from '../services';
import { activeUser, effectiveUser } from '../who';

export interface Ownership {
  readonly owner: string;
  /** Whether this run has the owner's rights. */
  readonly acts: boolean;
  /** Whether the person at the keyboard is the owner. */
  readonly isHere: boolean;
}

export function ownership(attempt: Attempt): Ownership {
  const owners = attempt('drive.files.get', 'repeatable', () =>
    drive().Files.get(ScriptApp.getScriptId(), { fields: 'owners(emailAddress)' }),
  ).owners;
  const owner = (owners?.[0]?.emailAddress ?? '').toLowerCase();
  const acts = owner !== '' && effectiveUser() === owner;
  return { owner, acts, isHere: acts && activeUser() === owner };
}
