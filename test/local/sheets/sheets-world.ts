// A world with the office's role account, a colleague who may edit the book and a stranger, and a way to run a piece
// of script over it through the real gate. All people are invented.

import type { LedgerEntry } from '../../../local/execution';
import { grant } from '../../../local/services/drive/sharing';
import { SheetRefusal } from '../../../local/services/sheets/person-refusal';
import { sheetsService } from '../../../local/services/sheets/service';
import { openStore } from '../../../local/world/store';
import type { World } from '../../../local/world/world';
import { openWorld } from '../../../local/world/world';
import { scriptGate } from '../../support/script-gate';

export const OFFICE = 'registro.tapachula@oim.example';
export const COLLEAGUE = 'marta.inventada@oim.example';
export const STRANGER = 'alguien@correo.example';

type Schema = {
  Request: GoogleAppsScript.Sheets.Schema.Request;
  Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet;
  BatchResponse: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
};
export type Request = Schema['Request'];
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;

export interface Spreadsheets {
  create(resource: object, options?: object): Schema['Spreadsheet'];
  get(id: string, options?: object): Schema['Spreadsheet'];
  batchUpdate(resource: object, id: string, options?: object): Schema['BatchResponse'];
}

export function aWorld(): World {
  const world = openWorld(openStore(':memory:'));
  const domains = { [OFFICE]: 'oim.example', [COLLEAGUE]: 'oim.example', [STRANGER]: 'correo.example' };
  for (const [email, domain] of Object.entries(domains)) {
    world.store.put('accounts', email, { email, name: email, domain, kind: 'user' });
  }
  return world;
}

/** Runs a script as one execution and gives back its result and its ledger. */
export function inScript<T>(
  world: World,
  run: (spreadsheets: Spreadsheets) => T,
  as = OFFICE,
): { result: T; ledger: readonly LedgerEntry[] } {
  // Sixty reads and sixty writes a minute are Google's quota; tests of Sheets do not wait for it.
  world.elapse(2000);
  const gate = scriptGate(world, as);
  const { Sheets } = sheetsService(gate.execution) as { Sheets: { Spreadsheets: Spreadsheets } };
  return { result: run(Sheets.Spreadsheets), ledger: gate.ledger };
}

export function script<T>(world: World, run: (spreadsheets: Spreadsheets) => T, as = OFFICE): T {
  return inScript(world, run, as).result;
}

/** A book of one tab `Casos` with sheet ID 7, shared with the colleague. */
export function aBook(world: World, rowCount = 20, columnCount = 6): string {
  const book = script(world, (sheets) =>
    sheets.create({
      properties: { title: 'Registro', locale: 'es_MX', timeZone: 'America/Mexico_City' },
      sheets: [{ properties: { sheetId: 7, title: 'Casos', gridProperties: { rowCount, columnCount } } }],
    }),
  );
  const id = book.spreadsheetId ?? '';
  grant(world.store, id, { type: 'user', role: 'writer', emailAddress: COLLEAGUE });
  return id;
}

export function batch(world: World, id: string, requests: readonly Request[], as = OFFICE): Schema['BatchResponse'] {
  return script(world, (sheets) => sheets.batchUpdate({ requests }, id), as);
}

/** Texts, numbers and truth values as cells; null is an empty cell. */
export function cellsOf(values: readonly (string | number | boolean | null)[]): CellData[] {
  return values.map((value) => {
    if (value === null) return {};
    if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
    return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
  });
}

/** Writes values from a corner on, as a script does. */
export function write(
  world: World,
  id: string,
  [rowIndex, columnIndex]: readonly [number, number],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): void {
  const start = { sheetId: 7, rowIndex, columnIndex };
  batch(world, id, [
    { updateCells: { start, rows: rows.map((row) => ({ values: cellsOf(row) })), fields: 'userEnteredValue' } },
  ]);
}

/** The bare values of a range; empty rows and cells in between are [] and null. */
export function values(world: World, id: string, range: string): unknown[][] {
  const fields = 'sheets.data.rowData.values.userEnteredValue';
  const book = script(world, (sheets) => sheets.get(id, { ranges: [range], fields }));
  const rows = book.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.map((row) => (row.values ?? []).map((cell) => Object.values(cell.userEnteredValue ?? {})[0] ?? null));
}

/** The one cell of a range with everything that can be read of it. */
export function cell(world: World, id: string, range: string): CellData {
  const fields = 'sheets.data.rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation)';
  const book = script(world, (sheets) => sheets.get(id, { ranges: [range], fields }));
  return book.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
}

/** The text of what a call throws. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Nothing was refused');
}

/** The reason for which a person is refused something. */
export function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SheetRefusal) return error.reason;
    throw error;
  }
  throw new Error('Nothing was refused');
}
