// The scratch project on the local host: a person with an empty spreadsheet to which the project is bound, who presses
// what the panel and the menu offer, in the order of the guide.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost, type Host } from '../../local/host';
import { refusal, type RunResult } from '../rva/session';

export const ADMIN = 'admin@prueba.example';
const RESULT = 'Verificación del registro RVA/registro-rva-observed.json';
const MANIFEST = {
  timeZone: 'America/Mexico_City',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
  webapp: { executeAs: 'USER_DEPLOYING', access: 'MYSELF' },
};
/** What a person does by *Hojas de cálculo › En blanco*: the host lets only scripts make spreadsheets. */
const NEW_BOOK = `function make() { return Sheets.Spreadsheets.create({ properties: { title: 'Verificación' } }).spreadsheetId; }`;

export interface Bench {
  readonly host: Host;
  /** ID of the spreadsheet. */
  readonly book: string;
  /** What the panel calls. */
  press(name: 'prepare' | 'portion' | 'finish' | 'clearAway'): RunResult;
  /** What the menu of the spreadsheet calls, with A3:B3 of its tab of cases selected. */
  click(name: 'openPanel' | 'runSheetCases'): ReturnType<Host['people']['books']['clickMenu']>;
  /** Presses until no portion is left. @returns how many it took. */
  runAll(): number;
  /** The file that the administrator would download. */
  result(): string;
  close(): void;
}

/** @param project the built project, dist/verify-live. */
export function openBench(project: string): Bench {
  const dist = mkdtempSync(join(tmpdir(), 'registro-rva-verify-'));
  mkdirSync(join(dist, 'core'));
  writeFileSync(join(dist, 'core', 'Code.js'), NEW_BOOK);
  writeFileSync(join(dist, 'core', 'appsscript.json'), JSON.stringify(MANIFEST));
  const host = openHost({ data: ':memory:', dist });
  host.addAccount({ email: ADMIN, name: 'Cuenta de prueba' });
  host.deployCore(ADMIN);
  const book = host.run('make', [], { as: ADMIN }).value as string;
  // One project on Google; here the same files once for what the panel calls, once for the menu of the spreadsheet.
  for (const part of ['core', 'door']) cpSync(project, join(dist, part), { recursive: true });
  host.bindScript(book, {});

  const press: Bench['press'] = (name) => host.run(name, [book], { as: ADMIN });
  const click: Bench['click'] = (name) =>
    host.people.books.clickMenu(
      ADMIN,
      book,
      name,
      name === 'runSheetCases' ? { tab: 'Casos', a1: 'A3:B3' } : undefined,
    );
  const runAll = (): number => {
    for (let portions = 1; ; portions += 1) {
      const { nextInMs } = valueOf(press('portion')) as { readonly nextInMs?: number };
      if (nextInMs === undefined) return portions;
      host.clock.advance(nextInMs);
    }
  };
  const result = (): string => host.people.drive.get(ADMIN, RESULT).toString('utf8');
  const close = (): void => {
    host.close();
    rmSync(dist, { recursive: true, force: true });
  };
  return { host, book, press, click, runAll, result, close };
}

/** What a run returned; a Refusal where it failed. */
export function valueOf({ value, error }: RunResult): unknown {
  if (error !== undefined) throw refusal('verify.failed', `${error.name}: ${error.message}`, 'Vea local/README.md.');
  return value;
}

/** The whole of the guide, without the eye. @returns the result. */
export function runLocally(project: string): { readonly text: string; readonly portions: number } {
  const bench = openBench(project);
  try {
    valueOf(bench.click('openPanel').run);
    valueOf(bench.press('prepare'));
    const portions = bench.runAll();
    valueOf(bench.click('runSheetCases').run);
    valueOf(bench.press('finish'));
    const text = bench.result();
    valueOf(bench.press('clearAway'));
    return { text, portions };
  } finally {
    bench.close();
  }
}
