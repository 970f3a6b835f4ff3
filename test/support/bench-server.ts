// A workbench without a browser: its server on a world of its own, and requests to it word by word.

import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Host } from '../../local/host';
import type { ExportedFile, Progress } from '../../local/workbench/workbench';
import { startWorkbench } from '../../local/workbench/workbench';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface BenchServer {
  readonly data: string;
  readonly port: number;
  /** What the page proves itself with. */
  readonly token: string;
  ask(path: string, asked?: Asked): Promise<Reply>;
  /** As the page does it: proves itself, and understands the answer. */
  call(as: string, name: string, input: unknown): Promise<{ readonly value?: unknown; readonly refused?: string }>;
  /** Waits until no long work is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface BenchServerOptions {
  readonly sample?: (host: Host) => Iterable<Progress>;
  readonly people?: (host: Host) => void;
  readonly exported?: (host: Host) => Iterable<ExportedFile>;
  readonly empty?: boolean;
  /** The machine's clock; it stands still by default, so that tests say the same at every speed. */
  readonly machineNow?: () => number;
  /** Directory of a world to go on with; kept when the server closes. */
  readonly data?: string;
}

const DIST = resolve(__dirname, '../../dist');

export async function openBenchServer(options: BenchServerOptions = {}): Promise<BenchServer> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'rva-server-'));
  const workbench = await startWorkbench({
    data,
    dist: DIST,
    port: 0,
    empty: options.empty ?? false,
    sample: options.sample ?? (() => []),
    people: options.people ?? (() => undefined),
    exported: options.exported ?? (() => []),
    tour: () => [],
    machineNow: options.machineNow ?? (() => 0),
  });
  const port = Number(new URL(workbench.address).port);
  const ask: BenchServer['ask'] = (path, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((done, failed) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      sent.on('error', failed);
      sent.end(body);
    });
  const token = /name="token" content="([^"]+)"/.exec((await ask('/')).text)?.[1] ?? '';
  const call: BenchServer['call'] = async (as, name, input) => {
    const body = JSON.stringify({ as, input });
    const { text } = await ask(`/call/${name}`, { method: 'POST', headers: { 'X-Workbench': token }, body });
    return JSON.parse(text) as Awaited<ReturnType<BenchServer['call']>>;
  };
  return {
    data,
    port,
    token,
    ask,
    call,
    settled: async () => {
      // The first answer to come back after the last step says that there is no job.
      while (((await call('', 'desk.job', {})).value ?? null) !== null)
        await new Promise((done) => setTimeout(done, 5));
    },
    close: async () => {
      await workbench.close();
      if (options.data === undefined) rmSync(data, { recursive: true });
    },
  };
}
