// The interview put together: its forms, its acts, and how its responses are looked at.

import { SYSTEM } from '../../kernel/action';
import { lookAtResponsesOf, type ResponseDuty } from '../../kernel/responses';
import { waitingItems } from '../intake/responses';
import { noteWatermark } from '../watermark';
import { decideDifferences } from './decide-differences';
import { markReview } from './mark-review';
import { moduleOf } from './modules/form-keys';
import { openModule } from './open-module';
import { registerModule } from './register-module';
import { retryResponse, retryResponses } from './retry-responses';
import { interviews } from './tables';

/** Of an hour; the clock comes every five. */
const FIRST_MINUTES = 10;

const duty: ResponseDuty = {
  key: 'interview-responses',
  title: 'Módulos de entrevista',
  reads: { index: [interviews, waitingItems] },
  isItsForm: ({ form }) => moduleOf(form) !== undefined,
  // A module that no line of an open case is about has nothing to say but to somebody who kept an old link: its store is
  // looked at once an hour, not every five minutes.
  isQuiet: (snapshot, { form }, now) =>
    Number(now.slice(14, 16)) >= FIRST_MINUTES &&
    !snapshot.index(interviews).some(({ module }) => module === moduleOf(form)),
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
  actions: [openModule, registerModule, retryResponses, decideDifferences, markReview] as const,
  effects: [retryResponse] as const,
  roundPart: lookAtResponsesOf(duty),
};
