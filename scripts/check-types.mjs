// Type-checks every layer with the compiler options that keep it in its place: the core cannot name Google, the
// adapters cannot name Node, the pages alone know a document. Prints nothing when all is well.

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

const layers = readdirSync(ROOT).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
let failed = false;
for (const layer of layers) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', layer], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status === 0) continue;
  failed = true;
  process.stderr.write(`${layer}\n${stdout}${stderr}\n`);
}
process.exit(failed ? 1 : 0);
