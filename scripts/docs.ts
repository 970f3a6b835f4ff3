// Writes the generated documents from the definitions themselves: `npm run docs` after a change. With --check it writes
// nothing, names what is stale and every rule without a test, and fails if there is any.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referenceDocuments } from './docs/reference';
import { rulesOf } from './docs/rules';

const root = join(import.meta.dirname, '..', '..');
const checking = process.argv.includes('--check');

const isStale = (path: string, text: string): boolean => !existsSync(path) || readFileSync(path, 'utf8') !== text;

const stale = referenceDocuments(root).filter(({ path, text }) => isStale(join(root, path), text));
for (const { path, text } of stale) {
  process.stdout.write(`${checking ? 'stale: ' : ''}${path}\n`);
  if (checking) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const unproved = rulesOf(root).filter(({ tests }) => tests.length === 0);
for (const { name } of unproved) process.stdout.write(`no test: ${name}\n`);
process.exitCode = unproved.length > 0 || (checking && stale.length > 0) ? 1 : 0;
