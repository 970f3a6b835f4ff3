// What every method of the Gmail service needs: whose mailbox, which message, which page, and the refusals.
// Texts: `Requested entity was not found.` and `Delegation denied for …` are quoted in public reports.

import type { Execution } from '../../execution';
import { ApiRefusal, onlyKnown } from '../advanced-service';
import type { StoredMessage } from './mailbox';
import { findMessage } from './mailbox';
import type { Format, View } from './resource';
import { FORMATS } from './resource';

export interface Options {
  readonly [name: string]: unknown;
}

/** `me`, or the caller's own address; another mailbox is open to people through delegation, never to a script. */
export function mailboxOf(execution: Execution, userId: string): string {
  const { effective } = execution.identity;
  if (userId === 'me' || userId === effective) return effective;
  throw new ApiRefusal(403, 'forbidden', `Delegation denied for ${effective}`);
}

export function existingMessage(execution: Execution, mailbox: string, id: string): StoredMessage {
  const message = findMessage(execution.store, mailbox, id);
  if (message === undefined) throw notFound();
  return message;
}

export function notFound(): ApiRefusal {
  return new ApiRefusal(404, 'notFound', 'Requested entity was not found.');
}

export function invalid(message: string): ApiRefusal {
  return new ApiRefusal(400, 'invalidArgument', message);
}

export function readView(method: string, options: Options | undefined, formats: readonly Format[] = FORMATS): View {
  onlyKnown(`Gmail.${method}`, options, ['format', 'metadataHeaders']);
  const format = FORMATS.find((known) => known === String(options?.format ?? 'full').toLowerCase());
  if (format === undefined || !formats.includes(format)) {
    throw invalid(`Invalid value at 'format' (type.googleapis.com/google.gmail.v1.Format), "${options?.format}"`);
  }
  const headers = options?.metadataHeaders;
  const names = headers === undefined ? [] : Array.isArray(headers) ? headers : [headers];
  return { format, headers: names.map((name) => String(name).toLowerCase()) };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextPageToken: string | undefined;
  readonly resultSizeEstimate: number;
}

/** documented: at most 500 at once, 100 by default. */
export function pageOf<T>(all: readonly T[], options: Options | undefined): Page<T> {
  const { maxResults = 100, pageToken } = options ?? {};
  if (typeof maxResults !== 'number' || maxResults < 1) throw invalid(`Invalid value for maxResults: ${maxResults}`);
  const size = Math.min(500, maxResults);
  const from = pageToken === undefined ? 0 : Number(pageToken);
  if (!Number.isInteger(from) || from < 0) throw invalid('Invalid pageToken');
  const more = from + size < all.length;
  return {
    items: all.slice(from, from + size),
    nextPageToken: more ? String(from + size) : undefined,
    resultSizeEstimate: all.length,
  };
}
