// The intake duty put together in the languages the program ships; a test puts it together with another.

import { lookAtResponsesOf } from '../../kernel/responses';
import type { Snapshot } from '../../kernel/snapshot';
import { discardedResponses, forgetDiscarded } from './discarded-responses';
import { intakeFacts, intakeFactsReads } from './facts';
import { intakeForm } from './form';
import { intakeDuty } from './intake-responses';
import { registerApplicationIn } from './register-application';
import { deleteResponse, registerResponseWith } from './register-response';
import { acceptApplications, correctApplication, discardApplications } from './review-applications';
import type { Wordings } from './wording';
import { INTAKE_ES } from './wording-es';

export const INTAKE_WORDINGS: Wordings = { es: INTAKE_ES };

export function createIntake(wordings: Wordings) {
  const register = registerApplicationIn(wordings);
  const duty = intakeDuty({ wordings, register });
  const form = (snapshot: Snapshot) => intakeForm(intakeFacts(snapshot), wordings);
  return {
    wordings,
    form,
    formReads: intakeFactsReads,
    registerApplication: register,
    actions: [register, acceptApplications, correctApplication, discardApplications, forgetDiscarded] as const,
    effects: [registerResponseWith(register), deleteResponse] as const,
    roundParts: [lookAtResponsesOf(duty), discardedResponses] as const,
    duty,
  };
}

export const intake = createIntake(INTAKE_WORDINGS);
