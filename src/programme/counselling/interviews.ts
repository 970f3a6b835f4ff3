// The interview put together: its forms, its acts, and how its responses are looked at.

import { SYSTEM } from '../../kernel/action';
import { lookAtResponsesOf, type ResponseDuty } from '../../kernel/responses';
import { epochOf } from '../../kernel/time';
import { waitingItems } from '../intake/responses';
import { noteWatermark } from '../watermark';
import { decideDifferences } from './decide-differences';
import { markReview } from './mark-review';
import { moduleOf } from './modules/form-keys';
import { openModule } from './open-module';
import { registerModule } from './register-module';
import { interviews } from './tables';

/** A day more than a link is good for: what came in its last hour is still looked for. */
const QUIET_MS = 31 * 86_400_000;

const duty: ResponseDuty = {
  key: 'interview-responses',
  title: 'Módulos de entrevista',
  reads: { index: [interviews, waitingItems] },
  isItsForm: ({ form }) => moduleOf(form) !== undefined,
  // Nobody can answer a module of which no link is about; its store need not be opened every five minutes.
  isQuiet: (snapshot, { form }, now) =>
    !snapshot
      .index(interviews)
      .some(({ module, issuedAt }) => module === moduleOf(form) && epochOf(now) - epochOf(issuedAt) < QUIET_MS),
  known: (snapshot) =>
    new Set([...snapshot.index(interviews), ...snapshot.index(waitingItems)].map(({ response }) => response)),
  commandFor: (response, doubtful) => ({
    id: response.id,
    action: registerModule,
    input: { response, doubtful },
    actor: SYSTEM,
  }),
  noteWatermark,
};

export const interview = {
  duty,
  actions: [openModule, registerModule, decideDifferences, markReview] as const,
  roundPart: lookAtResponsesOf(duty),
};
