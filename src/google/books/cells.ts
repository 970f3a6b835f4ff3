// Cells ↔ the values of the Sheets API. Values are typed, never parsed: text that begins with `=` stays text.
// INVARIANT: no formula is ever written; one that a person typed is read as such wherever it stands.

import type { Cell } from '../../kernel/ports';
import type { CellData, ExtendedValue } from '../services';

/** Longest text of one cell. documented: https://support.google.com/drive/answer/37603 */
const LONGEST_CELL = 50_000;

export function toCellData(cell: Cell): CellData {
  // A cell without a value under the mask is cleared. An empty text would leave a cell that is neither.
  if (cell === null || cell === '') return {};
  return { userEnteredValue: toExtendedValue(cell) };
}

function toExtendedValue(cell: string | number | boolean | { readonly formula: string }): ExtendedValue {
  switch (typeof cell) {
    case 'string':
      if (cell.length > LONGEST_CELL) throw new Error(`a text of ${cell.length} characters does not fit a cell`);
      return { stringValue: cell };
    case 'number':
      if (!Number.isFinite(cell)) throw new Error('a cell holds finite numbers only');
      return { numberValue: cell };
    case 'boolean':
      return { boolValue: cell };
    default:
      throw new Error('a formula is never written');
  }
}

export function fromCellData(data: CellData | undefined): Cell {
  const { stringValue, numberValue, boolValue, formulaValue } = data?.userEnteredValue ?? {};
  if (formulaValue !== undefined) return { formula: formulaValue };
  return stringValue ?? numberValue ?? boolValue ?? null;
}
