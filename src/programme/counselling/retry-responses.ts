// Receiving again what could not be taken in when it came: a person who repaired the cause asks for it, and an effect
// of its own reads each response from the form's store and takes it in as if it came now.
// INVARIANT: asking twice takes nothing in twice: what was received waits no more.

import * as z from 'zod/mini';
import { decided, defineAction, formMapIn, SYSTEM } from '../../kernel/action';
import { update } from '../../kernel/change';
import { defineEffect } from '../../kernel/effect';
import type { Schema } from '../../kernel/input';
import { passing } from '../../kernel/outcome';
import { problem, type Problem } from '../../kernel/problem';
import { registro } from '../books';
import { waitingItems } from '../intake/responses';
import { INTERVIEW_RESPONSE, saysAnew } from './held-response';
import { registerModule } from './register-module';

const RETRY_RESPONSE = 'retry-response';

const input = z.object({
  items: z
    .array(z.string())
    .check(z.minLength(1, { error: 'waiting.none-chosen' }), z.maxLength(500, { error: 'waiting.none-chosen' })),
});
type Input = z.infer<typeof input>;

interface RetryPayload {
  readonly item: string;
  /** Names the command: one item may be tried several times. */
  readonly attempt: string;
}

export const retryResponses = defineAction<Input, { readonly retried: number }>({
  key: 'retry-responses',
  title: 'Volver a recibir módulos de entrevista',
  roles: ['operaciones', 'oficial-nacional', 'proteccion', 'administrador'],
  books: [registro],
  input: input as Schema<Input>,
  reads: () => ({ index: [waitingItems] }),
  decide: (snapshot, { items }, context) => {
    const all = new Map(snapshot.index(waitingItems).map((item) => [item.id, item]));
    const chosen = [...new Set(items)];
    const problems = chosen.flatMap((id): Problem[] => {
      const item = all.get(id);
      if (item === undefined) return [problem('waiting.item-unknown', 'items')];
      return item.kind === INTERVIEW_RESPONSE ? [] : [problem('waiting.not-to-retry', 'items')];
    });
    if (problems.length > 0) return { ok: false, problems };
    const open = chosen.filter((id) => all.get(id)?.state === 'open');
    return decided(
      { retried: open.length },
      // The journal tells who asked for it.
      open.map((id) => update(waitingItems, { id }, { how: 'se volvió a leer' })),
      open.map((item) => ({
        kind: RETRY_RESPONSE,
        book: registro.key,
        payload: { item, attempt: context.id('retry', item) } satisfies RetryPayload,
      })),
    );
  },
});

export const retryResponse = defineEffect<RetryPayload>({
  key: RETRY_RESPONSE,
  title: 'Volver a recibir un módulo de entrevista',
  reads: () => ({ index: [waitingItems] }),
  perform: ({ item: id, attempt }, snapshot, { ports: { forms }, context, run }) => {
    const item = snapshot.index(waitingItems).find((each) => each.id === id);
    if (item?.state !== 'open') return { kind: 'done', changes: [] };
    const [form = '', language = ''] = (item.form ?? '').split(':');
    const map = formMapIn(context.office, form, language);
    const response = map === undefined ? undefined : forms.response(map, item.response ?? '');
    if (map === undefined || response === undefined)
      return { kind: 'done', changes: [saysAnew(context, item, [problem('interview.response-gone')])] };
    const wanted = { response, doubtful: !forms.asksAsMapped(map), again: true };
    const outcome = run({ id: `retry:${attempt}`, action: registerModule, input: wanted, actor: SYSTEM });
    if (outcome.kind !== 'refused') return { kind: 'done', changes: [] };
    const why = passing(outcome.problems);
    return why === undefined
      ? { kind: 'done', changes: [saysAnew(context, item, outcome.problems)] }
      : { kind: 'later', why };
  },
});
