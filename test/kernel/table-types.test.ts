// What the compiler refuses in a definition: a column that its book may not hold. The compiler itself is asked, on
// files made for the question.
// proves: src/kernel/table.ts
// proves: src/programme/books.ts

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

/** What the compiler says of a table with this column in this book of the programme; nothing when it accepts it. */
function saidOf(book: 'registro' | 'proteccion', column: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'registro-types-'));
  const source = [
    `import { defineTable, type RowOf } from '${ROOT}/src/kernel/table';`,
    `import { ${book} } from '${ROOT}/src/programme/books';`,
    `export const asked = defineTable({ key: 'asked', title: 'T', about: 'a', book: ${book}, columns: { it: ${column} } });`,
    'export type Row = RowOf<typeof asked>;',
    "export const value = (row: Row): 'a' | 'b' | null => row.it;",
  ];
  const config = {
    extends: `${ROOT}/tsconfig.base.json`,
    compilerOptions: { lib: ['ES2019'], types: [] },
    files: ['asked.ts'],
  };
  writeFileSync(join(folder, 'asked.ts'), source.join('\n'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return stdout + stderr;
}

const choice = (sensitivity: string): string =>
  `{ kind: 'choice', label: 'L', codes: { a: 'A', b: 'B' }, sensitivity: '${sensitivity}' }`;

describe('defineTable', () => {
  it('does not compile with a protected column in Registro', () => {
    expect(saidOf('registro', choice('protected'))).toContain(
      `Type '"protected"' is not assignable to type '"open" | "personal"'`,
    );
  });

  it('does not compile with a column of a kind that does not exist', () => {
    expect(saidOf('registro', "{ kind: 'colour', label: 'L', sensitivity: 'open' }")).toContain(
      `Type '"colour"' is not assignable`,
    );
  });

  it('does not let a text be read as one of the codes of a choice', () => {
    expect(saidOf('registro', "{ kind: 'text', label: 'L', sensitivity: 'open' }")).toContain(
      "Type 'string' is not assignable",
    );
  });

  it('compiles with the same column in Protección, and types its codes', () => {
    expect(saidOf('proteccion', choice('protected'))).toBe('');
  });

  it('compiles with a personal column in Registro', () => {
    expect(saidOf('registro', choice('personal'))).toBe('');
  });
});
