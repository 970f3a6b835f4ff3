// The lists of reasons that the part Estado offers.

import { CLOSURE_REASONS } from '../../programme/cases/codes';
import { PAUSE_REASONS, REOPENING_REASONS, WITHDRAWAL_REASONS } from '../../programme/cases/status-codes';
import type { StatusLabels } from './view';

// That several people have several reasons follows from theirs.
const { several: _follows, ...closures } = CLOSURE_REASONS;

export const statusLabels: StatusLabels = {
  'record-withdrawal': WITHDRAWAL_REASONS,
  'put-on-hold': PAUSE_REASONS,
  close: closures,
  reopen: REOPENING_REASONS,
};
