// One tab as a worksheet: cells with their types, sizes, what is hidden and frozen, and the choices of its cells.
// Protection, a person's views and conditional formats are not carried over: the file is a copy to work with.
// documented: ECMA-376 part 1, 18.3.
// INVARIANT: text stays text, whatever it begins with; a formula stays one and is not calculated.

import { columnLetters } from '../a1';
import type { ShownCell, ShownTab } from '../person-view';
import { linksXml, type Link } from './links';
import type { Styles } from './styles';
import { escaped, XML } from './xml';

/** documented: Excel's limits; longer text goes on in the tab of long texts. */
export const LONGEST_TEXT = 32_767;

const USUAL_HEIGHT = 21;
const POINTS_A_PIXEL = 0.75;
/** Width of a digit of the usual font, and the padding of a column, in pixels (documented: 18.3.1.13). */
const DIGIT = 7;
const PADDING = 5;

export interface SheetParts {
  readonly styles: Styles;
  /** The tab has notes, which stand in a file of their own. */
  readonly hasNotes: boolean;
  readonly links: readonly Link[];
}

export function sheetXml(tab: ShownTab, { styles, hasNotes, links }: SheetParts): string {
  return (
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetViews><sheetView workbookViewId="0">${paneOf(tab)}</sheetView></sheetViews>` +
    columnsOf(tab) +
    `<sheetData>${tab.rows.map((row) => rowXml(row, styles)).join('')}</sheetData>` +
    validationsOf(tab) +
    linksXml(links) +
    (hasNotes ? '<legacyDrawing r:id="rId1"/>' : '') +
    '</worksheet>'
  );
}

function paneOf({ frozenRows, frozenColumns }: ShownTab): string {
  if (frozenRows === 0 && frozenColumns === 0) return '';
  const split = [frozenColumns > 0 && `xSplit="${frozenColumns}"`, frozenRows > 0 && `ySplit="${frozenRows}"`].filter(
    Boolean,
  );
  const pane = frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  const corner = `${columnLetters(frozenColumns)}${frozenRows + 1}`;
  return `<pane ${split.join(' ')} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
}

function columnsOf({ columns }: ShownTab): string {
  if (columns.length === 0) return '';
  const one = ({ width, hidden }: ShownTab['columns'][number], at: number): string => {
    const digits = Math.max(1, (width - PADDING) / DIGIT).toFixed(2);
    const place = `min="${at + 1}" max="${at + 1}"`;
    return `<col ${place} width="${digits}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;
  };
  return `<cols>${columns.map(one).join('')}</cols>`;
}

function rowXml({ number, hidden, height, cells }: ShownTab['rows'][number], styles: Styles): string {
  const size = height === USUAL_HEIGHT ? '' : ` ht="${height * POINTS_A_PIXEL}" customHeight="1"`;
  const written = cells.map((cell, at) => cellXml(cell, `${columnLetters(at)}${number}`, styles)).join('');
  return `<row r="${number}"${size}${hidden ? ' hidden="1"' : ''}>${written}</row>`;
}

/** Text that would be taken for a number, a date or a formula if it were typed. */
const TAKEN_FOR_ELSE = /^[=+\-@'\d.$]/;

function cellXml({ kind, value, formula, format }: ShownCell, where: string, styles: Styles): string {
  const quoted = typeof value === 'string' && TAKEN_FOR_ELSE.test(value);
  const style = styles.of(format, quoted);
  const start = `<c r="${where}"${style === 0 ? '' : ` s="${style}"`}`;
  if (formula !== undefined) return `${start}><f>${escaped(formula.replace(/^[=+]/, ''))}</f></c>`;
  if (kind === 'empty' || value === null) return style === 0 ? '' : `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = escaped(firstPart(value));
  return `${start} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** As much as a cell holds; no pair of halves is parted. */
export function firstPart(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const half = /[\ud800-\udbff]/.test(text.charAt(LONGEST_TEXT - 1));
  return text.slice(0, LONGEST_TEXT - (half ? 1 : 0));
}

/** Lists of choices, one entry for each run of cells of a column that offer the same. */
function validationsOf({ rows }: ShownTab): string {
  const runs: { readonly column: number; readonly choices: string; readonly from: number; to: number }[] = [];
  const open = new Map<number, (typeof runs)[number]>();
  for (const { number, cells } of rows) {
    cells.forEach(({ choices }, column) => {
      const key = choices === undefined ? undefined : `"${choices.join(',')}"`;
      const last = open.get(column);
      if (key !== undefined && last?.choices === key && last.to === number - 1) last.to = number;
      else if (key !== undefined) {
        const run = { column, choices: key, from: number, to: number };
        runs.push(run);
        open.set(column, run);
      }
    });
  }
  // documented: a list written out holds 255 characters at most, and no commas of its own.
  const fitting = runs.filter(({ choices }) => choices.length <= 257);
  if (fitting.length === 0) return '';
  const one = ({ column, choices, from, to }: (typeof runs)[number]): string => {
    const letters = columnLetters(column);
    const cells = `sqref="${letters}${from}:${letters}${to}"`;
    return `<dataValidation type="list" allowBlank="1" ${cells}><formula1>${escaped(choices)}</formula1></dataValidation>`;
  };
  return `<dataValidations count="${fitting.length}">${fitting.map(one).join('')}</dataValidations>`;
}
