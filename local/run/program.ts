// The program as it was pushed: what `dist/core` holds, read the way Google reads a script project. Every `.js` file
// is one source, every `.html` file a template by its name, `appsscript.json` the manifest.
// INVARIANT: what runs is what is on disk now; compiled code is kept only while its file is the same.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly { userSymbol: string; serviceId: string; version: string }[];
  };
  readonly webapp?: { readonly access: string; readonly executeAs: string };
}

export interface Program {
  readonly manifest: Manifest;
  /** In the order in which Google evaluates files that nobody ordered: by name. */
  readonly scripts: readonly vm.Script[];
  /** The content of `<name>.html`. */
  html(name: string): string | undefined;
}

const compiled = new Map<string, { readonly version: string; readonly script: vm.Script }>();

/** Text → what whoever pushes the program puts in its place, in scripts: an address, a key. */
export type Filled = Readonly<Record<string, string>>;

/** @param folder as pushed, e.g. `dist/core`. */
export function readProgram(folder: string, filled: Filled = {}): Program {
  const manifestFile = join(folder, 'appsscript.json');
  if (!existsSync(manifestFile)) throw new Error(`No script project in ${folder}: appsscript.json is missing`);
  const names = readdirSync(folder).sort();
  return {
    manifest: JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest,
    scripts: names.filter((name) => name.endsWith('.js')).map((name) => compile(name, join(folder, name), filled)),
    html: (name) => {
      const file = `${name.replace(/\.html$/, '')}.html`;
      return names.includes(file) ? readFileSync(join(folder, file), 'utf8') : undefined;
    },
  };
}

// The same vm.Script serves every context of this process, and keeps the bytecode of functions once compiled.
function compile(name: string, path: string, filled: Filled): vm.Script {
  const { mtimeMs, size } = statSync(path);
  const version = `${mtimeMs}:${size}:${JSON.stringify(filled)}`;
  const known = compiled.get(path);
  if (known?.version === version) return known.script;
  const script = new vm.Script(withPlaces(readFileSync(path, 'utf8'), filled), { filename: name });
  compiled.set(path, { version, script });
  return script;
}

function withPlaces(code: string, filled: Filled): string {
  return Object.entries(filled).reduce((text, [place, value]) => text.split(place).join(value), code);
}
