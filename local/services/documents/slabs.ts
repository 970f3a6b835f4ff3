// Turns blocks into slabs: pieces of page that are drawn whole, one below the other. A line of text is a slab, so is
// an image, a rule and a row of a table.
// INVARIANT: slabs are drawn in the order of the text, so that the file's text comes out in reading order.

import type PDFDocument from 'pdfkit';
import type { Fonts } from './fonts';
import type { Block } from './html-blocks';
import type { Line } from './lines';
import { breakLines } from './lines';
import { tableSlabs } from './table-slabs';
import type { Run } from './text-runs';

export interface Slab {
  readonly height: number;
  /** Empty space above it, unless it is the first on its page. */
  readonly before: number;
  /** Never the last on its page. */
  readonly keepWithNext: boolean;
  draw(x: number, y: number): void;
  /** Rows of the table's head, drawn again above it where it begins a page. */
  readonly head?: readonly Slab[];
  /** For what may be higher than a page: as much as fits in a height, and the rest. */
  split?(height: number): [Slab, Slab] | undefined;
}

/** What drawing needs. */
export interface Canvas {
  readonly doc: PDFDocument;
  readonly fonts: Fonts;
}

export const BODY_SIZE = 10;
const LINE_HEIGHT = 1.35;
const INDENT = 16;
const PX = 0.75;
const HEADINGS = { 1: { size: 16, before: 14 }, 2: { size: 13, before: 12 }, 3: { size: 11, before: 10 } } as const;

export function toSlabs(canvas: Canvas, blocks: readonly Block[], width: number): Slab[] {
  return blocks.flatMap((block): Slab[] => {
    switch (block.kind) {
      case 'heading': {
        const { size, before } = HEADINGS[block.level];
        return textSlabs(canvas, block.runs, { size, bold: true, before, width, keep: true });
      }
      case 'paragraph':
        return textSlabs(canvas, block.runs, { size: BODY_SIZE, bold: false, before: 6, width, keep: false });
      case 'item':
        return itemSlabs(canvas, block, width);
      case 'table':
        return tableSlabs(canvas, block.rows, width);
      case 'image': {
        const natural = (block.width ?? block.png.width) * PX;
        const drawn = Math.min(natural, width, (640 * block.png.width) / block.png.height);
        const size = { width: drawn, height: (drawn * block.png.height) / block.png.width };
        const draw = (x: number, y: number): void => void canvas.doc.image(block.png.bytes, x, y, size);
        return [{ height: size.height, before: 6, keepWithNext: false, draw }];
      }
      case 'rule': {
        const draw = (x: number, y: number): void => {
          canvas.doc.lineWidth(0.5).strokeColor('#888888').moveTo(x, y).lineTo(x + width, y).stroke();
        };
        return [{ height: 1, before: 8, keepWithNext: false, draw }];
      }
    }
  });
}

interface Setting {
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly width: number;
  readonly keep: boolean;
}

function textSlabs(canvas: Canvas, runs: readonly Run[], setting: Setting): Slab[] {
  const lines = breakLines(canvas.fonts, runs, setting, setting.width);
  return lines.map((line, index) => ({
    height: line.size * LINE_HEIGHT,
    before: index === 0 ? setting.before : 0,
    keepWithNext: setting.keep,
    draw: (x, y) => drawLine(canvas, line, x, y),
  }));
}

function itemSlabs(canvas: Canvas, item: Extract<Block, { kind: 'item' }>, width: number): Slab[] {
  const left = INDENT * (item.depth + 1);
  const text = textSlabs(canvas, item.runs, {
    size: BODY_SIZE, bold: false, before: 3, width: width - left, keep: false,
  });
  const mark = { text: `${item.mark} `, style: { bold: false, italic: false, size: BODY_SIZE }, x: 0 };
  const markWidth = canvas.fonts.widthOf(mark.text, mark.style);
  return text.map((slab, index) => ({
    ...slab,
    draw: (x, y) => {
      if (index === 0 && item.mark !== '') {
        const line = { pieces: [mark], size: slab.height / LINE_HEIGHT };
        drawLine(canvas, line, x + left - markWidth, y);
      }
      slab.draw(x + left, y);
    },
  }));
}

function drawLine(canvas: Canvas, line: Line, x: number, y: number): void {
  const { doc, fonts } = canvas;
  for (const { text, style, x: offset } of line.pieces) {
    fonts.choose(style);
    // Smaller text stands on the same base line; DejaVu's ascent is 0.928 of its size.
    doc.fillColor('#000000').text(text, x + offset, y + (line.size - style.size) * 0.928, { lineBreak: false });
  }
}
