// Writes the generated documents of docs/reference from the definitions themselves. `npm run docs` after a change;
// a test fails while a committed document is stale.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referenceDocuments } from './docs/reference';

const root = join(import.meta.dirname, '..', '..');
for (const { path, text } of referenceDocuments(root)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}
