// A script project for tests of the host itself: code, pages and manifest written to a temporary folder laid out as
// the build lays out `dist`. Journeys and faults use the real build instead.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface ScriptProject {
  readonly code: string;
  /** Content of `<name>.html` by name. */
  readonly html?: Readonly<Record<string, string>>;
  readonly manifest?: object;
  /** The script bound to spreadsheets; none when left out. */
  readonly door?: { readonly code: string; readonly manifest?: object };
}

export const MANIFEST = {
  timeZone: 'America/Mexico_City',
  runtimeVersion: 'V8',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' },
    ],
  },
  webapp: { executeAs: 'USER_DEPLOYING', access: 'DOMAIN' },
};

/** Writes the project and answers the `dist` folder to open a host with; gone when the test file is done. */
export function scriptProject({ code, html = {}, manifest = {}, door }: ScriptProject): string {
  const dist = temporaryFolder();
  put(join(dist, 'core'), code, { ...MANIFEST, ...manifest });
  if (door !== undefined) put(join(dist, 'door'), door.code, { timeZone: MANIFEST.timeZone, ...door.manifest });
  for (const [name, content] of Object.entries(html)) writeFileSync(join(dist, 'core', `${name}.html`), content);
  return dist;
}

/** A folder that is gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'registro-rva-'));
  made.push(folder);
  return folder;
}

function put(folder: string, code: string, manifest: object): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
}
