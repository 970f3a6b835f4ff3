// Type-checks every layer with the compiler options that keep it in its place: the core cannot name Google, the
// adapters cannot name Node, the pages alone know a document. Prints nothing when all is well.

import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const MEMORY = join(ROOT, 'node_modules', '.cache', 'types');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** What the compiler says of a layer; nothing when all is well. */
const complaints = (layer) =>
  new Promise((done) => {
    // What was found well last time need not be looked at again.
    execFile(
      process.execPath,
      [compiler, '-p', layer, '--incremental', '--tsBuildInfoFile', join(MEMORY, layer)],
      { cwd: ROOT },
      (error, stdout, stderr) => done(error === null ? '' : `${layer}\n${stdout || stderr || error.message}\n`),
    );
  });

const layers = readdirSync(ROOT).filter((name) => /^tsconfig\.(?!base)\w+\.json$/.test(name));
const said = (await Promise.all(layers.map(complaints))).join('');
process.stderr.write(said);
process.exitCode = said === '' ? 0 : 1;
