// Puts slabs on pages: breaks between them, repeats a table's head, cuts a row only when no page could hold it, and
// writes the page numbers last, when their count is known.
// INVARIANT: every slab is drawn exactly once, heads apart.

import type PDFDocument from 'pdfkit';
import type { Canvas, Slab } from './slabs';

export interface PageShape {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Letter is the paper of Mexico's offices. */
export const PAPER = {
  LETTER: { width: 612, height: 792, margin: 56 },
  A4: { width: 595.28, height: 841.89, margin: 56 },
} as const;

const FOOTER = { bold: false, italic: false, size: 8 };

export function placeOnPages(canvas: Canvas, slabs: readonly Slab[], page: PageShape): void {
  const { doc } = canvas;
  const bottom = page.height - page.margin;
  const room = bottom - page.margin;
  let y = page.margin;
  doc.addPage();

  const draw = (slab: Slab): void => {
    slab.draw(page.margin, y);
    y += slab.height;
  };
  const turnPage = (head: readonly Slab[] = []): void => {
    doc.addPage();
    y = page.margin;
    head.forEach(draw);
  };
  const place = (slab: Slab, needed: number, fresh = y === page.margin): void => {
    const before = fresh ? 0 : slab.before;
    if (y + before + Math.max(needed, slab.height) <= bottom) {
      y += before;
      return draw(slab);
    }
    const headHeight = (slab.head ?? []).reduce((sum, row) => sum + row.height, 0);
    const parts = slab.height + headHeight > room ? slab.split?.(bottom - y - before) : undefined;
    if (parts !== undefined) {
      y += before;
      draw(parts[0]);
      turnPage(slab.head);
      return place({ ...parts[1], head: slab.head }, parts[1].height, true);
    }
    // What does not fit on a page of its own runs over its end; nothing else would move on.
    if (fresh) return draw(slab);
    turnPage(slab.head);
    place(slab, slab.height, true);
  };

  slabs.forEach((slab, index) => place(slab, groupHeight(slabs, index)));
  numberPages(canvas, page);
}

/** The height of a slab with those it may not be parted from, and the first that follows them. */
function groupHeight(slabs: readonly Slab[], index: number): number {
  let height = 0;
  for (let i = index; i < slabs.length; i += 1) {
    const slab = slabs[i];
    if (slab === undefined) break;
    height += slab.height + (i === index ? 0 : slab.before);
    if (!slab.keepWithNext) break;
  }
  return height;
}

function numberPages({ doc, fonts }: Canvas, page: PageShape): void {
  const { count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(i);
    const text = `${i + 1} / ${count}`;
    const x = (page.width - fonts.widthOf(text, FOOTER)) / 2;
    fonts.choose(FOOTER);
    doc.fillColor('#555555').text(text, x, page.height - page.margin / 2 - FOOTER.size, { lineBreak: false });
  }
}

/** Everything the document has written; PDFKit keeps it for a reader that comes after the end. */
export function drain(doc: PDFDocument): Buffer {
  doc.end();
  const parts: Buffer[] = [];
  for (let part = doc.read(); part !== null; part = doc.read()) parts.push(part);
  return Buffer.concat(parts);
}
