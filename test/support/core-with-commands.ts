// The program with one function more, `runCommand`: it carries out any action under a command ID of the caller's, as a
// page would. For acts that no page offers yet, and for runs that end in the middle of a commit of many.
// INVARIANT: everything else is what the build makes of `src/main.ts`, with the built pages and manifest.

import { buildSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ENTRY_POINTS } from '../../src/entry-points';
import { DIST } from './office';
import { scriptProject } from './script-project';

const ROOT = resolve(__dirname, '../..');
const NAMES = Object.keys(ENTRY_POINTS);

const SOURCE = `
  export { ${NAMES.join(', ')} } from './src/main';
  import { linkColumns } from './src/kernel/derive/links';
  import { createPorts } from './src/google/ports';
  import { act } from './src/kernel/act';
  import { registryWith } from './src/programme/registry';
  import { sheetWords } from './src/ui/por-corregir/words';
  import { pageFile } from './src/google/web-app';
  import { nativeTongueOf } from './src/messages/speak';
  import { pages } from './src/ui/page-list';

  const { speak } = nativeTongueOf(() => JSON.parse(pageFile('palabras-es')));
  const asked = (form) => JSON.parse(pageFile('formularios-es'))[form];
  const registry = registryWith(pages, sheetWords(speak), asked);

  export function runCommand(key: string, input: unknown, email: string, id: string) {
    const action = registry.actions.find((each) => each.key === key);
    if (action === undefined) throw new Error('no action ' + key);
    const deadline = Date.now() + 270_000;
    const kernel = { registry, ports: createPorts({ patienceUntil: deadline, links: linkColumns(registry.tables) }), deadline };
    return act(kernel, [{ id, action, input, actor: { email, roles: [], office: null } }])[0];
  }
`;

function bundle(): string {
  const [file] = buildSync({
    absWorkingDir: ROOT,
    stdin: { contents: SOURCE, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    globalName: '__test',
    target: 'es2019',
    define: { globalThis: 'ownGlobal' },
    inject: ['src/own-global.ts'],
  }).outputFiles;
  const stubs = [...NAMES, 'runCommand'].map(
    (name) => `function ${name}(){return __test.${name}.apply(this,arguments)}`,
  );
  return [file?.text, ...stubs].join('\n');
}

/** The `dist` folder to open an office with; gone when the test file is done. */
export function coreWithCommands(): string {
  const core = join(DIST, 'core');
  const pages = readdirSync(core).filter((name) => name.endsWith('.html'));
  const html = Object.fromEntries(
    pages.map((name) => [name.replace(/\.html$/, ''), readFileSync(join(core, name), 'utf8')]),
  );
  const manifest = JSON.parse(readFileSync(join(core, 'appsscript.json'), 'utf8')) as object;
  return scriptProject({ code: bundle(), html, manifest });
}
