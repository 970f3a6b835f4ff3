// Runs a few lines of TypeScript over the real adapters inside the local host: they are bundled as the program is, each
// exported function becomes a global, and `call` runs it as the role account.

import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FaultPlan } from '../../local/run/faults';
import type { Host } from '../../local/host';
import { hostWith, ROLE } from './script-host';

export interface AdapterHost {
  readonly host: Host;
  /** The function's value; throws with the run's error when it failed. */
  call<T>(fn: string, args?: readonly unknown[], faults?: FaultPlan & { readonly as?: string }): T;
  /** Service calls of the last run, as `Service.method`. */
  lastCalls(): readonly string[];
}

const ROOT = resolve(__dirname, '../..');

function bundled(source: string): string {
  const options = {
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    platform: 'neutral',
  } as const;
  const stdin = { contents: source, resolveDir: ROOT, loader: 'ts' } as const;
  const [file] = buildSync({ ...options, mainFields: ['module', 'main'], globalName: '__test', stdin }).outputFiles;
  const names = [...source.matchAll(/export (?:function|const) (\w+)/g)].map(([, name]) => name);
  const stubs = names.map((name) => `function ${name}(){return __test.${name}.apply(this,arguments)}`);
  return [file?.text, ...stubs].join('\n');
}

/** @param source TypeScript; imports are relative to the project's root: `./src/google/…`. */
export function adapterHost(source: string): AdapterHost {
  const manifest = JSON.parse(readFileSync(resolve(ROOT, 'appsscript.json'), 'utf8')) as object;
  const host = hostWith({ code: bundled(source), manifest });
  let last: readonly string[] = [];
  return {
    host,
    call: <T>(
      fn: string,
      args: readonly unknown[] = [],
      { as = ROLE, ...faults }: FaultPlan & { as?: string } = {},
    ): T => {
      const result = host.run(fn, args, { as, ...faults });
      last = result.ledger.map(({ service, method }) => `${service}.${method}`);
      if ('value' in result) return result.value as T;
      throw new Error(result.error?.message ?? 'the run returned nothing');
    },
    lastCalls: () => last,
  };
}
