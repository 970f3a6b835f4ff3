// Every action the runner may carry out, by its key: what the journal, effects and pages name.

import type { AnyAction } from '../kernel/action';
import { assignCase } from './cases/assign-case';
import { closeCase } from './cases/close-case';
import { reopenCase } from './cases/reopen-case';
import { compareCase } from './cases/compare-case';
import { decidePair } from './cases/decide-pair';
import { directoryActions } from './directory/save-directory';
import { orderShares } from './directory/shares';
import { intake } from './intake/intake';
import { openCase } from './intake/open-case';
import { callBeforeDeparture } from './lifecycle/call-before-departure';
import { statusActs } from './lifecycle/status-acts';
import { followNotification } from './notifications/follow-notification';
import { markMailWatch } from './notifications/mark-mail-watch';
import { prepareNotification } from './notifications/prepare-notification';
import { setUp } from './setup/set-up';
import { saveMovement } from './travel/save-movement';
import { noteWatermark } from './watermark';
import { repairGuardedStructure, repairStructure } from './waiting/repair-structure';
import { settleGuardedItems, settleItems } from './waiting/settle-items';
import { leaveGuardedOld, leaveOld, useGuardedTyped, useTyped } from './waiting/typed-items';

export const actions: readonly AnyAction[] = [
  noteWatermark,
  ...intake.actions,
  openCase,
  assignCase,
  closeCase,
  reopenCase,
  ...statusActs,
  compareCase,
  decidePair,
  ...directoryActions,
  orderShares,
  setUp,
  saveMovement,
  prepareNotification,
  followNotification,
  markMailWatch,
  callBeforeDeparture,
  settleItems,
  settleGuardedItems,
  repairStructure,
  repairGuardedStructure,
  useTyped,
  useGuardedTyped,
  leaveOld,
  leaveGuardedOld,
];
