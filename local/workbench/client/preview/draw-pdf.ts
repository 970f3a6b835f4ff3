// Draws the pages of a PDF and reads its text, with pdf.js as the package unpdf carries it: one file, no worker to fetch.
// Built as a file of its own, because it weighs more than the rest of the page together.

import * as pdfjs from 'unpdf/pdfjs';

/** Sharp on screens with two dots a pixel; the style scales it down to the place it has. */
const SCALE = 2;
const MOST_PAGES = 30;

/** @param put takes each page once it is drawn. @returns the text of all pages. */
export async function drawPdf(path: string, put: (canvas: HTMLCanvasElement) => unknown): Promise<string> {
  const data = new Uint8Array(await (await fetch(path)).arrayBuffer());
  const document = await (pdfjs as unknown as Pdfjs).getDocument({
    data,
    isEvalSupported: false,
    useSystemFonts: false,
  }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = globalThis.document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    put(canvas);
    const { items } = await page.getTextContent();
    texts.push(items.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''));
  }
  return texts.join('\n\n');
}

/** The part of pdf.js that is used here; the package ships it without types of its own. */
interface Pdfjs {
  getDocument(source: object): { readonly promise: Promise<PdfDocument> };
}

interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

interface PdfPage {
  getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number };
  render(options: object): { readonly promise: Promise<void> };
  getTextContent(): Promise<{ readonly items: readonly { readonly str: string; readonly hasEOL: boolean }[] }>;
}
