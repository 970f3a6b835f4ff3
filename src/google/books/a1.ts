// Areas by tab title → A1 notation, as the ranges of the Sheets API want it.
// documented: https://developers.google.com/workspace/sheets/api/guides/concepts#cell

import type { Area } from '../../kernel/ports';

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;

/** The area in A1 notation. An end may be open downwards; open to the right only over whole rows, as A1 has it. */
export function toA1({ tab, row, rows, column, columns }: Area): string {
  if (columns === undefined) {
    if (column !== 0 || rows === undefined) throw new Error(`an area of ${tab} is open to the right`);
    return `${quoted(tab)}!${row + 1}:${row + rows}`;
  }
  const first = columnLetters(column);
  const last = columnLetters(column + columns - 1);
  const end = rows === undefined ? last : `${last}${row + rows}`;
  return `${quoted(tab)}!${first}${row + 1}:${end}`;
}
