// What Blob.getAs can turn into what: HTML into PDF, and anything into itself.

import { htmlToPdf } from '../documents/pdf';
import type { BlobContent } from './blob';

const PDF = 'application/pdf';

/** @param now epoch milliseconds, for the date in the PDF. */
export function convert(content: BlobContent, contentType: string, now: number): BlobContent {
  if (contentType === content.contentType) return content;
  if (contentType !== PDF || content.contentType !== 'text/html') {
    throw new Error(`NotEmulated: Blob.getAs from ${content.contentType ?? 'no type'} to ${contentType}`);
  }
  const bytes = htmlToPdf(content.bytes.toString('utf8'), { now });
  return { bytes, contentType: PDF, name: pdfName(content.name) };
}

/** Documented (reference/base/blob#getas): what stands after the last dot is replaced, or the ending is added. */
function pdfName(name: string | null): string | null {
  return name === null ? null : `${name.replace(/\.[^.]*$/, '')}.pdf`;
}
