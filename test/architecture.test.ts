// How the house is laid out: who may import whom, what may not be named where, how large things may become.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ENTRY_POINTS } from '../src/entry-points';
import { importsOf, sourceFiles, type SourceFile } from './support/source-files';

const ROOT = resolve(__dirname, '..');
const SRC = sourceFiles('src');
const OURS = [...SRC, ...sourceFiles('local', 'scripts', 'test')];
const THIS_FILE = 'test/architecture.test.ts';

const isIn =
  (...folders: readonly string[]) =>
  ({ path }: { readonly path: string }): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

// --- Who may import whom -------------------------------------------------------------------------------------------

interface Layer {
  readonly folder: string;
  /** Folders and files of the project that it may import; types alone where the name ends in `:types`. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[] | 'node';
}

const LAYERS: readonly Layer[] = [
  { folder: 'src/kernel', mayImport: ['src/kernel'], packages: ['zod', '@noble/hashes'] },
  { folder: 'src/programme', mayImport: ['src/programme', 'src/kernel'], packages: ['zod'] },
  { folder: 'src/messages', mayImport: ['src/messages', 'src/kernel:types'], packages: [] },
  { folder: 'src/ui/door', mayImport: ['src/ui/door'], packages: [] },
  {
    folder: 'src/ui',
    mayImport: ['src/ui', 'src/programme', 'src/kernel', 'src/messages'],
    packages: ['zod', 'preact'],
  },
  { folder: 'src/google', mayImport: ['src/google', 'src/kernel'], packages: [] },
  { folder: 'src', mayImport: ['src'], packages: ['zod'] },
  { folder: 'local', mayImport: ['local'], packages: 'node' },
  {
    folder: 'scripts',
    mayImport: [
      'scripts',
      'src/kernel',
      'src/programme',
      'src/messages',
      'src/ui/page-list',
      'src/ui/served:types',
      'local/host',
      'local/workbench/workbench',
      'test/support/conformance-case:types',
    ],
    packages: 'node',
  },
];

const layerOf = (file: SourceFile): Layer | undefined => LAYERS.find(({ folder }) => isIn(folder)(file));

function forbiddenImports(file: SourceFile): string[] {
  const layer = layerOf(file);
  if (layer === undefined) return [];
  return importsOf(file)
    .filter(({ target, ofProject, onlyTypes }) => {
      if (!ofProject) return layer.packages !== 'node' && !layer.packages.includes(target);
      return !layer.mayImport.some((allowed) => {
        const [folder = '', types] = allowed.split(':');
        return isIn(folder)({ path: target }) && (types === undefined || onlyTypes);
      });
    })
    .map(({ target }) => `${file.path} → ${target}`);
}

describe('imports', () => {
  it('follow the layers', () => {
    expect(OURS.flatMap(forbiddenImports)).toEqual([]);
  });

  it('go in no circle from one duty of the programme to another', () => {
    const dutyOf = (path: string): string | undefined => /^src\/programme\/([^/]+)\//.exec(path)?.[1];
    const next = new Map<string, Set<string>>();
    for (const file of SRC.filter(isIn('src/programme'))) {
      const from = dutyOf(file.path);
      for (const { target } of importsOf(file)) {
        const to = dutyOf(`${target}.ts`);
        if (from !== undefined && to !== undefined && from !== to)
          next.set(from, (next.get(from) ?? new Set()).add(to));
      }
    }

    expect([...next.keys()].flatMap((duty) => circleFrom(duty, next))).toEqual([]);
  });

  it('name only packages that package.json names', () => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const known = [...Object.keys({ ...dependencies, ...devDependencies })];

    const unknown = OURS.flatMap((file) =>
      importsOf(file)
        .filter(({ target, ofProject }) => !ofProject && !target.startsWith('node:') && !known.includes(target))
        .map(({ target }) => `${file.path} → ${target}`),
    );

    expect(unknown).toEqual([]);
  });

  // `import { z }` brings along every language zod speaks: 470 kB instead of 30; the classic face instead of the small
  // one costs 70.
  it('take the small face of zod, whole and nothing of it by name', () => {
    const wrong = SRC.flatMap((file) =>
      importsOf(file)
        .filter(({ target, clause, onlyTypes }) => target === 'zod' && !onlyTypes && clause !== '* as z')
        .map(() => file.path),
    );

    expect(wrong).toEqual([]);
    expect(naming(SRC, /from 'zod'/)).toEqual([]);
  });
});

function circleFrom(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const paths = [[start]];
  const seen = new Set<string>();
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    for (const to of next.get(path[path.length - 1] ?? '') ?? []) {
      if (to === start) return [[...path, to].join(' → ')];
      if (!seen.has(to)) paths.push([...path, to]);
      seen.add(to);
    }
  }
  return [];
}

// --- What may not be named where -----------------------------------------------------------------------------------

const SERVICES =
  /\b(CacheService|CalendarApp|DocumentApp|DriveApp|FormApp|GmailApp|HtmlService|LockService|Logger|MailApp|PropertiesService|ScriptApp|Session|SpreadsheetApp|UrlFetchApp|Utilities)\s*\.|\b(Drive|Gmail|Sheets)\.[A-Z]/;

function naming(files: readonly SourceFile[], what: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        what.test(line.replace(/\/\/.*$/, '').replace(/^\s*\*.*$/, '')) ? [`${path}:${at + 1}`] : [],
      ),
  );
}

describe('source', () => {
  it('names a service of Google in src/google and the door alone', () => {
    const others = SRC.filter((file) => !isIn('src/google', 'src/ui/door')(file));

    expect(naming(others, SERVICES)).toEqual([]);
  });

  it('of kernel, programme and messages takes neither time nor chance from outside, and prints nothing', () => {
    const pure = SRC.filter(isIn('src/kernel', 'src/programme', 'src/messages'));

    expect(naming(pure, /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bconsole\s*\./)).toEqual([]);
  });

  // Where Web globals are missing these refuse everything, silently, or throw.
  it('uses no check of zod’s that needs a Web global', () => {
    expect(naming(SRC, /\bz\.(url|httpUrl|ipv4|ipv6|cidrv4|cidrv6|base64|base64url|jwt|file)\(/)).toEqual([]);
  });

  it('prints through the reports of src/google alone', () => {
    const others = SRC.filter(({ path }) => path !== 'src/google/report.ts');

    expect(naming(others, /\bconsole\s*\./)).toEqual([]);
  });

  it('switches off no check and leaves nothing for later', () => {
    const marks = new RegExp(
      ['@ts-' + 'ignore', '@ts-' + 'expect-error', 'eslint-' + 'disable', '\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b'].join(
        '|',
      ),
    );

    const marked = OURS.filter(({ path, text }) => path !== THIS_FILE && marks.test(text)).map(({ path }) => path);

    expect(marked).toEqual([]);
  });

  it('has no value of any type', () => {
    expect(
      naming(
        OURS.filter(({ path }) => path !== THIS_FILE),
        /:\s*any\b|\bas any\b|<any>|\bany\[\]/,
      ),
    ).toEqual([]);
  });

  it('exports by name', () => {
    const ours = OURS.filter(({ path }) => /^(src|local)\//.test(path));

    expect(naming(ours, /^export default\b|^export \* from\b/)).toEqual([]);
  });
});

// --- Files ---------------------------------------------------------------------------------------------------------

const lines = ({ text }: SourceFile): number => text.split('\n').length - 1;
const headerOf = ({ text }: SourceFile): string[] =>
  /^(?:#!.*\n)?((?:\/\/.*\n)+)/.exec(text)?.[1]?.trimEnd().split('\n') ?? [];

/** A data table or a catalogue may be as long as what it lists. */
const CATALOGUES = isIn('src/messages', 'scripts/sample');

describe('files', () => {
  it('are called after what they hold', () => {
    const vague = /\/(utils?|helpers?|common|misc|managers?|types)(\.test)?\.(ts|tsx|mjs|cjs)$/;

    expect(OURS.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
  });

  it('are called in small letters with hyphens', () => {
    const names = OURS.map(({ path }) => path.split('/').pop() ?? '');

    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('begin by saying what they are for, in eight lines at most', () => {
    const told = OURS.filter(({ path }) => !/\.test\.tsx?$/.test(path));

    const wrong = told
      .filter((file) => headerOf(file).length < 1 || headerOf(file).length > 8)
      .map((file) => `${file.path}: ${headerOf(file).length}`);

    expect(wrong).toEqual([]);
  });

  it('of source have at most 400 lines, and say why if they have more than 250', () => {
    const sources = OURS.filter((file) => !isIn('test')(file) && !CATALOGUES(file));

    const tooLong = sources.filter(
      (file) => lines(file) > 400 || (lines(file) > 250 && !/\bLong\b/.test(headerOf(file).join(' '))),
    );

    expect(tooLong.map((file) => `${file.path}: ${lines(file)}`)).toEqual([]);
  });

  it('of tests have at most 600 lines', () => {
    const tooLong = OURS.filter(isIn('test')).filter((file) => lines(file) > 600);

    expect(tooLong.map((file) => `${file.path}: ${lines(file)}`)).toEqual([]);
  });

  it('of source have lines of at most 140 characters', () => {
    const sources = OURS.filter((file) => !isIn('test')(file) && !CATALOGUES(file));

    const wide = sources.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (line.length > 140 ? [`${path}:${at + 1}`] : [])),
    );

    expect(wide).toEqual([]);
  });

  it('have functions of at most 60 lines', () => {
    const tooLong = OURS.filter((file) => !isIn('test')(file)).flatMap(({ path, text }) =>
      longFunctions(text).map((name) => `${path}: ${name}`),
    );

    expect(tooLong).toEqual([]);
  });
});

/** Functions at the top of a file, by its indentation: from the line that names one to the brace under it. */
function longFunctions(text: string): string[] {
  const all = text.split('\n');
  return all.flatMap((line, at) => {
    const name =
      /^(?:export )?(?:async )?function (\w+)/.exec(line)?.[1] ?? /^(?:export )?const (\w+) = .*=> \{$/.exec(line)?.[1];
    if (name === undefined) return [];
    const end = all.findIndex((each, later) => later > at && each.startsWith('}'));
    return end - at + 1 > 60 ? [`${name} ${end - at + 1}`] : [];
  });
}

// --- Entry points --------------------------------------------------------------------------------------------------

describe('entry points', () => {
  it.each(Object.entries(ENTRY_POINTS))('%s can be called from a page only if that is meant', (name, { kind }) => {
    expect(name.endsWith('_')).toBe(kind === 'trigger');
  });
});
