// The generated documents: rules with their tests, data dictionary, the README's transcript with its example files.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaryOf } from '../../src/kernel/derive/dictionary';
import { systemTablesOf } from '../../src/kernel/system-tables';
import { books } from '../../src/programme/books';
import { tables } from '../../src/programme/tables';
import { accessDocument } from './access';
import { rulesDocument } from './rules';
import { transcript, withTranscript } from './transcript';

export interface ReferenceDocument {
  readonly path: string;
  readonly text: string;
}

export function referenceDocuments(root: string): readonly ReferenceDocument[] {
  const first = books[0];
  const system = first === undefined ? [] : systemTablesOf(first);
  const { text, examples } = transcript();
  return [
    { path: 'README.md', text: withTranscript(readFileSync(join(root, 'README.md'), 'utf8'), text) },
    ...Object.entries(examples).map(([path, content]) => ({ path, text: content })),
    { path: 'docs/reference/rules.md', text: rulesDocument(root) },
    { path: 'docs/reference/access.md', text: accessDocument() },
    { path: 'docs/reference/dictionary.md', text: `${dictionaryOf([...tables, ...system])}\n` },
  ];
}
