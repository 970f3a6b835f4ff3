// proves: scripts/demo/main-job.ts
// The demonstration speaks to people: it tells the main job to its end, and no code of the program shows in it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../local/host';
import { tellMainJob } from '../../scripts/demo/main-job';
import { sessionOver } from '../../scripts/rva/session';
import { DIST } from '../support/office';

describe('the demonstration', () => {
  it('says in words how one calls the family and what became of the notice', () => {
    const dir = mkdtempSync(join(tmpdir(), 'rva-demo-'));
    const host = openHost({ data: ':memory:', dist: DIST });
    const told: string[] = [];
    tellMainJob(sessionOver(host, { data: ':memory:', json: true }), dir, (line) => told.push(line));
    host.close();
    rmSync(dir, { recursive: true });
    const text = told.join('\n');

    expect(text).toMatch(/4 personas; al llamar: Solo preguntar por la persona, sin decir de dónde\./);
    expect(text.match(/Aviso: .*/g)).toEqual(['Aviso: Enviado.', 'Aviso: Con respuesta.']);
  });
});
