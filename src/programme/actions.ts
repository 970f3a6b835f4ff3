// Every action the runner may carry out, by its key: what the journal, effects and pages name.

import type { AnyAction } from '../kernel/action';
import { assignCase } from './cases/assign-case';
import { closeCase } from './lifecycle/close-case';
import { archivePastLines } from './daily/past-lines';
import { recordGuardedSupport, tellGuardedSupport } from './daily/guarded-support';
import { addTask, logContact, planAppointment, recordAssistance } from './daily/record';
import { finishTask, handOverTask, moveAppointment, settleAppointment } from './daily/settle';
import { compareCase } from './cases/compare-case';
import { decidePair } from './cases/decide-pair';
import { reopenCase } from './cases/reopen-case';
import { directoryActions } from './directory/save-directory';
import { orderShares } from './directory/shares';
import { interview } from './counselling/interviews';
import { originalActions } from './documents/keep-originals';
import { intake } from './intake/intake';
import { openCase } from './intake/open-case';
import { callBeforeDeparture } from './lifecycle/call-before-departure';
import { statusActs } from './lifecycle/status-acts';
import { followNotification } from './notifications/follow-notification';
import { markMailWatch } from './notifications/mark-mail-watch';
import { prepareNotification } from './notifications/prepare-notification';
import { setUp } from './setup/set-up';
import { saveMovement } from './travel/save-movement';
import { repairForm } from './waiting/repair-form';
import { noteWatermark } from './watermark';
import { repairGuardedStructure, repairStructure } from './waiting/repair-structure';
import { settleGuardedItems, settleItems } from './waiting/settle-items';
import { leaveGuardedOld, leaveOld, useGuardedTyped, useTyped } from './waiting/typed-items';

export const actions: readonly AnyAction[] = [
  noteWatermark,
  ...intake.actions,
  openCase,
  ...interview.actions,
  assignCase,
  closeCase,
  compareCase,
  decidePair,
  reopenCase,
  ...statusActs,
  ...originalActions,
  ...directoryActions,
  orderShares,
  setUp,
  saveMovement,
  prepareNotification,
  followNotification,
  markMailWatch,
  callBeforeDeparture,
  logContact,
  planAppointment,
  settleAppointment,
  moveAppointment,
  recordAssistance,
  recordGuardedSupport,
  tellGuardedSupport,
  addTask,
  finishTask,
  handOverTask,
  archivePastLines,
  settleItems,
  settleGuardedItems,
  repairStructure,
  repairGuardedStructure,
  repairForm,
  useTyped,
  useGuardedTyped,
  leaveOld,
  leaveGuardedOld,
];
