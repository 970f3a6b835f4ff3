// The responses of the intake form as the round and the form's trigger look at them: what the books do not know becomes
// a case or a waiting item; one whose author did not agree to be contacted is deleted.

import { SYSTEM } from '../../kernel/action';
import type { ResponseDuty } from '../../kernel/responses';
import { cases } from '../cases/tables';
import { noteWatermark } from '../watermark';
import { parseApplication } from './application';
import { INTAKE } from './form';
import type { registerApplicationIn } from './register-application';
import { waitingItems } from './responses';
import type { Wordings } from './wording';

export interface Intake {
  readonly wordings: Wordings;
  readonly register: ReturnType<typeof registerApplicationIn>;
}

export const intakeDuty = ({ wordings, register }: Intake): ResponseDuty => ({
  key: 'intake-responses',
  title: 'Solicitudes del formulario público',
  reads: { index: [cases, waitingItems] },
  isItsForm: ({ form, language }) => form === INTAKE && language in wordings,
  known: (snapshot) =>
    new Set([...snapshot.index(cases), ...snapshot.index(waitingItems)].map(({ response }) => response)),
  // The response's ID is the command's, so a repetition is the same wish.
  commandFor: (response, doubtful) => ({
    id: response.id,
    action: register,
    input: { response, doubtful },
    actor: SYSTEM,
  }),
  isDeclined: (response) => {
    const parsed = parseApplication(wordings, response);
    return parsed.ok && parsed.value.kind === 'declined';
  },
  noteWatermark,
});
