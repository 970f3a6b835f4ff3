// Whom the workbench answers, what it says when it will not, and that nothing saved is lost by what goes wrong.
// proves: local/workbench/server/guard.ts
// proves: local/workbench/server/server.ts
// proves: local/workbench/server/framed-page.ts

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../local/host';
import { openBenchServer, type BenchServer } from '../support/bench-server';

const SOMEBODY = 'alguien@oim.example';

const people = (host: Host): void => void host.addAccount({ email: SOMEBODY, name: 'Alguien Inventada' });

describe('the workbench’s server', () => {
  let bench: BenchServer;

  beforeAll(async () => {
    bench = await openBenchServer({
      sample: function* (host) {
        people(host);
        yield { done: 1, total: 1, title: 'Lista' };
      },
    });
    await bench.settled();
  });

  afterAll(async () => bench.close());

  const own = () => ({ 'X-Workbench': bench.token });

  it.each([
    ['another name for this machine', { Host: 'evil.example' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['a page of another origin', { Origin: 'https://evil.example' }],
    ['the frame of a page', { Origin: 'null' }],
    ['a link on another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }],
  ])('refuses %s', async (_who, headers) => {
    const replies = await Promise.all([
      bench.ask('/', { headers }),
      bench.ask('/call/desk.people', {
        method: 'POST',
        headers: { ...own(), ...headers },
        body: '{"as":"","input":{}}',
      }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([403, 403]);
  });

  it('refuses a call that does not prove itself, and hears nothing of it', async () => {
    const body = JSON.stringify({ as: '', input: { empty: true } });

    const replies = await Promise.all([
      bench.ask('/call/desk.reset', { method: 'POST', body }),
      bench.ask('/call/desk.reset', {
        method: 'POST',
        body,
        headers: { 'X-Workbench': 'x'.repeat(bench.token.length) },
      }),
      bench.ask('/news'),
      bench.ask('/upload?as=&folder=x&name=y', { method: 'POST', body: 'x' }),
    ]);

    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect(readdirSync(bench.data).filter((name) => name.startsWith('anterior'))).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await bench.ask('/', { method })).status).toBe(403);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/core/Code.js',
    '/workbench.js/..',
    '/once/x',
    '/.env',
    '//evil.example/',
  ])('knows no file at %s', async (path) => {
    expect((await bench.ask(path)).status).toBe(404);
  });

  it('says in words what it cannot do, cannot read, or will not hold', async () => {
    const post = (path: string, body: string | Buffer) => bench.ask(path, { method: 'POST', headers: own(), body });

    const unknown = await post('/call/desk.nothing', '{"as":"","input":{}}');
    const inherited = await post('/call/constructor', '{"as":"","input":{}}');
    const garbage = await post('/call/desk.people', '{');
    const wrong = await post('/call/desk.reset', '{"as":"","input":{"empty":"maybe"}}');
    const large = await post('/call/desk.people', Buffer.alloc(8_000_001));

    expect(JSON.parse(unknown.text)).toEqual({ refused: 'La mesa de trabajo no sabe hacer «desk.nothing».' });
    expect(JSON.parse(inherited.text)).toEqual({ refused: 'La mesa de trabajo no sabe hacer «constructor».' });
    expect(JSON.parse(garbage.text)).toEqual({ refused: 'La petición no se entiende. Vuelva a cargar la página.' });
    expect(JSON.parse(wrong.text)).toEqual({ refused: 'La petición no se entiende. Vuelva a cargar la página.' });
    expect(large.status).toBe(413);
    expect((JSON.parse(large.text) as { refused: string }).refused).toContain('aquí caben 8 MB');
  });

  it('lets its page load nothing from elsewhere and nobody frame it', async () => {
    const { headers } = await bench.ask('/');

    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('puts a world aside before another begins, and throws nothing away', async () => {
    const other = await openBenchServer({ people });
    await other.call('', 'desk.reset', { empty: true });

    expect(readdirSync(join(other.data, 'anterior-1')).sort()).toContain('world.db');
    expect((await other.call('', 'desk.people', {})).value).toEqual([
      { email: SOMEBODY, name: 'Alguien Inventada', role: 'staff' },
    ]);
    await other.close();
  });

  it('tells everybody when another world is ready, and where the one before it stands', async () => {
    const other = await openBenchServer({ people });
    await other.settled();
    const news = await fetch(`http://127.0.0.1:${other.port}/news?token=${other.token}`);
    await other.call('', 'desk.reset', { empty: true });
    await other.call('', 'desk.reset', { empty: false });
    const said: string[] = [];
    let heard = '';
    for await (const part of news.body ?? []) {
      heard += Buffer.from(part).toString();
      said.splice(0, said.length, ...[...heard.matchAll(/"said","text":"([^"]+)"/g)].map(([, text]) => text ?? ''));
      if (said.length === 2) break;
    }
    await other.close();

    expect(said).toEqual([
      'Este mundo empieza sin nada: siga los pasos para instalar. Lo que había quedó en la carpeta «anterior-1», junto a los datos.',
      'La oficina de muestra está lista. Lo que había quedó en la carpeta «anterior-2», junto a los datos.',
    ]);
  });

  it('begins a sample office anew that was never finished', async () => {
    const dies = (host: Host) => {
      people(host);
      throw new Error('killed');
    };
    const first = await openBenchServer({ sample: dies as never });
    await first.settled();
    const begun: string[] = [];
    const { data } = first;

    const second = await openBenchServer({
      data,
      sample: function* () {
        begun.push('again');
        yield { done: 1, total: 1, title: '' };
      },
    });
    await second.settled();

    expect(begun).toEqual(['again']);
    expect(existsSync(join(data, 'anterior-1'))).toBe(true);
    await second.close();
    await first.close();
  });
});
