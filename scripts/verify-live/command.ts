// The command line of verify-live.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, CommanderError } from 'commander';
import { distFolder, Refusal, refusal, TERMINAL, type Output } from '../rva/session';
import { runLocally } from './local';
import { readResult, summaryOf, type Catalogue } from './observed';

export interface Places {
  /** The built project. */
  readonly project: string;
  /** Where what was observed is kept. */
  readonly observed: string;
}

const places = (): Places => ({
  project: join(distFolder(), 'verify-live'),
  observed: join(distFolder(), '..', 'test', 'conformance', 'observed.json'),
});

/** Runs one command line. @returns the exit code. */
export function verifyLive(
  args: readonly string[],
  catalogue: Catalogue,
  output: Output = TERMINAL,
  at: Places = places(),
): number {
  const say = (lines: readonly string[]): void => output.out(`${lines.join('\n')}\n`);
  const command = new Command('verify-live')
    .description('Los casos de conformidad en una cuenta de Google de prueba; la guía: docs/verify-live.md.')
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err })
    .showHelpAfterError('Vea: npm run verify-live -- --help');
  command
    .command('build')
    .description('dice dónde está el proyecto y cómo subirlo')
    .action(() => say(howToPush(at, catalogue)));
  command
    .command('take <file>')
    .description('revisa un resultado descargado y lo guarda en test/conformance/observed.json')
    .action((file: string) => {
      const observed = readResult(contentOf(file), catalogue);
      writeFileSync(at.observed, `${JSON.stringify(observed, null, 2)}\n`);
      const path = relative(process.cwd(), at.observed);
      say([
        ...summaryOf(observed, catalogue),
        `Guardado en ${path}.`,
        'Ahora: UPDATE_DOCS=1 npx jest test/conformance',
      ]);
    });
  command
    .command('local')
    .description('corre el mismo proyecto en el mundo local y enseña el resumen; no guarda nada')
    .action(() => {
      const { text, portions } = runLocally(builtProject(at));
      say([`Corrió en ${portions} porciones.`, ...summaryOf(readResult(text, catalogue), catalogue)]);
    });
  try {
    command.parse([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Refusal)) throw error;
    for (const { text, remedy } of error.problems) output.err(`✗ ${text}\n  → ${remedy}\n`);
    return 1;
  }
}

function contentOf(file: string): string {
  if (!existsSync(file))
    throw refusal('verify.no-file', `No hay archivo ${file}.`, 'Diga la ruta del resultado que descargó.');
  return readFileSync(file, 'utf8');
}

function builtProject({ project }: Places): string {
  if (!existsSync(join(project, 'Code.js')))
    throw refusal('verify.no-build', 'Falta compilar el proyecto.', 'Corra npm run build.');
  return project;
}

function howToPush(at: Places, { cases, probes }: Catalogue): string[] {
  return [
    `El proyecto está en ${relative(process.cwd(), builtProject(at))}: ${cases.length} casos y ${probes.length} mediciones.`,
    '1. En la cuenta de prueba: una hoja de cálculo nueva › Extensiones › Apps Script › Configuración del proyecto.',
    '2. Copie el ID de la secuencia de comandos en .clasp.verify-live.json, en lugar de PUT-THE-SCRIPT-ID….',
    '3. npx clasp login',
    '4. npx clasp push --force --project .clasp.verify-live.json',
    '5. Vuelva a cargar la hoja: Verificación › Abrir el panel.',
    'Todo, clic por clic: docs/verify-live.md',
  ];
}
