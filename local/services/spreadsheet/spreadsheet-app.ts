// SpreadsheetApp for a script bound to a spreadsheet: which one it is, its user interface and what the person has
// selected. Other files, writing and everything else are not in the slice; the program itself uses the advanced service.
// documented: https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app

import type { Execution, Service } from '../../execution';
import { ui } from '../base/ui';
import { emulated } from '../not-emulated';
import { sessionUser } from '../session/session';
import { tabByTitle } from '../sheets/book';
import { rangeBounds } from '../sheets/person-refusal';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { range } from './range';
import { bookIn } from './reading';

export function spreadsheetService(open: OpenSpreadsheet): Service {
  return (execution) => ({
    SpreadsheetApp: emulated('SpreadsheetApp', {
      getUi: () => ui(execution, open.screen),
      getActiveSpreadsheet: () =>
        execution.call('SpreadsheetApp', 'getActiveSpreadsheet', () =>
          emulated('Spreadsheet', { getId: () => open.spreadsheetId }),
        ),
      // Documented: of several selected ranges the last; a world's person selects one.
      getActiveRange: () => execution.call('SpreadsheetApp', 'getActiveRange', () => activeRange(execution, open)),
    }),
  });
}

function activeRange(execution: Execution, { spreadsheetId, selection }: OpenSpreadsheet): object {
  const tab = tabByTitle(bookIn(execution, spreadsheetId), selection.tab);
  if (tab === undefined) throw new Error(`No tab ${selection.tab} is open`);
  return range(execution, { spreadsheetId, sheetId: tab.sheetId }, rangeBounds(tab, selection.a1));
}

/**
 * What `onOpen` is given. The host adds the authorisation mode.
 * documented: https://developers.google.com/apps-script/guides/triggers/events#open
 */
export function openEvent({ identity }: Execution, { spreadsheetId }: OpenSpreadsheet): object {
  const source = emulated('Spreadsheet', { getId: () => spreadsheetId });
  return { source, user: sessionUser(identity.active) };
}
