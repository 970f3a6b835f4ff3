// The project's own source files and what they import, read from the text, for tests of how the house is laid out.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve, sep } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const SOURCE = /\.(ts|tsx|mjs|cjs)$/;

export interface SourceFile {
  /** Relative to the project, with slashes: `src/kernel/action.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** A path of the project without extension, or the name of a package. */
  readonly target: string;
  readonly ofProject: boolean;
  readonly onlyTypes: boolean;
  /** What stands between `import` and `from`. */
  readonly clause: string;
}

function under(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? under(path) : SOURCE.test(entry.name) ? [path] : [];
  });
}

export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap(under)
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(ROOT, path), 'utf8') }));
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?([^'";]*?)\s*(?:from\s+)?'([^']+)'/gm;
const LOADED = /\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

export function importsOf({ path, text }: SourceFile): Import[] {
  const stated = [...text.matchAll(IMPORT)]
    .filter(([whole, , clause = '']) => /\bfrom\s+'/.test(whole) || clause === '')
    .map(([, type, clause = '', target = '']) => {
      const named = /^\{([^}]*)\}$/
        .exec(clause.trim())?.[1]
        ?.split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '');
      const onlyTypes =
        type !== undefined ||
        (named !== undefined && named.length > 0 && named.every((each) => each.startsWith('type ')));
      return toImport(path, target, onlyTypes, clause);
    });
  const loaded = [...text.matchAll(LOADED)].map(([, target = '']) => toImport(path, target, false, ''));
  return [...stated, ...loaded];
}

function toImport(from: string, target: string, onlyTypes: boolean, clause: string): Import {
  if (!target.startsWith('.')) return { target: packageOf(target), ofProject: false, onlyTypes, clause };
  const path = normalize(join(dirname(from), target))
    .split(sep)
    .join('/');
  return { target: path, ofProject: true, onlyTypes, clause };
}

/** `@scope/name/file.js` → `@scope/name`. */
const packageOf = (target: string): string =>
  target.startsWith('node:')
    ? target
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
