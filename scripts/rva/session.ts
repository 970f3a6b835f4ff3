// What every command works with: the host over the data directory, who acts, and how answers are printed.
// INVARIANT: with --json stdout carries exactly one JSON value; the ledger goes to stderr alone.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SpokenProblem } from '../../src/kernel/problem';
import { openHost, type Host } from '../../local/host';

/** The shape of one run of the bundle, as far as commands need it. */
export type RunResult = ReturnType<Host['run']>;

/** A file or folder as a person sees it. */
export type DriveNode = ReturnType<Host['people']['drive']['tree']>;

export interface GlobalOptions {
  readonly data: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly trace?: boolean;
}

/** A refusal ends a command with exit code 1 and its problems. */
export class Refusal extends Error {
  readonly problems: readonly SpokenProblem[];
  constructor(problems: readonly SpokenProblem[]) {
    super(problems.map(({ text }) => text).join(' '));
    this.problems = problems;
  }
}

export const refusal = (code: string, text: string, remedy: string): Refusal =>
  new Refusal([{ code, field: null, text, remedy }]);

/** Where a command prints. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export const TERMINAL: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

export interface Session {
  readonly host: Host;
  readonly options: GlobalOptions;
  /** Who acts: --as, or the role account. */
  readonly actor: string;
  /** Service calls of every run so far. */
  readonly ledger: RunResult['ledger'][number][];
  /** Keeps the ledger of a run and turns its failure into a refusal. */
  noted(result: RunResult): unknown;
  /** Says one thing: JSON with --json, else the lines. */
  say(value: unknown, lines: readonly string[]): void;
  /** Progress of long work; silent with --json. */
  progress(line: string): void;
}

/** Where the build stands, seen from the built command. Asked for only when a command runs. */
export const distFolder = (): string => join(import.meta.dirname, '..');

export function openSession(options: GlobalOptions, output: Output = TERMINAL): Session {
  const dist = distFolder();
  if (!existsSync(join(dist, 'core', 'Code.js')))
    throw refusal('rva.no-build', 'Falta compilar el programa.', 'Corra npm run build.');
  return sessionOver(openHost({ data: options.data, dist }), options, output);
}

/** A session over a host that is open already. */
export function sessionOver(host: Host, options: GlobalOptions, output: Output = TERMINAL): Session {
  const ledger: Session['ledger'] = [];
  const roleAccount = host.deployment()?.owner;
  return {
    host,
    options,
    ledger,
    actor: options.as ?? roleAccount ?? '',
    noted: (result) => {
      ledger.push(...result.ledger);
      if (result.error !== undefined)
        throw refusal('rva.failed', result.error.message, 'Vea «rva run» con --trace, o intente de nuevo.');
      if (result.died === true)
        throw refusal(
          'rva.died',
          'La ejecución se cortó.',
          'Adelante el reloj (rva clock advance 5m): la ronda termina lo que falta.',
        );
      return result.value;
    },
    say: (value, lines) => {
      if (options.json === true) output.out(`${JSON.stringify(value)}\n`);
      else for (const line of lines) output.out(`${line}\n`);
    },
    progress: (line) => {
      if (options.json !== true) output.err(`${line}\n`);
    },
  };
}
