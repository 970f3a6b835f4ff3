// The formats of cells as the style table of a workbook: each different one stands there once.
// documented: ECMA-376 part 1, 18.8.

import type { CellFormat } from '../cell';
import { LINK_COLOR, linkOf } from '../link';
import { escaped, XML } from './xml';

/** Numbers below belong to formats that every program knows. */
const FIRST_OWN_FORMAT = 164;
const GENERAL = '';

/** What Sheets shows where a format names a kind and no pattern (assumed; Spanish of Mexico). */
const USUAL: Readonly<Record<string, string>> = {
  TEXT: '@',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  SCIENTIFIC: '0.00E+00',
  NUMBER: '#,##0.00',
};

interface Rgb {
  readonly red?: number;
  readonly green?: number;
  readonly blue?: number;
}

export interface Styles {
  /** Index of a cell's style. `quoted`: the text would be taken for something else if it were typed. */
  of(format: CellFormat | undefined, quoted: boolean): number;
  xml(): string;
}

/** Kept in the order in which they were first met; the first of each kind is the plain one. */
function table(first: string) {
  const known = new Map<string, number>([[first, 0]]);
  return {
    at: (xml: string): number => {
      const at = known.get(xml) ?? known.size;
      known.set(xml, at);
      return at;
    },
    all: (): string[] => [...known.keys()],
  };
}

export function createStyles(): Styles {
  const fonts = table('<font><sz val="10"/><name val="Arial"/></font>');
  const fills = table('<fill><patternFill patternType="none"/></fill>');
  fills.at('<fill><patternFill patternType="gray125"/></fill>');
  const formats = table(GENERAL);
  const cells = table('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  return {
    of: (format, quoted) => {
      const number = formats.at(patternOf(format));
      const parts = [
        `numFmtId="${number === 0 ? 0 : FIRST_OWN_FORMAT + number}"`,
        `fontId="${fonts.at(fontOf(format))}"`,
        `fillId="${fills.at(fillOf(format))}"`,
        'borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"',
        ...(quoted ? ['quotePrefix="1"'] : []),
      ];
      const plain = patternOf(format) === GENERAL && format === undefined && !quoted;
      return plain ? 0 : cells.at(`<xf ${parts.join(' ')}>${alignmentOf(format)}</xf>`);
    },
    xml: () => {
      const own = formats
        .all()
        .slice(1)
        .map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at + 1}" formatCode="${escaped(code)}"/>`);
      return (
        `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        list('numFmts', own) +
        list('fonts', fonts.all()) +
        list('fills', fills.all()) +
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
        list('cellXfs', cells.all()) +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
      );
    },
  };
}

const list = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

function patternOf(format: CellFormat | undefined): string {
  const { type, pattern } = format?.numberFormat ?? {};
  return pattern ?? USUAL[type ?? ''] ?? GENERAL;
}

function fontOf(format: CellFormat | undefined): string {
  const isLink = linkOf(format) !== undefined;
  const { bold, italic, strikethrough, underline = isLink, foregroundColorStyle } = format?.textFormat ?? {};
  const ink = foregroundColorStyle?.rgbColor ?? (isLink ? LINK_COLOR : undefined);
  const marks = [bold && '<b/>', italic && '<i/>', strikethrough && '<strike/>', underline && '<u/>'].filter(Boolean);
  return `<font>${marks.join('')}<sz val="10"/>${colour('color', ink)}<name val="Arial"/></font>`;
}

function fillOf(format: CellFormat | undefined): string {
  const background = format?.backgroundColorStyle?.rgbColor;
  if (background === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid">${colour('fgColor', background)}</patternFill></fill>`;
}

function colour(tag: string, rgb: Rgb | undefined): string {
  if (rgb === undefined) return '';
  const hex = [rgb.red, rgb.green, rgb.blue].map((share) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `<${tag} rgb="FF${hex.join('').toUpperCase()}"/>`;
}

function alignmentOf(format: CellFormat | undefined): string {
  const { horizontalAlignment, wrapStrategy } = format ?? {};
  const side = horizontalAlignment === undefined ? '' : ` horizontal="${horizontalAlignment.toLowerCase()}"`;
  return `<alignment vertical="top"${wrapStrategy === 'WRAP' ? ' wrapText="1"' : ''}${side}/>`;
}
