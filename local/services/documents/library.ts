// PDFKit and its fonts, loaded when the first document is made and not before: loading takes longer than most commands.
// INVARIANT: nothing else loads them.

import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

// The tests run as CommonJS, the tools as ES modules: each has one of the two.
const load = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);

export function newDocument(options: ConstructorParameters<typeof PDFDocument>[0]): PDFDocument {
  const Library = load('pdfkit') as typeof PDFDocument;
  return new Library(options);
}

/** The path of a font file of DejaVu (free licence, https://dejavu-fonts.github.io/License.html). */
export function fontFile(name: string): string {
  return load.resolve(`dejavu-fonts-ttf/ttf/${name}`);
}
