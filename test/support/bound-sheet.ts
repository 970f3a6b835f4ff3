// A spreadsheet with a script bound to it, for tests of the host: two tabs and a few cells, shared with the colleague
// for editing and with a reader for reading. The script is whatever the test writes.

import type { Host } from '../../local/host';
import { grant } from '../../local/services/drive/sharing';
import { COLLEAGUE, hostWith, ROLE } from './script-host';
import type { ScriptProject } from './script-project';

export const READER = 'raul.lector@oficina.example';

const CORE = `
function make() {
  return Sheets.Spreadsheets.create({
    properties: { title: 'Registro', locale: 'es_MX' },
    sheets: [
      { properties: { sheetId: 7, title: 'Casos', gridProperties: { rowCount: 20, columnCount: 3 } } },
      { properties: { sheetId: 8, title: 'Otra hoja', gridProperties: { rowCount: 5, columnCount: 2 } } },
    ],
  }).spreadsheetId;
}
`;

/** What stands in the tab Casos, as a person types it. */
const CELLS = { A1: 'id', B1: 'opened', A3: "'007", B3: '3/12/2026', C3: '=A1' };

export interface BoundSheet {
  readonly host: Host;
  readonly id: string;
}

/** Without a manifest no scopes are listed, hence none is checked. */
export function boundSheet(door: ScriptProject['door'], filled: Readonly<Record<string, string>> = {}): BoundSheet {
  const host = hostWith({ code: CORE, door });
  host.addAccount({ email: READER, name: 'Raúl Lector' });
  const id = host.run('make', [], { as: ROLE }).value as string;
  grant(host.store, id, { type: 'user', role: 'writer', emailAddress: COLLEAGUE });
  grant(host.store, id, { type: 'user', role: 'reader', emailAddress: READER });
  for (const [a1, text] of Object.entries(CELLS)) host.people.sheets.type(ROLE, id, 'Casos', a1, text);
  host.bindScript(id, filled);
  return { host, id };
}
