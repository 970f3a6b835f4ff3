// The module `every-case` (every-case.d.ts) for esbuild: all conformance cases with the edition of each service, and the probes.
// An edition is a digest of the file's text, so an observation is known to be of the cases that stand there now.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'test/conformance';

export const editionOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** @param root the folder of the project. */
export const everyCase = (root) => ({
  name: 'every-case',
  setup: (build) => {
    build.onResolve({ filter: /\/every-case$/ }, () => ({ path: 'every-case', namespace: 'every-case' }));
    build.onLoad({ filter: /.*/, namespace: 'every-case' }, () => ({ contents: source(root), resolveDir: root }));
  },
});

function source(root) {
  const services = readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith('.case.ts'))
    .map((file) => file.slice(0, -'.case.ts'.length))
    .sort();
  const imports = services.map((service, at) => `import { cases as cases${at} } from './${FOLDER}/${service}.case.ts';`);
  const entries = services.map((service, at) => {
    const edition = editionOf(readFileSync(join(root, FOLDER, `${service}.case.ts`), 'utf8'));
    return `{ service: '${service}', edition: '${edition}', cases: cases${at} },`;
  });
  return [
    ...imports,
    `export { probes } from './${FOLDER}/probes.ts';`,
    `export const services = [${entries.join('\n')}];`,
  ].join('\n');
}
