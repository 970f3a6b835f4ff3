// *Reparar formulario*: orders that an installed form is brought back to what it should ask. What somebody added stays unless
// the person says that it shall be asked no more; even then it is not deleted, and neither is anything that was answered.

import * as z from 'zod/mini';
import { decided, defineAction, formMapIn } from '../../kernel/action';
import { REFRESH_FORM } from '../../kernel/forms/order';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Schema } from '../../kernel/input';
import { registro } from '../books';
import { repairStructure } from './repair-structure';

const input = z.object({
  form: z.string(),
  language: z.string(),
  /** IDs of items, as the page showed them. */
  retire: z._default(z.array(z.string()).check(z.maxLength(100)), []),
});

export const repairForm = defineAction<z.infer<typeof input>, null>({
  key: 'repair-form',
  title: 'Reparar formulario',
  roles: repairStructure.roles,
  books: [registro],
  input: input as Schema<z.infer<typeof input>>,
  reads: () => ({}),
  decide: (_snapshot, payload, { office }) =>
    formMapIn(office, payload.form, payload.language) === undefined
      ? refused(problem('form.unknown', 'form'))
      : decided(null, [], [{ kind: REFRESH_FORM, book: registro.key, payload }]),
});
