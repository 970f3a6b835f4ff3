// The port Books over the advanced Sheets service: one `get` per reading, one `batchUpdate` per writing, both with a
// field mask on the values as entered. Knows no table; sheet IDs and titles are the caller's.
// INVARIANT: a write is one request, which Google applies whole or not at all, and is never repeated unless Google
// refused it before doing anything.

import { PlatformFailure, type Area, type Block, type Books } from '../../kernel/ports';
import type { Attempt } from '../attempt';
import { sheets, type GridData, type SheetResource, type SpreadsheetResource } from '../services';
import { toA1 } from './a1';
import { fromCellData } from './cells';
import type { Links } from './links';
import { stepRequests } from './step-requests';

const GRID_FIELDS = 'sheets(properties(title),data(startRow,startColumn,rowData(values(userEnteredValue))))';

/** @param idOf book key → spreadsheet ID. */
export function createBooks(idOf: (book: string) => string, attempt: Attempt, links: Links): Books {
  /** What a call asks of a tab that is not there under its name is refused whole; the refusal then names the tab. */
  const namingTab = <T>(book: string, areas: readonly Area[], call: () => T): T => {
    try {
      return call();
    } catch (error) {
      throw isInvalid(error) ? (missingTab(idOf(book), areas, attempt) ?? error) : error;
    }
  };
  return {
    read: (book, areas) => {
      if (areas.length === 0) return [];
      const options = { ranges: areas.map(toA1), fields: GRID_FIELDS };
      const found = namingTab(book, areas, () =>
        attempt('sheets.get', 'repeatable', () => sheets().Spreadsheets.get(idOf(book), options)),
      );
      return blocksOf(found, areas);
    },
    write: (book, steps, verify) => {
      const resource = {
        requests: steps.flatMap((step) => stepRequests(step, links)),
        ...(verify.length > 0 ? answerWith(verify) : {}),
      };
      const options = { fields: verify.length > 0 ? `updatedSpreadsheet(${GRID_FIELDS})` : 'spreadsheetId' };
      const done = namingTab(book, verify, () =>
        attempt('sheets.batchUpdate', 'once', () => sheets().Spreadsheets.batchUpdate(resource, idOf(book), options)),
      );
      return blocksOf(done.updatedSpreadsheet ?? {}, verify);
    },
  };
}

const isInvalid = (error: unknown): boolean => error instanceof PlatformFailure && error.code === 'platform.invalid';

/** A range of a tab that is not there under its name is no range (seen by users as «Unable to parse range»). */
function missingTab(id: string, areas: readonly Area[], attempt: Attempt): PlatformFailure | undefined {
  const fields = 'sheets(properties(title))';
  const { sheets: there = [] } = attempt('sheets.get', 'repeatable', () => sheets().Spreadsheets.get(id, { fields }));
  const titles = there.map(({ properties }) => properties?.title);
  const missing = areas.find(({ tab }) => !titles.includes(tab));
  return missing && new PlatformFailure('platform.structure', false, 'sheets.get', { tab: missing.tab });
}

const answerWith = (verify: readonly Area[]) => ({
  includeSpreadsheetInResponse: true,
  responseIncludeGridData: true,
  responseRanges: verify.map(toA1),
});

/**
 * What was asked for, in the order asked. The answer lists tabs in their own order, and under each tab one grid for
 * each range asked of it (documented: spreadsheets.sheets, `data`).
 */
function blocksOf(found: SpreadsheetResource, areas: readonly Area[]): Block[] {
  const byTitle = new Map<string, SheetResource>();
  for (const sheet of found.sheets ?? []) byTitle.set(sheet.properties?.title ?? '', sheet);
  const taken = new Map<string, number>();
  return areas.map((area) => {
    const at = taken.get(area.tab) ?? 0;
    taken.set(area.tab, at + 1);
    const grid = byTitle.get(area.tab)?.data?.[at];
    // An answer that is not about the place asked for must not be taken for it.
    if ((grid?.startRow ?? 0) !== area.row || (grid?.startColumn ?? 0) !== area.column) {
      throw new Error(`the answer about ${toA1(area)} is about another place`);
    }
    return { area, cells: cellsOf(grid) };
  });
}

const cellsOf = (grid: GridData | undefined) =>
  (grid?.rowData ?? []).map((row) => (row.values ?? []).map(fromCellData));
