// What was seen on Google: its shape, and its taking from a downloaded file into test/conformance/observed.json.
// INVARIANT: only a whole result of the cases that stand here now is taken, and none that tells of an account.

import { z } from 'zod';
import { refusal } from '../rva/session';
import { BY_HAND } from './by-hand';
import { redact } from './project/redact';

const PROJECT = 'registro-rva/verify-live';
/** Rises when the shape changes. */
const FORMAT = 1;

const date = z.iso.date();
const judged = z.strictObject({ outcome: z.enum(['holds', 'differs', 'died']), said: z.string().optional(), date });
const figures = z.union([z.number(), z.boolean(), z.record(z.string(), z.unknown())]);
const measured = z.union([z.strictObject({ value: figures, date }), judged]);

/** The file, by sections: cases, probes, and what a person saw. */
export const OBSERVED = z.strictObject({
  project: z.literal(PROJECT),
  format: z.literal(FORMAT),
  /** Of each service the edition of its cases. */
  editions: z.record(z.string(), z.string()),
  /** By `service: name`. */
  cases: z.record(z.string(), judged),
  probes: z.record(z.string(), measured),
  /** By the key of the question. */
  byHand: z.record(z.string(), z.string()),
});

export type Observed = z.infer<typeof OBSERVED>;
export type Judged = z.infer<typeof judged>;

/** What can be observed as the sources stand now. */
export interface Catalogue {
  readonly editions: Readonly<Record<string, string>>;
  readonly cases: readonly string[];
  readonly probes: readonly string[];
}

const AGAIN = 'En la cuenta de prueba oprima «Guardar el resultado» y descárguelo otra vez.';
const ANEW = 'Corra npm run build, suba el proyecto con clasp, oprima «Limpiar todo» y empiece de nuevo.';

/** Reads a result; throws a Refusal that says what is wrong with it and what to do. */
export function readResult(text: string, { editions, cases, probes }: Catalogue): Observed {
  const found = parsed(text);
  if (found.project !== PROJECT)
    throw refusal('verify.foreign', 'El archivo no es un resultado de esta verificación.', AGAIN);
  if (found.format !== FORMAT)
    throw refusal('verify.format', 'El resultado viene de otra versión del proyecto de verificación.', ANEW);
  const { success, data, error } = OBSERVED.safeParse(found);
  if (!success) {
    const at = error.issues[0]?.path.join(' › ') ?? '';
    throw refusal('verify.damaged', `El resultado está dañado: no se entiende lo que hay en «${at}».`, AGAIN);
  }
  const changed = Object.keys({ ...editions, ...data.editions }).filter((key) => editions[key] !== data.editions[key]);
  if (changed.length > 0) {
    const text = `El resultado es de otros casos que los de hoy; cambiaron: ${changed.join(', ')}.`;
    throw refusal('verify.older', text, ANEW);
  }
  assertKnown('casos', data.cases, cases);
  assertKnown('preguntas', data.probes, probes);
  assertKnown(
    'respuestas',
    data.byHand,
    BY_HAND.map(({ key }) => key),
  );
  assertDiscreet(data);
  return data;
}

function parsed(text: string): { readonly project?: unknown; readonly format?: unknown } {
  try {
    const found = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    throw refusal('verify.damaged', 'El archivo está cortado o no es JSON.', AGAIN);
  }
}

function assertKnown(what: string, given: object, known: readonly string[]): void {
  const strange = Object.keys(given).filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw refusal('verify.damaged', `El resultado trae ${what} que no existen aquí: ${strange.join('; ')}.`, AGAIN);
}

/** Somebody may have written into the file; nothing of the account goes into the repository. */
function assertDiscreet({ cases, probes, byHand }: Observed): void {
  const said = Object.entries({ ...cases, ...probes }).map(([name, found]) => [name, textOf(found)] as const);
  const telling = [...said, ...Object.entries(byHand)].filter(([, text]) => redact(text) !== text);
  if (telling.length > 0) {
    const text = `Trae datos de la cuenta (un correo, un enlace o una clave larga): ${telling.map(([name]) => name).join('; ')}.`;
    throw refusal('verify.telling', text, 'Quítelos de la pestaña «A mano» o del archivo y vuelva a intentarlo.');
  }
}

const textOf = (found: Observed['probes'][string]): string =>
  'value' in found ? JSON.stringify(found.value) : (found.said ?? '');

/** In lines, for whoever took it. */
export function summaryOf(observed: Observed, { cases, probes }: Catalogue): string[] {
  const entries = Object.entries(observed.cases);
  const named = (outcome: Judged['outcome']) => entries.filter(([, found]) => found.outcome === outcome);
  const missing = cases.filter((name) => observed.cases[name] === undefined);
  const unasked = probes.filter((name) => observed.probes[name] === undefined);
  return [
    `${named('holds').length} de ${cases.length} casos se cumplen.`,
    ...named('differs').map(([name, { said }]) => `✗ difiere: ${name}\n  → ${said ?? ''}`),
    ...named('died').map(([name]) => `✗ se cortó dos veces: ${name}`),
    ...missing.map((name) => `· sin correr: ${name}`),
    ...unasked.map((name) => `· sin medir: ${name}`),
    ...Object.entries(observed.probes).map(([name, found]) => `· ${name}: ${textOf(found)}`),
    `A mano: ${Object.keys(observed.byHand).length} de ${BY_HAND.length} contestadas.`,
  ];
}
