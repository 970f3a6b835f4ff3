// What an edit trigger's event says of who typed where. The value is not taken from it: of several cells it has none
// (documented: https://developers.google.com/apps-script/guides/triggers/events#edit_1).

import type { EditNote } from '../kernel/ports';

/** The corners are plain members of the range (seen in public reports of the event as JSON). */
interface Corners {
  readonly rowStart: number;
  readonly rowEnd: number;
  readonly columnStart: number;
  readonly columnEnd: number;
}

export function editNote({ range, user }: GoogleAppsScript.Events.SheetsOnEdit): EditNote {
  const { rowStart, rowEnd, columnStart, columnEnd } = range as unknown as Corners;
  return {
    tab: range.getSheet().getSheetId(),
    rows: [rowStart - 1, rowEnd],
    columns: [columnStart - 1, columnEnd],
    // '' for a person of another domain (documented: Session.getActiveUser).
    by: (user?.getEmail() ?? '').toLowerCase(),
  };
}
