// Carries out one call of the page: finds the method, checks its input, runs it in the name of the person at the
// keyboard, and turns refusals into the words that person reads.

import * as z from 'zod';
import type { Desk } from '../desk';
import { methods, type MethodName } from '../methods/methods';
import type { AnyMethod } from '../methods/method';
import { refusalText } from './refusals';

const CALL = z.object({
  /** '' for nobody who is signed in. */
  as: z.string(),
  input: z.unknown(),
});

export type CallAnswer = { readonly value: unknown } | { readonly refused: string };

export async function callMethod(desk: Desk, name: string, body: Buffer): Promise<CallAnswer> {
  const method = Object.prototype.hasOwnProperty.call(methods, name)
    ? (methods[name as MethodName] as unknown as AnyMethod)
    : undefined;
  if (method === undefined) return { refused: `La mesa de trabajo no sabe hacer «${name}».` };
  const parsed = parse(method, body);
  if (parsed === undefined) return { refused: 'La petición no se entiende. Vuelva a cargar la página.' };
  try {
    const value = await method.run({ desk, as: parsed.as }, parsed.input as never);
    return { value: value ?? null };
  } catch (error) {
    const refused = refusalText(error);
    if (refused === undefined) throw error;
    return { refused };
  } finally {
    if (method.changes) desk.watchers.tell({ kind: 'changed' });
  }
}

function parse({ input }: AnyMethod, body: Buffer): { readonly as: string; readonly input: unknown } | undefined {
  try {
    const call = CALL.parse(JSON.parse(body.toString('utf8')));
    return { as: call.as.toLowerCase(), input: input.parse(call.input ?? {}) };
  } catch {
    return undefined;
  }
}
