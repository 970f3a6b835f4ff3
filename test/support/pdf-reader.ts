// What an independent reader takes out of a PDF: the text of each page in reading order.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface ReadPdf {
  readonly pages: readonly string[];
  /** All pages as one line, page numbers included. */
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const output = execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], { input: pdf, encoding: 'utf8' });
  const read = JSON.parse(output) as Omit<ReadPdf, 'text'>;
  return { ...read, text: read.pages.join(' ').replace(/\s+/g, ' ').trim() };
}
