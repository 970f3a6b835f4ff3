// The generated documents: rules with their tests, data dictionary, entry points.

import { dictionaryOf } from '../../src/kernel/derive/dictionary';
import { systemTablesOf } from '../../src/kernel/system-tables';
import { books } from '../../src/programme/books';
import { tables } from '../../src/programme/tables';
import { rulesDocument } from './rules';

export interface ReferenceDocument {
  readonly path: string;
  readonly text: string;
}

export function referenceDocuments(root: string): readonly ReferenceDocument[] {
  const first = books[0];
  const system = first === undefined ? [] : systemTablesOf(first);
  return [
    { path: 'docs/reference/rules.md', text: rulesDocument(root) },
    { path: 'docs/reference/dictionary.md', text: `${dictionaryOf([...tables, ...system])}\n` },
  ];
}
