// A world on disk, and processes that share it or are killed: the host built as a program of its own and started
// with Node, since within one process neither can be shown.

import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { openHost } from '../../../local/host';
import { ROLE } from '../../support/script-host';
import { scriptProject, temporaryFolder } from '../../support/script-project';

const CODE = `
function add() {
  var properties = PropertiesService.getScriptProperties();
  var sum = Number(properties.getProperty('sum') || 0);
  properties.setProperty('sum', String(sum + 1));
}
function sum() { return Number(PropertiesService.getScriptProperties().getProperty('sum') || 0); }
`;

/** A program that opens the world and does what `body` says with `host`. */
function programFor(body: string): { readonly program: string; readonly open: () => ReturnType<typeof openHost> } {
  const folder = temporaryFolder();
  const options = { data: join(folder, 'data'), dist: scriptProject({ code: CODE }) };
  const entry = join(folder, 'entry.ts');
  writeFileSync(
    entry,
    `import { openHost } from ${JSON.stringify(join(__dirname, '../../../local/host'))};
     const host = openHost(${JSON.stringify(options)});
     const as = ${JSON.stringify(ROLE)};
     ${body}`,
  );
  const program = join(folder, 'program.cjs');
  buildSync({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  return {
    program,
    open: () => {
      const host = openHost(options);
      host.addAccount({ email: ROLE, name: 'Registro' });
      host.deployCore(ROLE);
      return host;
    },
  };
}

const environment = { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') };

describe('a world on disk', () => {
  it('loses nothing when two processes act on it at the same time', async () => {
    const { program, open } = programFor(`
      while (Date.now() < Number(process.argv[2])) {}
      for (let i = 0; i < 100; i += 1) host.run('add', [], { as });`);
    open().close();

    const together = String(Date.now() + 700);
    const start = (): Promise<unknown> =>
      promisify(execFile)(process.execPath, [program, together], { env: environment });
    await Promise.all([start(), start()]);

    const host = open();
    expect(host.run('sum', [], { as: ROLE }).value).toBe(200);
    host.close();
  });

  it('goes on after a process was killed between two calls of a run', () => {
    const { program, open } = programFor(`
      host.run('add', [], { as });
      host.run('add', [], { as, interrupt: (k, s, m, when) => {
        if (k === 2 && when === 'before') process.kill(process.pid, 'SIGKILL');
      } });`);
    open().close();

    const { signal } = spawnSync(process.execPath, [program], { env: environment });

    const host = open();
    expect(signal).toBe('SIGKILL');
    expect(host.run('sum', [], { as: ROLE }).value).toBe(1);
    expect(host.run('add', [], { as: ROLE }).error).toBeUndefined();
    expect(host.run('sum', [], { as: ROLE }).value).toBe(2);
    host.close();
  });
});
