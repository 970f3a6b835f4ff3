// HTML of a small subset → PDF, at once and on this machine: h1–h3, p, strong, em, small, br, ul, ol, li, table
// (thead, tbody, tr, th, td, colspan), img with PNG data, hr. Google's own converter stands in this place on Google;
// what both promise is the same text in the same order, not the same look.
// Fetches nothing and runs nothing.
// INVARIANT: the same HTML and the same options give the same bytes.

import { openFonts } from './fonts';
import { readHtml } from './html-blocks';
import { newDocument } from './library';
import { drain, PAPER, placeOnPages } from './pages';
import { toSlabs } from './slabs';

export interface PdfOptions {
  /** Epoch milliseconds written as the file's date. */
  readonly now?: number;
  readonly paper?: keyof typeof PAPER;
}

export function htmlToPdf(html: string, options: PdfOptions = {}): Buffer {
  const { title, lang, blocks } = readHtml(html);
  const page = PAPER[options.paper ?? 'LETTER'];
  const doc = newDocument({
    size: [page.width, page.height],
    // No margin: placing is done here, and PDFKit would otherwise break pages by itself near the bottom.
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang,
    info: { CreationDate: new Date(options.now ?? 0), ...(title === '' ? {} : { Title: title }) },
  });
  const canvas = { doc, fonts: openFonts(doc) };
  placeOnPages(canvas, toSlabs(canvas, blocks, page.width - 2 * page.margin), page);
  return drain(doc);
}
