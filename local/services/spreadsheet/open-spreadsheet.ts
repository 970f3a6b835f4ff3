// A spreadsheet as it stands open before a person: what is selected in it, and what scripts put on its screen.
// Scripts bound to it see it through `SpreadsheetApp`.

import type { Screen } from '../base/screen';

/** What a person has selected. */
export interface Selection {
  /** Title of the tab that is shown. */
  readonly tab: string;
  /** Within that tab: `B3`, `A3:C3`, `3:4`. */
  readonly a1: string;
}

export interface OpenSpreadsheet {
  readonly spreadsheetId: string;
  readonly selection: Selection;
  readonly screen: Screen;
}
