// A draft after somebody changed it in Gmail's window: written anew in Gmail's way, with what the window keeps.
// Fields that the window does not know (X-…) are lost; whether the Message-ID survives is a setting.
// INVARIANT: attachments, threading fields and Bcc are the same before and after.

import { setting } from '../../world/settings';
import type { World } from '../../world/world';
import type { Account } from '../drive/access';
import { newMessageId } from './delivery';
import { MailRefusal } from './mailbox-access';
import type { Address } from './mime/addresses';
import { readAddresses } from './mime/addresses';
import type { Attachment } from './mime/compose';
import { composeMessage } from './mime/compose';
import { decodeWords } from './mime/encoded-words';
import { fieldValue } from './mime/header-fields';
import { isAttachment, leaves, readMessage, textOf } from './mime/message';

export interface Edit {
  readonly subject?: string;
  /** As typed into the field: `a@b.example, "C" <c@d.example>`. */
  readonly to?: string;
  readonly cc?: string;
  readonly text?: string;
}

export function edited(world: World, mailbox: string, raw: Buffer, edit: Edit): Buffer {
  const message = readMessage(raw);
  const { fields } = message;
  const inField = (name: string): Address[] => readAddresses(fieldValue(fields, name) ?? '') ?? [];
  const kept = ['In-Reply-To', 'References'].flatMap((name): [string, string][] => {
    const value = fieldValue(fields, name);
    return value === undefined ? [] : [[name, value]];
  });
  const attachments = leaves(message)
    .filter(isAttachment)
    .map((part): Attachment => ({ name: part.filename, mimeType: part.mimeType, bytes: part.content }));
  const keepsId = setting(world.store, 'gmail.keepsMessageId');
  return composeMessage({
    from: ownAddress(world, mailbox),
    to: typed(edit.to) ?? inField('To'),
    cc: typed(edit.cc) ?? inField('Cc'),
    bcc: inField('Bcc'),
    subject: edit.subject ?? decodeWords(fieldValue(fields, 'Subject') ?? ''),
    date: world.now(),
    messageId: (keepsId ? fieldValue(fields, 'Message-ID') : undefined) ?? newMessageId(world),
    extra: kept,
    text: edit.text ?? textOf(message, 'plain') ?? '',
    attachments,
  });
}

export function ownAddress(world: World, mailbox: string): Address {
  return { name: world.store.get<Account>('accounts', mailbox)?.name ?? '', address: mailbox };
}

function typed(field: string | undefined): Address[] | undefined {
  if (field === undefined) return undefined;
  if (field.trim() === '') return [];
  const addresses = readAddresses(field);
  if (addresses === undefined) {
    throw new MailRefusal(`No se reconoce la dirección «${field}». Revise que tenga @ y esté separada por comas.`);
  }
  return addresses;
}
