// The notes of a tab: their texts, and the boxes in which older programs show them.
// documented: ECMA-376 part 1, 18.7 (comments) and part 4, 19 (VML, which Excel still asks for).

import { columnLetters } from '../a1';
import type { ShownTab } from '../person-view';
import { escaped, XML } from './xml';

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const notesOf = ({ rows }: ShownTab): Note[] =>
  rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ note }, column) => (note === undefined ? [] : [{ row: number, column, text: note }])),
  );

export function commentsXml(notes: readonly Note[]): string {
  const one = ({ row, column, text }: Note): string =>
    `<comment ref="${columnLetters(column)}${row}" authorId="0"><text><t xml:space="preserve">${escaped(text)}</t></text></comment>`;
  return (
    `${XML}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author></author></authors><commentList>${notes.map(one).join('')}</commentList></comments>`
  );
}

export function boxesVml(notes: readonly Note[]): string {
  const one = ({ row, column }: Note): string =>
    '<v:shape type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1},15,${row - 1},10,${column + 3},15,${row + 3},4</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${notes.map(one).join('')}</xml>`
  );
}
