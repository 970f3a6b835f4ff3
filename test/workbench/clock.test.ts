// proves: local/workbench/methods/clock.ts
// proves: local/workbench/client/activity/trigger-words.ts
// What the workbench says of the clock and of what runs by itself.

import type { Host } from '../../local/host';
import { triggerWords } from '../../local/workbench/client/activity/trigger-words';
import type { Running } from '../../local/workbench/methods/clock';
import { installOffice } from '../../scripts/rva/install';
import { sessionOver } from '../../scripts/rva/session';
import { sampleOffice } from '../../scripts/sample/office';
import { openBenchServer, type BenchServer } from '../support/bench-server';
import { ANA, HOUR, OWNER } from '../support/office';

describe('the clock in the workbench', () => {
  let bench: BenchServer;

  beforeAll(async () => {
    bench = await openBenchServer({
      sample: function* (host: Host) {
        installOffice(sessionOver(host, { data: ':memory:', json: true }), sampleOffice);
        yield { done: 1, total: 1, title: '' };
      },
    });
    await bench.settled();
  });

  afterAll(async () => bench.close());

  const words = async (as: string): Promise<string[]> =>
    ((await bench.call(as, 'clock.triggers', {})).value as Running[]).map(triggerWords).sort();

  it('names no book and no form to whoever may not open it', async () => {
    const [ana, nobody] = [await words(ANA), await words('')];

    expect(ana.filter((line) => line.startsWith('Al escribir'))).toEqual([
      'Al escribir en el libro «Registro»',
      'Al escribir en un libro que usted no abre',
    ]);
    expect(nobody.filter((line) => line.includes('«'))).toEqual([]);
  });

  it('says to the role account which book or form each one watches', async () => {
    expect(await words(OWNER)).toEqual([
      'Al escribir en el libro «Protección»',
      'Al escribir en el libro «Registro»',
      // The public form and those of the interview.
      ...Array<unknown>(8).fill(expect.stringMatching(/^Al recibir el formulario «.+»$/)),
      'Por reloj',
    ]);
  });

  it('says how far it is in twenty-four hours, as everywhere', async () => {
    const news = await fetch(`http://127.0.0.1:${bench.port}/news?token=${bench.token}`);
    await bench.call(ANA, 'clock.advance', { ms: 8 * HOUR });
    let heard = '';
    for await (const part of news.body ?? []) {
      heard += Buffer.from(part).toString();
      if (/"job":\{.*"job":null/s.test(heard)) break;
    }

    const titles = [...heard.matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title);
    expect(titles.at(-1)).toMatch(/^lunes, 23 de noviembre, 17:\d\d$/);
  });

  it('has words for a change of the book’s structure', () => {
    expect(triggerWords({ kind: 'sheet-change', about: 'Registro' })).toBe(
      'Al cambiar filas, columnas u hojas en el libro «Registro»',
    );
  });
});
