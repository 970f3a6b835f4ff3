// Switches of a world for behaviour that Google does not document or that differs between accounts, so that a test
// can have both. A setting is data of the world, not of the program: it survives a restart and rewinds with a mark.

import type { Store } from './store';

export interface Settings {
  /** How long after its creation by the API a file stays out of `files.list`; documented as eventual, figure assumed. */
  readonly 'drive.listLagMs': number;
  /** Whether the Message-ID we wrote survives edits and sending; reported by users, not documented. */
  readonly 'gmail.keepsMessageId': boolean;
  /**
   * How a text question on a page that the respondent never reached comes back to a script: as '' (the documented rule
   * for unanswered texts, read literally) or not at all.
   */
  readonly 'forms.unreachedText': 'empty' | 'absent';
  /**
   * Whether a response still shows what was answered to a question that was deleted since. Not documented: the reference
   * says that answers come in the order of the form's items, which knows no place for them.
   */
  readonly 'forms.deletedAnswers': 'absent' | 'shown';
  /** How a line break typed into a paragraph question is stored; assumed LF, undocumented. */
  readonly 'forms.lineBreak': '\n' | '\r\n';
  /**
   * Whether `spreadsheets.get` under a field mask still answers `{}` for trailing cells that are only formatted or
   * validated: it does without a mask (public measurements); with one it is not documented.
   */
  readonly 'sheets.keepsFormattedCells': boolean;
  /** Whether an editor may insert rows inside a range protected for others; reports differ, not documented. */
  readonly 'sheets.insertsInsideProtected': boolean;
}

const DEFAULTS: Settings = {
  'drive.listLagMs': 60_000,
  'gmail.keepsMessageId': true,
  'forms.unreachedText': 'empty',
  'forms.lineBreak': '\n',
  'forms.deletedAnswers': 'absent',
  'sheets.keepsFormattedCells': false,
  'sheets.insertsInsideProtected': true,
};

export function setting<N extends keyof Settings>(store: Store, name: N): Settings[N] {
  return store.get<Settings[N]>('settings', name) ?? DEFAULTS[name];
}

export function changeSetting<N extends keyof Settings>(store: Store, name: N, value: Settings[N]): void {
  store.put('settings', name, value);
}
