// The lists of reasons that the part Estado offers.

import type { Say } from '../../kernel/problem';
import { CLOSURE_REASONS } from '../../programme/cases/codes';
import { PAUSE_REASONS, REOPENING_REASONS, WITHDRAWAL_REASONS } from '../../programme/cases/status-codes';
import { codesSaid } from '../kit/field-spec';
import type { StatusLabels } from './view';

// That several people have several reasons follows from theirs.
const { several: _follows, ...closures } = CLOSURE_REASONS;

export const statusLabels = (say: Say): StatusLabels => ({
  'record-withdrawal': codesSaid(WITHDRAWAL_REASONS, say),
  'put-on-hold': codesSaid(PAUSE_REASONS, say),
  close: codesSaid(closures, say),
  reopen: codesSaid(REOPENING_REASONS, say),
});
