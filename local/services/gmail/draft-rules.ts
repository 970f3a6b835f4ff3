// What a message must be to become a draft here. Gmail itself is more patient: it fills in a missing From or Date and
// sends what some servers then refuse. The program promises strictly valid mail, so the place where it hands mail over
// is where carelessness is refused.
// INVARIANT: a message that passes can be read by any parser in one way only.

import { ApiRefusal } from '../advanced-service';
import type { Address } from './mime/addresses';
import { readAddresses } from './mime/addresses';
import { decodeWords } from './mime/encoded-words';
import { fieldsNamed, fieldValue } from './mime/header-fields';
import type { MimePart } from './mime/message';
import { isAttachment, leaves, readMessage } from './mime/message';
import { MimeError } from './mime/mime-error';

/** documented: developers.google.com/apps-script/guides/services/quotas (attachments a message, their size). */
const MOST_ATTACHMENTS = 250;
const MOST_ATTACHED_BYTES = 25 * 1024 * 1024;
/** documented: the maximum upload of users.drafts.create, 36,700,160 bytes. */
const MOST_RAW_BYTES = 36_700_160;
/** documented: support.google.com/a/answer/166852, recipients a message. */
const MOST_RECIPIENTS = 2000;

const AT_MOST_ONCE = [
  'From', 'To', 'Cc', 'Bcc', 'Subject', 'Date', 'Message-ID', 'In-Reply-To', 'References', 'Reply-To', 'Sender',
  'MIME-Version',
];
const MESSAGE_ID = /^<[^\s<>@]+@[^\s<>@]+>$/;

/** Reads a draft and refuses what is not in order. */
export function acceptDraft(raw: Buffer, mailbox: string): MimePart {
  if (raw.length > MOST_RAW_BYTES) throw new ApiRefusal(413, 'uploadTooLarge', 'Request entity too large');
  try {
    const message = readMessage(raw);
    assertHeaders(message, mailbox);
    assertContent(message);
    return message;
  } catch (error) {
    if (error instanceof MimeError) throw invalid(`Invalid MIME message: ${error.message}`);
    throw error;
  }
}

/** To, Cc and Bcc in one list. */
export function recipientsOf(message: MimePart): Address[] {
  return ['To', 'Cc', 'Bcc'].flatMap((name) => readAddresses(fieldValue(message.fields, name) ?? '') ?? []);
}

function assertHeaders({ fields }: MimePart, mailbox: string): void {
  for (const name of AT_MOST_ONCE) {
    if (fieldsNamed(fields, name).length > 1) throw invalid(`Invalid ${name} header`);
  }
  const from = addressesIn(fields, 'From');
  if (from?.length !== 1 || from[0]?.address !== mailbox) throw invalid('Invalid From header');
  if (addressesIn(fields, 'To') === undefined) throw invalid('Invalid To header');
  for (const name of ['Cc', 'Bcc', 'Reply-To']) {
    if (fieldValue(fields, name) !== undefined && addressesIn(fields, name) === undefined) {
      throw invalid(`Invalid ${name} header`);
    }
  }
  const subject = fieldValue(fields, 'Subject');
  if (subject === undefined || decodeWords(subject).trim() === '') throw invalid('Invalid Subject header');
  if (fieldValue(fields, 'MIME-Version') !== '1.0') throw invalid('Invalid MIME-Version header');
  const date = fieldValue(fields, 'Date');
  if (date !== undefined && Number.isNaN(Date.parse(date))) throw invalid('Invalid Date header');
  for (const name of ['Message-ID', 'In-Reply-To', 'References']) {
    const ids = fieldValue(fields, name)?.split(/\s+/) ?? [];
    const tooMany = name !== 'References' && ids.length > 1;
    if (tooMany || !ids.every((id) => MESSAGE_ID.test(id))) throw invalid(`Invalid ${name} header`);
  }
}

function assertContent(message: MimePart): void {
  if (recipientsOf(message).length > MOST_RECIPIENTS) throw invalid('Too many recipients');
  const attached = leaves(message).filter(isAttachment);
  const bytes = attached.reduce((sum, part) => sum + part.content.length, 0);
  if (attached.length > MOST_ATTACHMENTS) throw invalid('Limit exceeded: Email Attachments Per Message.');
  if (bytes > MOST_ATTACHED_BYTES) throw invalid('Limit exceeded: Email Total Attachments Size.');
  for (const part of leaves(message)) {
    // Every encoded word in a part's own head must be readable as well; reading the parameters did the rest.
    for (const field of part.fields) decodeWords(field.value);
  }
}

function addressesIn(fields: MimePart['fields'], name: string): Address[] | undefined {
  return readAddresses(fieldValue(fields, name) ?? '');
}

function invalid(message: string): ApiRefusal {
  return new ApiRefusal(400, 'invalidArgument', message);
}
