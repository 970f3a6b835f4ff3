// Effects on single responses of the form's store: register one that a person let in or corrected, delete one that was
// discarded. What was accepted never disappears: if it cannot be registered after all, a new item says why.

import { SYSTEM } from '../../kernel/action';
import { defineEffect, type EffectOrder } from '../../kernel/effect';
import { update } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import { passing } from '../../kernel/outcome';
import { holdForPerson } from '../../kernel/waiting';
import { proteccion, registro } from '../books';
import type { Answers } from './answer-reader';
import type { RegistrationResult, registerApplicationIn } from './register-application';
import { APPLICATION_PROBLEMS, formMap, formName, waitingItems } from './responses';

export interface ResponsePayload {
  readonly language: string;
  readonly response: string;
}

export interface RegisterPayload extends ResponsePayload {
  /** The waiting item a person settled: the name of the command that follows. */
  readonly item: string;
  readonly corrections: Answers;
}

const REGISTER_RESPONSE = 'register-response';
const DELETE_RESPONSE = 'delete-response';

/** Corrections may touch the branch that only Protección sees, so they never wait in Registro. */
export const registerOrder = (payload: RegisterPayload): EffectOrder => ({
  kind: REGISTER_RESPONSE,
  book: (Object.keys(payload.corrections).length > 0 ? proteccion : registro).key,
  payload,
});

export const deleteOrder = (payload: ResponsePayload): EffectOrder => ({
  kind: DELETE_RESPONSE,
  book: registro.key,
  payload,
});

export const registerResponseWith = (register: ReturnType<typeof registerApplicationIn>) =>
  defineEffect<RegisterPayload>({
    key: REGISTER_RESPONSE,
    title: 'Registrar una solicitud aceptada',
    reads: () => ({ index: [waitingItems] }),
    perform: ({ language, response, item, corrections }, _snapshot, { ports, context, run }) => {
      const heldAgain = (problems: readonly Problem[]) => ({
        kind: 'done' as const,
        changes: [
          holdForPerson(context, {
            book: registro,
            kind: APPLICATION_PROBLEMS,
            form: formName(language),
            response,
            problems,
          }),
        ],
      });
      const map = formMap(context.office, language);
      const found = map === undefined ? undefined : ports.forms.response(map, response);
      if (found === undefined) return heldAgain([problem('application.response-gone')]);
      const answers = { ...found.answers, ...corrections };
      const input = { response: { ...found, answers }, accepted: true };
      const outcome = run({ id: `register:${item}`, action: register, input, actor: SYSTEM });
      if (outcome.kind === 'refused') {
        const why = passing(outcome.problems);
        return why === undefined ? heldAgain(outcome.problems) : { kind: 'later', why };
      }
      const { outcome: led } = outcome.result as RegistrationResult;
      if (led !== 'declined') return { kind: 'done', changes: [] };
      // A person has seen that it was a clear no: nothing of it is kept, as of any other.
      const forgotten = update(waitingItems, { id: item }, { response: null });
      return { kind: 'done', changes: [forgotten], effects: [deleteOrder({ language, response })] };
    },
  });

export const deleteResponse = defineEffect<ResponsePayload>({
  key: DELETE_RESPONSE,
  title: 'Borrar una solicitud descartada',
  reads: () => ({}),
  perform: ({ language, response }, _snapshot, { ports, context }) => {
    const map = formMap(context.office, language);
    if (map !== undefined) ports.forms.deleteResponse(map, response);
    return { kind: 'done', changes: [] };
  },
});
