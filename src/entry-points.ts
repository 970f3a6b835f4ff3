// Every function that Google calls by name, as plain data: the table of contents of the whole program.
// The build turns each line into a real top-level function; `main.ts` says what it does.
// INVARIANT: a name that ends in `_` cannot be called from a page through google.script.run (documented:
// https://developers.google.com/apps-script/guides/html/communication#private_functions), yet works as the handler of a
// trigger (as in Google's own sample solutions). Triggers therefore end in `_`; everything else may be called by any
// member of the domain and must judge for itself who that is.

export interface EntryPoint {
  readonly kind: 'trigger' | 'web-app' | 'page-call' | 'editor';
  /** Who may set it off: Google on behalf of the role account, a member of staff in the domain, or the role account in person. */
  readonly access: 'google' | 'staff' | 'role account';
  readonly does: string;
}

export const ENTRY_POINTS = {
  doGet: { kind: 'web-app', access: 'staff', does: 'opens a page; changes nothing but the reading line of the day' },
  pageShow: { kind: 'page-call', access: 'staff', does: 'shows an open page again, with other arguments or the same' },
  pageAct: {
    kind: 'page-call',
    access: 'staff',
    does: 'carries out an act of a page under the token the page was given',
  },
  pageAsk: { kind: 'page-call', access: 'staff', does: 'answers a question of a page: a preview, a search' },
  install: {
    kind: 'editor',
    access: 'role account',
    does: 'builds books, folders, forms and triggers, or goes on where it stopped',
  },
  installStatus: { kind: 'page-call', access: 'role account', does: 'says how far the installation is' },
  continueInstall_: { kind: 'trigger', access: 'google', does: 'goes on with an installation that ran out of time' },
  onFormSubmitted_: { kind: 'trigger', access: 'google', does: 'takes in what a form has just received' },
  onSheetEdited_: { kind: 'trigger', access: 'google', does: 'takes in what a person has just typed in a book' },
  onClock_: {
    kind: 'trigger',
    access: 'google',
    does: 'settles every difference between the books and what stands outside them',
  },
} as const satisfies Readonly<Record<string, EntryPoint>>;

export type EntryPointName = keyof typeof ENTRY_POINTS;
