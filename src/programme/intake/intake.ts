// The intake duty put together in the languages the program ships; a test puts it together with another.

import { deleteResponse, registerResponseWith } from './register-response';
import { registerApplicationIn } from './register-application';
import { discardedResponses } from './discarded-responses';
import { intakeForm } from './form';
import { intakeFacts, intakeFactsReads } from './facts';
import { intakeResponsesWith, lookAtIntake, type Look } from './intake-responses';
import { INTAKE_ES } from './wording-es';
import type { Wordings } from './wording';
import type { RoundTools } from '../../kernel/round';
import type { Snapshot } from '../../kernel/snapshot';

export const INTAKE_WORDINGS: Wordings = { es: INTAKE_ES };

export function createIntake(wordings: Wordings) {
  const register = registerApplicationIn(wordings);
  const intake = { wordings, register };
  return {
    wordings,
    form: (snapshot: Snapshot) => intakeForm(intakeFacts(snapshot), wordings),
    formReads: intakeFactsReads,
    registerApplication: register,
    effects: [registerResponseWith(register), deleteResponse] as const,
    roundParts: [intakeResponsesWith(intake), discardedResponses] as const,
    /** What a form trigger calls. */
    look: (tools: RoundTools, look: Look = {}) => lookAtIntake(intake, tools, look),
  };
}

export const intake = createIntake(INTAKE_WORDINGS);
