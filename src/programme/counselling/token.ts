// A link's code: the ID of its line, which is a digest, and a proof that only the role account's secret makes. Nothing of
// it is kept: whoever reads the books, and even the line itself, cannot answer in somebody's name.
// INVARIANT: nothing in a code tells the case, the person, the module or the officer.

import type { Context } from '../../kernel/action';
import type { FormAnswers } from '../../kernel/ports';
import { TOKEN } from './modules/form-keys';

type Prover = Pick<Context, 'proof'>;

const proofFor = ({ proof }: Prover, line: string): string => proof(`interview/${line}`);

export const tokenOf = (prover: Prover, line: string): string => `${line}.${proofFor(prover, line)}`;

/** What stands in a response where the code should be. */
export const typedToken = ({ answers }: Pick<FormAnswers, 'answers'>): string =>
  [answers[TOKEN] ?? ''].flat().join('').trim();

/** The line that a code names, whether or not the code is genuine. */
export const lineIn = (token: string): string => token.slice(0, Math.max(0, token.lastIndexOf('.')));

export const isGenuine = (prover: Prover, token: string): boolean =>
  lineIn(token) !== '' && token === tokenOf(prover, lineIn(token));
