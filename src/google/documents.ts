// The port Documents: HTML of a small subset becomes a PDF by Google's own converter, in one call. Page size, fonts and
// images of the result are Google's business; a document must be legible without any say in them.

import type { Documents } from '../kernel/ports';
import type { Attempt } from './attempt';

export function createDocuments(attempt: Attempt): Documents {
  return {
    pdf: (html) =>
      attempt('blob.getAs', 'repeatable', () => {
        const page = Utilities.newBlob(html, 'text/html', 'documento.html');
        return Utilities.base64Encode(page.getAs('application/pdf').getBytes());
      }),
  };
}
