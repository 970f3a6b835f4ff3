// Gathers the commands, runs one, and turns how it ended into an exit code.

import { Command, CommanderError } from 'commander';
import type { SpokenProblem } from '../../src/kernel/problem';
import { addClock } from './clock';
import { addDrive } from './drive';
import { addExport } from './export';
import { addFault } from './fault';
import { addForms } from './forms';
import { addInstall } from './install';
import { addMail } from './mail';
import { addMenu } from './menu';
import { addPages } from './pages';
import { addRun } from './run';
import { addServe } from './serve';
import { addSheets } from './sheets';
import { inSpanish } from './spoken';
import { addTables } from './tables';
import { openSession, Refusal, TERMINAL, type GlobalOptions, type Output, type Session } from './session';

export interface ProgramOptions {
  /** A session to use instead of opening one, so that several commands share a world. */
  readonly shared?: Session;
  readonly output?: Output;
}

/** Runs one command line. @returns the exit code. */
export function program(args: readonly string[], { shared, output = TERMINAL }: ProgramOptions = {}): number {
  let session = shared;
  const rva = inSpanish(new Command('rva'))
    .description('El registro RVA sin navegador, en un mundo local.')
    .option('--data <dir>', 'dónde vive el mundo', '.rva')
    .option('--as <email>', 'quién actúa')
    .option('--json', 'un valor JSON en la salida')
    .option('--trace', 'la bitácora de llamadas, como JSON, en la salida de errores')
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err });
  const open = (): Session => (session ??= openSession(rva.opts<GlobalOptions>(), output));
  for (const add of [
    addInstall,
    addForms,
    addTables,
    addSheets,
    addMenu,
    addPages,
    addMail,
    addDrive,
    addClock,
    addRun,
    addFault,
    addExport,
  ])
    add(rva, open);
  addServe(rva, output);
  try {
    rva.parse([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return codeFor(error, rva.opts<GlobalOptions>(), output);
  } finally {
    if (session !== undefined && shared === undefined) {
      if (session.options.trace === true) output.err(`${JSON.stringify(session.ledger)}\n`);
      session.host.close();
    }
  }
}

function codeFor(error: unknown, { json }: GlobalOptions, output: Output): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SyntaxError) {
    output.err(`JSON mal escrito: ${error.message}\n`);
    return 2;
  }
  const problems = problemsIn(error);
  if (json === true) output.out(`${JSON.stringify({ problems })}\n`);
  else
    for (const { field, text, remedy } of problems)
      output.err(`✗ ${text}${field === null ? '' : ` (${field})`}\n  → ${remedy}\n`);
  return 1;
}

function problemsIn(error: unknown): readonly SpokenProblem[] {
  if (error instanceof Refusal) return error.problems;
  const text = error instanceof Error ? error.message : String(error);
  return [
    { code: 'rva.failed', field: null, text, remedy: 'Revise lo que pidió; con --trace se ve hasta dónde llegó.' },
  ];
}
