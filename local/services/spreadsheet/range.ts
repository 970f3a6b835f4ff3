// Range and Sheet as far as a bound script reads them: where a range stands, and its cells as they are displayed.
// documented: https://developers.google.com/apps-script/reference/spreadsheet/range and …/reference/spreadsheet/sheet

import type { Execution } from '../../execution';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import { parseA1 } from '../sheets/a1';
import type { TabRecord } from '../sheets/book';
import { boundsOf, columnCountOf, rowCountOf } from '../sheets/book';
import type { Bounds } from '../sheets/bounds';
import { toRecord } from '../sheets/cell';
import { displayText } from '../sheets/display';
import { localeRules } from '../sheets/locale';
import { readWindow } from '../sheets/window';
import type { SheetPlace } from './reading';
import { tabIn } from './reading';

type Range = Pick<
  GoogleAppsScript.Spreadsheet.Range,
  'getRow' | 'getNumRows' | 'getDisplayValue' | 'getDisplayValues'
> & {
  getSheet(): object;
};

export function range(execution: Execution, place: SheetPlace, bounds: Bounds): Range {
  const { call, realm } = execution;
  const read = (method: string): string[][] =>
    call(
      'Range',
      method,
      () => realm.copy(displayed(execution, place, bounds)),
      (rows) => ({
        cells: rows.length * (bounds.right - bounds.left),
      }),
    );
  return emulated('Range', {
    getSheet: () => sheet(execution, place),
    getRow: () => bounds.top + 1,
    getNumRows: () => bounds.bottom - bounds.top,
    // Documented: of a larger range the top-left cell.
    getDisplayValue: () => read('getDisplayValue')[0]?.[0] ?? '',
    getDisplayValues: () => read('getDisplayValues'),
  });
}

function sheet(execution: Execution, place: SheetPlace): object {
  const { realm } = execution;
  return emulated('Sheet', {
    getName: () => tabIn(execution, place).tab.title,
    getRange: (...given: readonly unknown[]) => {
      checkSignature(realm, 'Sheet.getRange', given, ['String'], ['number', 'number']);
      const { tab } = tabIn(execution, place);
      const [first, column] = given;
      const bounds =
        typeof first === 'string' ? ofA1(execution, tab, first) : ofCell(execution, tab, Number(first), Number(column));
      return range(execution, place, bounds);
    },
  });
}

// Wordings of public reports, here and below.
const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

function ofA1({ realm }: Execution, tab: TabRecord, text: string): Bounds {
  const asked = parseA1(text);
  if (asked === undefined || asked.title !== undefined) throw realm.error('Range not found');
  if (asked.rows.from >= rowCountOf(tab) || asked.columns.from >= columnCountOf(tab))
    throw realm.error('Range not found');
  return boundsOf(tab, asked);
}

function ofCell({ realm }: Execution, tab: TabRecord, row: number, column: number): Bounds {
  if (row < 1) throw realm.error('The starting row of the range is too small.');
  if (column < 1) throw realm.error('The starting column of the range is too small.');
  if (row > rowCountOf(tab) || column > columnCountOf(tab)) throw realm.error(OUTSIDE);
  return { top: row - 1, bottom: row, left: column - 1, right: column };
}

function displayed(execution: Execution, place: SheetPlace, bounds: Bounds): string[][] {
  const { book, tab } = tabIn(execution, place);
  const locale = localeRules(book.record.locale);
  return readWindow(book, tab, bounds).map(({ cells }) =>
    cells.map(({ stored, format }) => {
      // Nothing here calculates, and what a formula shows would be made up.
      if (toRecord(stored).f !== undefined) throw new Error('NotEmulated: Range.getDisplayValues of a formula');
      return displayText(stored, format, locale);
    }),
  );
}
