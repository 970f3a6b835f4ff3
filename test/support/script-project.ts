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
export function scriptProject({ code, html = {}, manifest = {} }: ScriptProject): string {
  const dist = temporaryFolder();
  mkdirSync(join(dist, 'core'));
  writeFileSync(join(dist, 'core', 'Code.js'), code);
  writeFileSync(join(dist, 'core', 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...manifest }));
  for (const [name, content] of Object.entries(html)) writeFileSync(join(dist, 'core', `${name}.html`), content);
  return dist;
}

/** A folder that is gone when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'registro-rva-'));
  made.push(folder);
  return folder;
}
