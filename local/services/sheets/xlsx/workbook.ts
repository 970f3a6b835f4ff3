// A spreadsheet as an .xlsx file, as Google's own File › Download makes one (what it carries over is assumed): a zip of
// XML parts that LibreOffice and Excel open. Text longer than a cell of theirs goes on in a tab of its own.
// INVARIANT: the same book gives the same bytes; nothing that stands in a cell is lost without the file saying so.

import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../a1';
import type { ShownTab } from '../person-view';
import { linksOf, type Link } from './links';
import { boxesVml, commentsXml, notesOf, type Note } from './notes';
import { firstPart, LONGEST_TEXT, sheetXml } from './sheet-xml';
import { createStyles } from './styles';
import { escaped, XML } from './xml';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Zip keeps local time, so this is the same on every clock. */
const ALWAYS = new Date(2000, 0, 1, 12);

export function toXlsx(tabs: readonly ShownTab[]): Buffer {
  const styles = createStyles();
  const long = longTexts(tabs);
  const all = long === undefined ? tabs : [...tabs, long];
  const names = sheetNames(all.map(({ title }) => title));
  const notes = all.map(notesOf);
  const placeOf = placesIn(all, names);
  const parts: Record<string, string> = {};
  all.forEach((tab, at) => {
    const own = notes[at] as Note[];
    const links = linksOf(tab, placeOf);
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(tab, { styles, hasNotes: own.length > 0, links });
    Object.assign(parts, besideSheet(at + 1, own, links));
  });
  Object.assign(parts, {
    'xl/styles.xml': styles.xml(),
    'xl/workbook.xml': workbookXml(all, names),
    'xl/_rels/workbook.xml.rels': relations([
      ...all.map((_tab, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
    ]),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    '[Content_Types].xml': contentTypes(
      all.length,
      notes.map((own) => own.length > 0),
    ),
  });
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return Buffer.from(zipSync(files, { mtime: ALWAYS }));
}

/** The files that a sheet leans on: its notes, and the addresses its links lead to. */
function besideSheet(number: number, notes: readonly Note[], links: readonly Link[]): Record<string, string> {
  const related: Relation[] = links.flatMap(({ id, outside }) =>
    outside === undefined ? [] : [[id, 'hyperlink', outside, 'External'] as const],
  );
  if (notes.length > 0) {
    related.push(['rId1', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`]);
    related.push(['rId2', 'comments', `../comments${number}.xml`]);
  }
  return {
    ...(notes.length > 0 && {
      [`xl/comments${number}.xml`]: commentsXml(notes),
      [`xl/drawings/vmlDrawing${number}.vml`]: boxesVml(notes),
    }),
    ...(related.length > 0 && { [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relations(related) }),
  };
}

/** Where a tab stands in the file, by the number it has in the spreadsheet. */
function placesIn(tabs: readonly ShownTab[], names: readonly string[]): (sheetId: number) => string | undefined {
  return (sheetId) => {
    const name = names[tabs.findIndex((tab) => tab.sheetId === sheetId && tab.spreadsheetId !== '')];
    return name === undefined ? undefined : `'${name.replace(/'/g, "''")}'!A1`;
  };
}

function workbookXml(tabs: readonly ShownTab[], names: readonly string[]): string {
  const one = ({ hidden }: ShownTab, at: number): string =>
    `<sheet name="${escaped(names[at] ?? '')}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`;
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.map(one).join('')}</sheets></workbook>`;
}

type Relation = readonly [id: string, kind: string, target: string, mode?: 'External'];

const relations = (list: readonly Relation[]): string =>
  `${XML}<Relationships xmlns="${RELATIONS}">${list
    .map(([id, kind, target, mode]) => {
      const outside = mode === undefined ? '' : ` TargetMode="${mode}"`;
      return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escaped(target)}"${outside}/>`;
    })
    .join('')}</Relationships>`;

function contentTypes(sheets: number, withNotes: readonly boolean[]): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  const each = Array.from({ length: sheets }, (_sheet, at) => [
    override(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet'),
    withNotes[at] === true ? override(`xl/comments${at + 1}.xml`, 'comments') : '',
  ]);
  return (
    `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    override('xl/workbook.xml', 'sheet.main') +
    override('xl/styles.xml', 'styles') +
    `${each.flat().join('')}</Types>`
  );
}

/** documented: 31 characters, none of `\ / ? * [ ] :`, no two the same whatever their case. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replace(/[\\/?*[\]:]/g, '_').slice(0, 31) || 'Hoja';
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain.slice(0, 27)} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Where each text that was cut stands, and how it goes on. */
function longTexts(tabs: readonly ShownTab[]): ShownTab | undefined {
  const rows = tabs.flatMap((tab) =>
    tab.rows.flatMap(({ number, cells }) =>
      cells.flatMap(({ value }, at) =>
        typeof value === 'string' && value.length > LONGEST_TEXT
          ? [[`${tab.title}!${columnLetters(at)}${number}`, value.slice(firstPart(value).length)]]
          : [],
      ),
    ),
  );
  if (rows.length === 0) return undefined;
  const heading = ['Celda', 'Cómo sigue su texto (en un .xlsx no cabe en una sola celda)'];
  return {
    title: 'Textos largos',
    sheetId: 0,
    spreadsheetId: '',
    hidden: false,
    rowCount: rows.length + 1,
    columnCount: 2,
    contentRows: rows.length + 1,
    frozenRows: 1,
    frozenColumns: 0,
    mayEdit: true,
    columns: [
      { letters: 'A', hidden: false, width: 160 },
      { letters: 'B', hidden: false, width: 600 },
    ],
    rows: [heading, ...rows].map((texts, at) => ({
      number: at + 1,
      hidden: false,
      height: 21,
      cells: texts.map((text) => ({ text, kind: 'text' as const, value: text })),
    })),
  };
}
