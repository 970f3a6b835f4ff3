// proves: local/workbench/methods/desk.ts
// Who may take everything away in one file: the role account, which may open everything, and nobody else.

import type { Host } from '../../local/host';
import { makePeople } from '../../scripts/rva/install';
import { sampleOffice } from '../../scripts/sample/office';
import { openBenchServer, type BenchServer } from '../support/bench-server';
import { ADA, ANA, MONICA, OLGA, OWNER, PILAR } from '../support/office';

const MISSION = 'avisos.honduras@oim.example';

describe('everything in one file', () => {
  let bench: BenchServer;
  let made = 0;

  beforeAll(async () => {
    bench = await openBenchServer({
      sample: function* (host: Host) {
        makePeople(host, sampleOffice);
        yield { done: 1, total: 1, title: '' };
      },
      exported: function* () {
        made += 1;
        yield { path: 'libros/Protección.xlsx', bytes: Buffer.from('PK') };
      },
    });
    await bench.settled();
  });

  afterAll(async () => bench.close());

  it.each([
    ['somebody without an account', ''],
    ['a mission', MISSION],
    ['operations', ANA],
    ['protection', PILAR],
    ['the national officer', OLGA],
    ['monitoring', MONICA],
    ['an administrator', ADA],
  ])('is refused to %s, who is told whose it is, and is not even made', async (_who, as) => {
    const answer = await bench.call(as, 'desk.export', {});

    expect(answer).toEqual({
      refused: `Exportar todo es solo de la cuenta del registro (${OWNER}), que abre también Protección. Elíjala en «Usted es».`,
    });
    expect(made).toBe(0);
  });

  it('is refused to everybody before there is a program', async () => {
    const empty = await openBenchServer();
    await empty.settled();

    expect(await empty.call(OWNER, 'desk.export', {})).toEqual({
      refused: 'Todavía no hay nada que exportar: falta el programa de este mundo.',
    });
    await empty.close();
  });

  it('is the role account’s, however it writes its address', async () => {
    const { value } = await bench.call(OWNER.toUpperCase(), 'desk.export', {});
    const { status, headers } = await bench.ask(String(value));

    expect([status, headers['content-type']]).toEqual([200, 'application/zip']);
    expect(made).toBe(1);
  });
});
