// rva serve: the workbench in a browser, over the same world as every other command.

import type { Command } from 'commander';
import { join } from 'node:path';
import { startWorkbench, type Progress } from '../../local/workbench/workbench';
import type { Host } from '../../local/host';
import { exportedFiles } from './export';
import { makePeople } from './install';
import { buildSampleOffice } from '../sample/at-work/build';
import { sampleOffice } from '../sample/office';
import { tourOf } from '../sample/tour';
import { distFolder, sessionOver, type GlobalOptions, type Output } from './session';

/** One that other tools seldom take. */
const PORT = 8474;

interface ServeOptions {
  readonly port: string;
  readonly empty?: boolean;
}

export function addServe(program: Command, output: Output): void {
  program
    .command('serve')
    .description('abre la mesa de trabajo en 127.0.0.1 y dice su dirección')
    .option('--port <n>', 'puerto; 0 es cualquiera que esté libre', String(PORT))
    .option('--empty', 'un mundo nuevo, sin oficina; el que había se guarda aparte')
    .action(({ port, empty = false }: ServeOptions, command: Command) => {
      const { data } = command.optsWithGlobals<GlobalOptions>();
      void serve({ data, port: Number(port), empty }, output);
    });
}

async function serve(wanted: { data: string; port: number; empty: boolean }, output: Output): Promise<void> {
  try {
    const { address } = await startWorkbench({
      ...wanted,
      dist: distFolder(),
      sample: sampleIn(wanted.data),
      people: (host) => makePeople(host, sampleOffice),
      exported: exportedFiles,
      tour: tourOf,
      machineNow: Date.now,
    });
    output.out(`Mesa de trabajo: ${address}\nSe cierra con Ctrl+C; lo hecho queda en ${join(wanted.data)}.\n`);
  } catch (error) {
    const taken = (error as { code?: string }).code === 'EADDRINUSE';
    output.err(
      taken
        ? `✗ El puerto ${wanted.port} está ocupado.\n  → Cierre la otra mesa de trabajo, o elija otro: npm start -- --port 0\n`
        : `✗ ${(error as Error).message}\n  → Revise que se pueda escribir en ${wanted.data}.\n`,
    );
    process.exitCode = 1;
  }
}

const sampleIn =
  (data: string) =>
  (host: Host): Iterable<Progress> =>
    buildSampleOffice(sessionOver(host, { data, json: true }));
