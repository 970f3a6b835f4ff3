// Which errors are refusals that a person should read; anything else is a defect.

import { DriveRefusal } from '../../services/drive/person';
import { MailRefusal } from '../../services/gmail/mailbox-access';
import { SheetRefusal } from '../../services/sheets/person-refusal';
import { DeskRefusal } from '../methods/method';

export function refusalText(error: unknown): string | undefined {
  const isRefusal = [DeskRefusal, DriveRefusal, MailRefusal, SheetRefusal].some((kind) => error instanceof kind);
  return isRefusal ? (error as Error).message : undefined;
}
