// The link of a cell: a part of its format (`textFormat.link`), which therefore goes wherever the format goes and stays
// when another value is typed or written over it (assumed: no reference says so, but public programs that write a value
// name the link in their mask, so that an old one does not stay).
// documented: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#CellData
// That its colour and its line stand in no entered format, but are how a linked cell is drawn unless its format says
// otherwise, is what a public measurement saw (gitronald/gdrives); the reference speaks of them as set along with the link.
// Not emulated: links on a part of the text, and those Sheets makes by itself of addresses that people type.

import type { CellFormat, CellRecord } from './cell';

/** As spreadsheet programs are told it. */
export const LINK_COLOR = { red: 17 / 255, green: 85 / 255, blue: 204 / 255 };

export function linkOf(format: CellFormat | undefined): string | undefined {
  return format?.textFormat?.link?.uri;
}

/** What `hyperlink` answers. A formula's own link would have to be computed. */
export function hyperlinkOf({ f }: CellRecord, format: CellFormat): string | undefined {
  if (f !== undefined && /\bHYPERLINK\s*\(/i.test(f)) {
    throw new Error('NotEmulated: Sheets field hyperlink of a cell with a HYPERLINK formula');
  }
  return linkOf(format);
}
