// What spreadsheets exchange over the clipboard: cells parted by tabs, rows by line breaks, and quotes around a cell that
// holds either. Google Sheets, Excel and LibreOffice all write and read it (seen in their own output).
// INVARIANT: what is written is read back the same.

export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** A last line break ends the last row and begins no other. */
export function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    rows.at(-1)?.push(cell);
    const mark = text.charAt(end);
    if (mark === '') break;
    at = end + 1;
    if (mark === '\t') continue;
    if (mark === '\r' && text.charAt(at) === '\n') at += 1;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function readCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  const inQuotes = text.charAt(from) === '"' ? quotedCell(text, from) : undefined;
  if (inQuotes !== undefined) return inQuotes;
  const length = text.slice(from).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : from + length;
  return { cell: text.slice(from, end), end };
}

/** Undefined when the quote is only a character of the cell: no end, or something behind its end. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  const match = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  if (match === null) return undefined;
  return { cell: (match[1] ?? '').replace(/""/g, '"').replace(/\r\n?/g, '\n'), end: from + match[0].length };
}
