// The workbench as a process of its own that is killed in mid-work: what was saved before is there when it starts again,
// and a file that was on its way is either whole or not there.

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openBenchServer } from '../support/bench-server';

const RVA = resolve(__dirname, '../../dist/tools/rva.mjs');
const FILE_BYTES = 20_000_000;

describe('a workbench that is killed', () => {
  const data = mkdtempSync(join(tmpdir(), 'rva-killed-'));
  let running: ChildProcess | undefined;
  afterAll(() => {
    running?.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });

  /** Starts `rva serve` and answers its port once it says its address. */
  const serve = (): Promise<number> =>
    new Promise((told, failed) => {
      const child = spawn(process.execPath, [RVA, '--data', data, 'serve', '--port', '0', '--empty'], {
        stdio: 'pipe',
      });
      running = child;
      let said = '';
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
        if (port !== undefined) told(Number(port));
      });
      child.on('exit', () => failed(new Error(said)));
    });

  it('keeps what was saved, and nothing half', async () => {
    const port = await serve();
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    const token = /name="token" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const headers = { 'X-Workbench': token };
    const owner = 'registro@oim.example';
    const post = async (path: string, body: string): Promise<{ value?: { id: string; path?: { id: string }[] } }> =>
      (await (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })).json()) as never;
    const top = await post('/call/drive.folder', JSON.stringify({ as: owner, input: { id: null } }));
    const place = (name: string): string =>
      `/upload?${new URLSearchParams({ as: owner, folder: top.value?.path?.[0]?.id ?? '', name, type: 'text/plain' }).toString()}`;
    await post(place('guardado.txt'), 'completo');

    await new Promise<void>((cut) => {
      const sent = request({ host: '127.0.0.1', port, path: place('cortado.txt'), method: 'POST', headers });
      sent.on('error', () => cut());
      sent.write(Buffer.alloc(FILE_BYTES / 2), () => running?.kill('SIGKILL'));
    });
    const again = await openBenchServer({ data });
    const folder = (await again.call(owner, 'drive.folder', { id: null })).value as {
      items: { name: string; size: number }[];
    };
    await again.close();

    expect(folder.items.filter(({ name }) => name.endsWith('.txt')).map(({ name, size }) => [name, size])).toEqual([
      ['guardado.txt', 8],
    ]);
  });
});
