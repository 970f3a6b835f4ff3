// What is pushed to Google: its syntax, its globals, its size, and that the same sources give the same bytes.
// proves: src/google/services.ts
// proves: src/main.ts
// proves: src/own-global.ts
// proves: src/ui/door/door.ts

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import { buildSync } from 'esbuild';
import { ADDRESS_PLACE, BOOK_PLACE } from '../../scripts/rva/doors';
import { ENTRY_POINTS } from '../../src/entry-points';
import { ITEMS } from '../../src/ui/door/menu';
import { freeNames } from './free-names';

const ROOT = resolve(__dirname, '../..');
const KB = 1_000;

/** What ECMAScript itself and its internationalisation give a script. */
const OF_THE_LANGUAGE: readonly string[] = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)').filter(
  // `eval` would run text as code, and the console belongs to the host.
  (name: string) => !['eval', 'console', 'globalThis'].includes(name),
);

/** Services that need no enabling, and the console. Others must stand in the manifest. */
const SERVICES = [
  'CacheService',
  'FormApp',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Utilities',
  'console',
];

/** Names that zod uses for checks this program never makes (the architecture test sees to that). */
const IN_ZOD_ALONE: Readonly<Record<string, string>> = {
  navigator: 'asked for by typeof before schemas compile themselves, which is turned off',
  File: 'z.file()',
  URL: 'z.url() and z.ipv6()',
  atob: 'z.base64() and z.jwt()',
  btoa: 'codecs of base64',
};

// Building and clasp take seconds on a busy machine.
jest.setTimeout(60_000);

let folder: string;
let out: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registro-rva-build-'));
  out = join(folder, 'dist');
  build(['--out', out]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (options: readonly string[]): void =>
  void execFileSync('node', ['scripts/build.mjs', ...options], { cwd: ROOT, stdio: 'pipe' });
const read = (...path: string[]): string => readFileSync(join(out, ...path), 'utf8');
const manifest = (
  part: string,
): { dependencies?: { enabledAdvancedServices: { userSymbol: string }[] }; oauthScopes: string[] } =>
  JSON.parse(read(part, 'appsscript.json')) as ReturnType<typeof manifest>;

const BUNDLES = [
  { part: 'core', names: Object.keys(ENTRY_POINTS), namespace: '__rva', services: SERVICES },
  {
    part: 'door',
    names: ['onOpen', ...Object.keys(ITEMS)],
    namespace: '__door',
    // Where the door stands is told in a file beside its code.
    services: ['HtmlService', 'SpreadsheetApp', 'PLACE'],
  },
  {
    part: 'verify-live',
    names: ['clearAway', 'finish', 'google_', 'onOpen', 'openPanel', 'portion', 'prepare', 'runCase', 'runSheetCases'],
    namespace: '__verify',
    // One case asks the runtime for its global object by `Function`.
    services: [...SERVICES, 'SpreadsheetApp'],
  },
];

describe.each(BUNDLES)('dist/$part', ({ part, names, namespace, services }) => {
  const code = (): string => read(part, 'Code.js');

  it('is ES2019, without private fields or static blocks', () => {
    expect(() => parse(code(), { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('takes nothing from outside that Apps Script does not have', () => {
    const advanced = manifest(part).dependencies?.enabledAdvancedServices.map(({ userSymbol }) => userSymbol) ?? [];
    const known = [...OF_THE_LANGUAGE, ...services, ...advanced, ...Object.keys(IN_ZOD_ALONE)];

    const unknown = freeNames(code()).filter(({ name }) => !known.includes(name));

    expect(unknown).toEqual([]);
  });

  it('is evaluated with ECMAScript alone and leaves only its name and its entry points', () => {
    const context = vm.createContext({});

    vm.runInContext(code(), context);

    expect(Object.keys(context).sort()).toEqual([...names, namespace].sort());
  });

  it('declares every entry point as a function at the top', () => {
    const { body } = parse(code(), { ecmaVersion: 2019, sourceType: 'script' });

    const declared = body.flatMap((each) => (each.type === 'FunctionDeclaration' ? [each.id.name] : []));

    expect(declared.sort()).toEqual([...names].sort());
  });

  it('makes no schema compile itself from text', () => {
    const context = vm.createContext({}, { codeGeneration: { strings: false } });

    expect(() => vm.runInContext(code(), context)).not.toThrow();
  });
});

describe('the program’s own code', () => {
  it('takes nothing from outside that Apps Script does not have, not even behind a check', () => {
    const known = [...OF_THE_LANGUAGE, ...SERVICES, 'Sheets', 'Drive', 'Gmail'];
    // zod is replaced by an empty module.
    const options = {
      absWorkingDir: ROOT,
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2019',
      logLevel: 'silent',
    } as const;
    const [file] = buildSync({
      ...options,
      entryPoints: ['src/main.ts'],
      alias: { 'zod/mini': './src/own-global.ts' },
    }).outputFiles;

    const unknown = freeNames(file?.text ?? '').filter(({ name }) => !known.includes(name));

    expect(unknown).toEqual([]);
  });
});

describe('dist', () => {
  it('keeps the program under 460 kB, each page under 60 kB, and the words that a run may have to read under 150 kB', () => {
    const sizes = readdirSync(join(out, 'core')).map((name) => ({ name, size: Buffer.byteLength(read('core', name)) }));
    const limit = (name: string): number => (name.startsWith('palabras-') ? 150 : name.endsWith('.html') ? 60 : 460);

    const tooLarge = sizes.filter(({ name, size }) => size > limit(name) * KB);

    expect(sizes.some(({ name }) => name.endsWith('.html'))).toBe(true);
    expect(tooLarge).toEqual([]);
  });

  it('writes script and style into every page, and nothing that Google’s server would cut off', () => {
    const pages = readdirSync(join(out, 'core'))
      .filter((name) => /^(?!palabras-|formularios-).*\.html$/.test(name))
      .map((name) => read('core', name));

    for (const html of pages) {
      const script = /<script>(?!window\.PAGE)([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
      expect(html).not.toContain('__STYLE__');
      expect(html).not.toContain('__SCRIPT__');
      expect(html).toContain('window.PAGE=/*__PAGE__*/null;');
      // A page runs in a browser; the script editor's limit to ES2019 is not its own.
      expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
      // HtmlService drops what follows `//` inside a template literal, so there must be none.
      expect(templatesIn(script)).toBe(0);
    }
  });

  it('leaves open where a door stands, or fills it in', () => {
    const address = 'https://script.google.com/a/macros/oim.example/s/AKfycb-x_1/exec';
    const placeIn = (dist: string): unknown =>
      vm.runInNewContext(`${readFileSync(join(dist, 'door', 'Place.js'), 'utf8')}; JSON.stringify(PLACE)`);
    const filled = join(folder, 'filled');

    build(['--out', filled, '--core-url', address, '--book', 'registro']);

    expect(placeIn(out)).toBe(JSON.stringify({ core: ADDRESS_PLACE, book: BOOK_PLACE }));
    expect(placeIn(filled)).toBe(JSON.stringify({ core: address, book: 'registro' }));
    expect(readFileSync(join(filled, 'door', 'Code.js'), 'utf8')).toBe(read('door', 'Code.js'));
  });

  it('records what a door must be like, wherever it stands, so that another one is told apart', () => {
    const digests = readFileSync(join(out, 'digests', 'door.sha256'), 'utf8');
    const digestOf = (file: string): string => createHash('sha256').update(read('door', file)).digest('hex');

    expect(digests).toBe(`${digestOf('appsscript.json')}  appsscript.json\n${digestOf('Code.js')}  Code.js\n`);
    expect(
      execFileSync('sha256sum', ['-c', join(out, 'digests', 'door.sha256')], { cwd: join(out, 'door') }).toString(),
    ).toContain('Code.js: OK');
  });

  it.each([
    [['--core-url', 'https://script.google.com/a/macros/oim.example/s/x/exec']],
    [['--book', 'registro']],
    [['--core-url', 'https://elsewhere.example/exec', '--book', 'registro']],
    [['--core-url', "https://script.google.com/'};x/exec", '--book', 'registro']],
  ])('builds no door that knows half of where it stands: %j', (options) => {
    expect(() => build(['--out', join(folder, 'half'), ...options])).toThrow('A door needs both');
    expect(existsSync(join(folder, 'half', 'door'))).toBe(false);
  });

  it('gives the door no scope beyond the user interface of its own book', () => {
    expect(manifest('door').oauthScopes.map((scope) => scope.split('/').pop())).toEqual([
      'script.container.ui',
      'spreadsheets.currentonly',
    ]);
    expect(manifest('door').dependencies).toBeUndefined();
  });

  it('is the same however often it is built', () => {
    const parts = ['core', 'door', 'verify-live'];
    const before = parts.map((part) => readdirSync(join(out, part)).map((name) => [name, read(part, name)]));

    build(['--out', out]);

    expect(parts.map((part) => readdirSync(join(out, part)).map((name) => [name, read(part, name)]))).toEqual(before);
  });
});

describe('clasp', () => {
  const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

  it.each([
    ['.clasp.json', 'core'],
    ['.clasp.door.json', 'door'],
    ['.clasp.verify-live.json', 'verify-live'],
  ])('pushes by %s exactly what dist/%s holds', (project, part) => {
    copyFileSync(join(ROOT, project), join(folder, project));

    const told = execFileSync('node', [CLASP, '--project', project, 'show-file-status', '--json'], {
      cwd: folder,
      env: { ...process.env, HOME: folder },
      encoding: 'utf8',
    });

    const { filesToPush, untrackedFiles } = JSON.parse(told) as { filesToPush: string[]; untrackedFiles: string[] };
    expect(filesToPush.sort()).toEqual(
      readdirSync(join(out, part))
        .map((name) => `dist/${part}/${name}`)
        .sort(),
    );
    expect(untrackedFiles).toEqual([]);
  });

  it.each(['.clasp.json', '.clasp.door.json', '.clasp.verify-live.json'])(
    'finds no script ID in %s, only the place for one',
    (project) => {
      expect(JSON.parse(readFileSync(join(ROOT, project), 'utf8'))).toHaveProperty(
        'scriptId',
        expect.stringMatching(/^PUT-THE-SCRIPT-ID/),
      );
    },
  );
});

const templatesIn = (script: string): number => {
  let count = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ((value as { type?: unknown }).type === 'TemplateLiteral') count += 1;
    Object.values(value).forEach(visit);
  };
  visit(parse(script, { ecmaVersion: 2020, sourceType: 'script' }));
  return count;
};
