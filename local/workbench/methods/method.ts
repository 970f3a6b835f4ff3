// A method is one thing the workbench's page can ask of the host, in the name of the person at the keyboard.

import type { ZodType } from 'zod';
import type { Desk } from '../desk';

export interface Visit {
  readonly desk: Desk;
  /** E-mail of the person at the keyboard; '' for nobody who is signed in. */
  readonly as: string;
}

export interface Method<I = unknown, O = unknown> {
  readonly input: ZodType<I>;
  readonly run: (visit: Visit, input: I) => O | Promise<O>;
  /** Whether it may change the world, so that everybody looks again. */
  readonly changes: boolean;
}

/** Any method, whatever its input. */
export type AnyMethod = Omit<Method<never>, 'input'> & { readonly input: ZodType<unknown> };

/** A refusal of the workbench's own, in Spanish: what is wrong and what to do. */
export class DeskRefusal extends Error {}

export const look = <I, O>(input: ZodType<I>, run: Method<I, O>['run']): Method<I, O> => ({
  input,
  run,
  changes: false,
});
export const act = <I, O>(input: ZodType<I>, run: Method<I, O>['run']): Method<I, O> => ({ input, run, changes: true });
