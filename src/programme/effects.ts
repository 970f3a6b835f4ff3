// Every kind of effect, by its key: what a row of *Pendientes del sistema* names.

import type { AnyEffect } from '../kernel/effect';
import { createFolder } from './archive/folders';
import { interview } from './counselling/interviews';
import { shareWithStaff } from './directory/shares';
import { intake } from './intake/intake';
import { archiveNotification } from './notifications/archive-notification';
import { createDraft } from './notifications/create-draft';

export const effects: readonly AnyEffect[] = [
  createFolder,
  createDraft,
  archiveNotification,
  shareWithStaff,
  ...intake.effects,
  ...interview.effects,
];
