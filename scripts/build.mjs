// Builds what is pushed to Google (dist/core, the program; dist/door, the script bound to a book; dist/verify-live, the
// cases for a scratch account) and what runs beside it: dist/workbench (the local host's page for browsers), dist/tools
// (the commands of scripts/), dist/maps (to read a stack of Google's log with).
// Checks no types. `--out DIR` builds somewhere else; `--readable` keeps names, beyond the size that is allowed;
// `--core-url URL --book KEY` tells the door where it stands, which is what differs from one book to the next.
// INVARIANT: the same sources give the same bytes; files are replaced whole and only when they differ, so that a
// program that is running from dist never sees half of one.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { fileName, jsonFile, LANGUAGES, shellIn, spokenIn, wordsFile } from './build/languages.mjs';
import { shortNames } from './build/short-names.mjs';
import { everyCase } from './verify-live/every-case.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(ROOT, 'dist') },
    readable: { type: 'boolean', default: false },
    'core-url': { type: 'string' },
    book: { type: 'string' },
  },
});

// ES2019: newer syntax, private fields first of all, is a parse error when a script is saved
// (reported: https://github.com/google/clasp/issues/907 and 935).
const APPS_SCRIPT = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  format: 'iife',
  target: 'es2019',
  charset: 'utf8',
  // The whole is read and compiled at every execution, so it is small. Lines are short, because a stack in Google's log
  // tells line and column, and only the map beside the build can name what stood there.
  minify: true,
  lineLimit: 160,
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'eof',
  logLevel: 'silent',
};

// Libraries look for the global object to leave things there (zod its settings) or to find what Apps Script lacks
// (noble its `crypto`). They are given an object of the bundle's own, so that nothing else becomes global.
const OWN_GLOBAL = { define: { globalThis: 'ownGlobal' }, inject: ['src/own-global.ts'] };

const PAGE = {
  ...APPS_SCRIPT,
  platform: 'browser',
  // Browsers read what Apps Script's editor refuses, and a page on a phone has a size to keep.
  target: 'es2020',
  lineLimit: 0,
  sourcemap: false,
  legalComments: 'none',
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  outdir: 'page',
  // HtmlService drops what follows `//` or `/*` inside a template literal
  // (reported: https://github.com/enuchi/React-Google-Apps-Script/issues/157).
  supported: { 'template-literal': false },
};

/** What elements are made of, for scripts that have some: it brings preact along. */
const ELEMENTS = { inject: ['src/ui/kit/jsx.ts'] };

const text = (file) => readFileSync(join(ROOT, file), 'utf8');
const folders = (path) =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** One file of Apps Script: a single variable, and a top-level function for each name that Google calls. */
async function script(entry, globalName, options = naming()) {
  const names = await exportsOf(entry, options.plugins);
  const { outputFiles } = await build({
    ...APPS_SCRIPT,
    ...OWN_GLOBAL,
    ...options,
    entryPoints: [entry],
    globalName,
    outfile: 'Code.js',
  });
  const stubs = names.map((name) => `function ${name}(){return ${globalName}.${name}.apply(this,arguments)}\n`);
  const [map, code] = outputFiles.map((file) => file.text);
  return { code: code + stubs.join(''), map };
}

const naming = () =>
  values.readable ? { minifyIdentifiers: false, minify: false, minifyWhitespace: true, minifySyntax: true } : {};

async function exportsOf(entry, plugins = []) {
  const options = {
    entryPoints: [entry],
    absWorkingDir: ROOT,
    plugins,
    bundle: plugins.length > 0,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: 'names.js',
  };
  const { metafile } = await build(options);
  return Object.values(metafile.outputs)[0].exports.sort();
}

/** A page is one HTML file for each language: the shell with the page's script and style written into it. */
async function page(name, language) {
  const { outputFiles } = await build({
    ...PAGE,
    ...ELEMENTS,
    entryPoints: [`src/ui/${name}/client.tsx`],
    plugins: [spokenIn(ROOT, language)],
  });
  const of = (extension) => outputFiles.find((file) => file.path.endsWith(extension))?.text.trim() ?? '';
  const own = `src/ui/${name}/page.html`;
  const shell = await shellIn(ROOT, language, text(existsSync(join(ROOT, own)) ? own : 'src/ui/kit/shell.html'));
  // Replacements are functions because `$&` in a bundle would be taken for a pattern.
  return shell
    .replace('/*__STYLE__*/', () => shortNames(of('.css')).replace(/<\/style/gi, '<\\/style'))
    .replace('/*__SCRIPT__*/', () =>
      of('.js')
        .replace(/<\/script/gi, '<\\/script')
        .replace(/<!--/g, '<\\!--'),
    );
}

async function core() {
  const pages = folders('src/ui').filter((name) => existsSync(join(ROOT, 'src/ui', name, 'client.tsx')));
  const html = LANGUAGES.flatMap((language) => [
    wordsFile(ROOT, language),
    ...pages.map(async (name) => [fileName(name, language), await page(name, language)]),
  ]);
  const asked = jsonFile(ROOT, 'src/programme/counselling/modules/all.ts', 'MODULE_FORMS');
  const [{ code, map }, forms, ...files] = await Promise.all([script('src/main.ts', '__rva'), asked, ...html]);
  const own = { 'appsscript.json': text('appsscript.json'), 'Code.js': code, 'formularios-es.html': forms };
  return { core: { ...own, ...Object.fromEntries(files) }, maps: { 'core.map': map } };
}

async function door() {
  // Small as it is, it may be read by whoever finds it in the script editor.
  const { code } = await script('src/ui/door/door.ts', '__door', { minify: false, lineLimit: 0 });
  const files = { 'appsscript.json': text('src/ui/door/appsscript.json'), 'Code.js': code };
  return { door: { ...files, 'Place.js': place() }, digests: { 'door.sha256': digestsOf(files) } };
}

/** As `sha256sum -c` reads them: what a door must be like, wherever it was told to stand. */
const digestsOf = (files) =>
  Object.entries(files)
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');

/** Where the door stands: as the options say, or with the places for it left open. */
function place() {
  const { 'core-url': core, book } = values;
  const open = text('src/ui/door/place.js');
  if (core === undefined && book === undefined) return open;
  if (!/^https:\/\/script\.google\.com\/[\w./-]+\/exec$/.test(core ?? '') || !/^[a-z]+$/.test(book ?? ''))
    throw new Error('A door needs both: --core-url https://script.google.com/…/exec and --book KEY.');
  return open.replace('PUT-THE-ADDRESS-OF-THE-CORE-HERE', core).replace('PUT-THE-KEY-OF-THE-BOOK-HERE', book);
}

/** The scratch project: in its cases, what makes something is Google's service as the run watches it. */
async function verifyLive() {
  const folder = 'scripts/verify-live/project';
  const { code } = await script(`${folder}/main.ts`, '__verify', {
    // It is read by whoever runs it in an account of theirs.
    minify: false,
    lineLimit: 0,
    inject: [`${folder}/watched.ts`],
    plugins: [everyCase(ROOT)],
  });
  const names = ['Drive', 'FormApp', 'Gmail', 'Sheets'].map((name) => `if(name==='${name}')return ${name};`);
  const services = `function google_(name){${names.join('')}}\n`;
  const files = ['appsscript.json', 'panel.html'].map((name) => [name, text(`${folder}/${name}`)]);
  return { 'verify-live': { ...Object.fromEntries(files), 'Code.js': code + services } };
}

/** The workbench's own page; and the bridge that it puts into the program's pages, one line of script for each. */
async function workbench() {
  const options = { ...PAGE, target: 'es2022', supported: {}, loader: { '.svg': 'dataurl' } };
  const outputs = async (entry, more = {}) => (await build({ ...options, ...more, entryPoints: [entry] })).outputFiles;
  const [page, bridge, drawer] = await Promise.all([
    outputs('local/workbench/client/main.tsx', ELEMENTS),
    outputs('local/workbench/bridge/bridge.ts'),
    // Comes when a PDF is looked at, so it is a module of its own.
    outputs('local/workbench/client/preview/draw-pdf.ts', { format: 'esm' }),
  ]);
  const of = (files, extension) => files.find((file) => file.path.endsWith(extension))?.text ?? '';
  const files = {
    'index.html': text('local/workbench/client/index.html'),
    'workbench.js': of(page, '.js'),
    'workbench.css': of(page, '.css'),
    'draw-pdf.js': of(drawer, '.js'),
    'bridge.js': of(bridge, '.js').replace(/<\/script/gi, '<\\/script'),
  };
  return { workbench: files };
}

async function tools() {
  const names = readdirSync(join(ROOT, 'scripts'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: names.map((name) => `scripts/${name}`),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outdir: 'tools',
    outExtension: { '.js': '.mjs' },
    plugins: [everyCase(ROOT)],
    logLevel: 'silent',
  });
  return { tools: Object.fromEntries(outputFiles.map((file, at) => [names[at].replace(/\.ts$/, '.mjs'), file.text])) };
}

/** Makes a folder hold exactly these files. New ones are written beside it, so that two builds may run at once. */
function put(out, name, files) {
  const folder = join(out, name);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (!(old in files)) rmSync(join(folder, old), { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
    const fresh = join(out, `.${process.pid}.${file}`);
    writeFileSync(fresh, content);
    renameSync(fresh, path);
  }
}

const built = await Promise.allSettled([core(), door(), verifyLive(), workbench(), tools()]);
for (const { value, reason } of built) {
  // A part that cannot be built stays as it was; the others are renewed all the same.
  for (const [folder, files] of Object.entries(value ?? {})) put(values.out, folder, files);
  if (reason === undefined) continue;
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
}
