// What `npm run verify-live` says and does: a result is taken only when it is whole, of the cases of today, and tells
// nothing of an account.
// proves: scripts/verify-live/command.ts
// proves: scripts/verify-live/observed.ts
// proves: scripts/verify-live/by-hand.ts

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BY_HAND } from '../../../scripts/verify-live/by-hand';
import { verifyLive } from '../../../scripts/verify-live/command';
import type { Observed } from '../../../scripts/verify-live/observed';
import { temporaryFolder } from '../../support/script-project';

const ROOT = resolve(__dirname, '../../..');
const CATALOGUE = {
  editions: { drive: 'aaaaaaaaaaaa', gmail: 'bbbbbbbbbbbb' },
  cases: ['drive: makes two folders', 'drive: answers 409', 'gmail: deletes a draft'],
  probes: ['milliseconds to create a folder'],
};

const RESULT: Observed = {
  project: 'registro-rva/verify-live',
  format: 1,
  editions: CATALOGUE.editions,
  cases: {
    'drive: makes two folders': { outcome: 'holds', date: '2026-12-03' },
    'drive: answers 409': { outcome: 'differs', said: 'Error: expected 409, got 400', date: '2026-12-03' },
  },
  probes: { 'milliseconds to create a folder': { value: { middle: 812, longest: 1400 }, date: '2026-12-03' } },
  byHand: { P13: 'Sí, se abre' },
};

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was kept; undefined when nothing was. */
  readonly kept: unknown;
}

function take(content: string | undefined): Told {
  const folder = temporaryFolder();
  const file = join(folder, 'resultado.json');
  if (content !== undefined) writeFileSync(file, content);
  return run(['take', file], folder);
}

function run(args: readonly string[], folder = temporaryFolder()): Told {
  const said = { out: '', err: '' };
  const output = { out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
  const observed = join(folder, 'observed.json');
  const code = verifyLive(args, CATALOGUE, output, { project: join(folder, 'nothing-built'), observed });
  const kept = existsSync(observed) ? (JSON.parse(readFileSync(observed, 'utf8')) as unknown) : undefined;
  return { code, ...said, kept };
}

const changed = (change: object): string => JSON.stringify({ ...RESULT, ...change });

describe('take', () => {
  it.each([
    ['no file at all', undefined, 'No hay archivo'],
    ['a file that is cut off', JSON.stringify(RESULT).slice(0, -9), 'El archivo está cortado o no es JSON.'],
    ['a file of something else', '{"casos": []}', 'El archivo no es un resultado de esta verificación.'],
    ['a list', '[]', 'El archivo no es un resultado de esta verificación.'],
    ['another project', changed({ project: 'otro' }), 'El archivo no es un resultado de esta verificación.'],
    ['another format', changed({ format: 2 }), 'viene de otra versión del proyecto'],
    ['a section that is missing', changed({ byHand: undefined }), 'está dañado: no se entiende lo que hay en «byHand»'],
    [
      'an outcome that is none',
      changed({ cases: { 'drive: answers 409': { outcome: 'quizá', date: '2026-12-03' } } }),
      'está dañado: no se entiende lo que hay en «cases › drive: answers 409 › outcome»',
    ],
    ['a section too many', changed({ correo: 'x' }), 'está dañado'],
    [
      'older cases of one service',
      changed({ editions: { ...CATALOGUE.editions, gmail: 'cccccccccccc' } }),
      'es de otros casos que los de hoy; cambiaron: gmail.',
    ],
    ['fewer services', changed({ editions: { drive: 'aaaaaaaaaaaa' } }), 'cambiaron: gmail.'],
    [
      'a case that does not exist',
      changed({ cases: { 'drive: flies': { outcome: 'holds', date: '2026-12-03' } } }),
      'trae casos que no existen aquí: drive: flies.',
    ],
    ['an answer to no question', changed({ byHand: { Z9: 'sí' } }), 'trae respuestas que no existen aquí: Z9.'],
    ['an address', changed({ byHand: { P13: 'la de ana@oficina.example' } }), 'Trae datos de la cuenta'],
    ['a link', changed({ byHand: { P13: 'https://docs.google.com/x' } }), 'Trae datos de la cuenta'],
    [
      'an ID in what was measured',
      changed({
        probes: { 'milliseconds to create a folder': { value: { id: '1AbC'.repeat(9) }, date: '2026-12-03' } },
      }),
      'Trae datos de la cuenta',
    ],
  ])('refuses %s, keeps nothing and says what to do', (_what, content, said) => {
    const told = take(content);

    expect(told.err).toContain(said);
    expect(told.err).toMatch(/\n {2}→ \S/);
    expect([told.code, told.out, told.kept]).toEqual([1, '', undefined]);
  });

  it('repeats no address that it refuses', () => {
    expect(take(changed({ byHand: { P13: 'ana@oficina.example' } })).err).not.toContain('oficina');
  });

  it('keeps a result and tells what holds, what differs and what is missing', () => {
    const { code, out, kept } = take(`\uFEFF${JSON.stringify(RESULT)}`);

    expect(code).toBe(0);
    expect(kept).toEqual(RESULT);
    expect(out).toContain('1 de 3 casos se cumplen.');
    expect(out).toContain('✗ difiere: drive: answers 409\n  → Error: expected 409, got 400');
    expect(out).toContain('· sin correr: gmail: deletes a draft');
    expect(out).toContain('· milliseconds to create a folder: {"middle":812,"longest":1400}');
    expect(out).toContain(`A mano: 1 de ${BY_HAND.length} contestadas.`);
  });
});

describe('the command', () => {
  it.each([['build'], ['local']])('of %s says when the project is not built', (name) => {
    expect(run([name])).toMatchObject({ code: 1, err: expect.stringContaining('Falta compilar el proyecto.') });
  });

  it('ends with 2 for what it does not know', () => {
    expect(run(['fly']).code).toBe(2);
  });
});

describe('the questions for a person', () => {
  const guide = readFileSync(join(ROOT, 'docs/verify-live.md'), 'utf8');

  it.each(BY_HAND.map(({ key }) => [key]))('%s stands in the guide with how to look', (key) => {
    expect(guide).toMatch(new RegExp(`^- \\*\\*${key}\\*\\*`, 'm'));
  });
});
