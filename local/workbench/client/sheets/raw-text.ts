// What one edits of a cell: its formula, or its content in a way that typing it again stores the same. Text that Sheets
// would take for something else gets the apostrophe with which one types it.

import type { ShownCell } from '../../methods/sheets';

const TAKEN_FOR_ELSE = /^[=+'\-$.\d]|^(true|false|verdadero|falso)$/i;

export function rawText(cell: ShownCell | undefined): string {
  if (cell === undefined || cell.kind === 'empty') return '';
  if (cell.formula !== undefined) return cell.formula;
  if (cell.kind === 'boolean') return cell.value === true ? 'TRUE' : 'FALSE';
  if (cell.kind === 'number') return cell.format?.numberFormat === undefined ? String(cell.value) : cell.text;
  const text = String(cell.value);
  const { type, pattern } = cell.format?.numberFormat ?? {};
  if (type === 'TEXT' || pattern === '@') return text.startsWith("'") ? `'${text}` : text;
  return TAKEN_FOR_ELSE.test(text.trim()) ? `'${text}` : text;
}
