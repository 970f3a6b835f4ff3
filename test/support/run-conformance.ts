// Runs conformance cases on the local host, each in a world of its own, as the role account. The same text of a case
// can be sent to Google; nothing here may help it.

import type { RunResult } from '../../local/run/run';
import * as expectation from '../../scripts/verify-live/project/expect';
import { boundSheet } from './bound-sheet';
import { hostWith, ROLE } from './script-host';
import type { ConformanceCase } from './conformance-case';

/** Shipped with every case. */
const EXPECT = Object.values(expectation).map(String).join('\n');

/** The case as Apps Script source, to be called as \`runCase\`. */
export function sourceOf({ run }: ConformanceCase): string {
  const text = run.toString();
  const expression = /^run\s*\(/.test(text) ? `function ${text}` : text;
  return `${EXPECT}\nfunction runCase() { (${expression})(); }\n`;
}

/** What went wrong, or undefined. */
export function failureOf(conformanceCase: ConformanceCase): string | undefined {
  const code = sourceOf(conformanceCase);
  const { error } = conformanceCase.bound === true ? runBound(code) : runInCore(code);
  return error && `${error.name}: ${error.message}`;
}

function runInCore(code: string): RunResult {
  const host = hostWith(code);
  const run = host.run('runCase', [], { as: ROLE });
  host.close();
  return run;
}

function runBound(code: string): RunResult {
  const { host, id } = boundSheet({ code });
  const { run } = host.people.books.clickMenu(ROLE, id, 'runCase', { tab: 'Casos', a1: 'A3:B3' });
  host.close();
  return run;
}
