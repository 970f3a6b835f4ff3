// The workbench: the whole local host in a browser, on this machine alone. It shows what Google's own screens would
// show and lets people do in them what they do there; it knows nothing of cases, so whatever the program learns appears
// in it by itself. What belongs to the programme (the sample office, the files of an export) is handed in.
// INVARIANT: it listens on the loopback address only and contacts nobody.

import type { AddressInfo } from 'node:net';
import { openDesk, type DeskParts } from './desk';
import { createWorkbenchServer } from './server/server';

export type { ExportedFile, TourStep } from './desk';
export type { Progress } from './jobs';

export interface WorkbenchOptions extends DeskParts {
  /** 0 takes whichever is free. */
  readonly port: number;
}

export interface Workbench {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts it; rejects when the port is taken or the world cannot be opened. */
export async function startWorkbench({ port, ...parts }: WorkbenchOptions): Promise<Workbench> {
  const desk = openDesk(parts);
  const server = createWorkbenchServer(desk, parts.dist);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    desk.close();
    throw error;
  }
  desk.prepare();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        desk.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
