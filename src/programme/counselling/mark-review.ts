// Protección says that it has looked at what a person's interview holds, and whether other requirements are met. Registro
// hears the same two words of everybody.

import * as z from 'zod/mini';
import { decided, defineAction } from '../../kernel/action';
import { insert, update } from '../../kernel/change';
import { oneOf } from '../../kernel/input';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import { registro } from '../books';
import { people } from '../cases/tables';
import { REQUIREMENTS, REVIEWS } from './codes';
import { profiles } from './tables';

const input = z.object({
  person: z.string(),
  review: oneOf(REVIEWS),
  requirements: z.nullable(oneOf(REQUIREMENTS)),
});
type Input = z.infer<typeof input>;

export const markReview = defineAction<Input, null>({
  key: 'mark-review',
  title: 'Anotar la revisión de protección',
  roles: ['proteccion'],
  books: [registro],
  input,
  reads: ({ person }) => ({
    index: [people],
    rows: [{ table: profiles, where: (row) => row['person'] === person }],
  }),
  decide: (snapshot, { person, review, requirements }) => {
    if (!snapshot.index(people).some(({ id }) => id === person)) return refused(problem('case.not-open'));
    const known = snapshot.rows(profiles).find((row) => row.person === person);
    const values = { review, requirements };
    if (known === undefined) return decided(null, [insert(profiles, `${person}-I`, { person, ...values })]);
    const isSame = known.review === review && known.requirements === requirements;
    return decided(null, isSame ? [] : [update(profiles, known, values)]);
  },
});
