// Everything a world holds, place by place, as text to look for planted markers in: each book with its system tabs, the
// store of the forms, mails decoded, and every collection of the world: names of files and folders, logs, errors,
// properties, caches, triggers.

import { readMessage, textOf } from '../../local/services/gmail/mime/message';
import { proteccion, registro } from '../../src/programme/books';
import { OWNER, spreadsheetOf, type Office } from './office';

export interface Place {
  readonly place: string;
  readonly content: string;
}

export function everythingIn(office: Office): readonly Place[] {
  const { host } = office;
  const { sql } = host.store;
  const rowsOf = (query: string): string[][] => sql.prepare(query).raw(true).all() as unknown as string[][];
  const books = [registro, proteccion].map(({ key }) => ({
    place: `book ${key}`,
    content: JSON.stringify(host.people.sheets.export(OWNER, spreadsheetOf(office, { key }))),
  }));
  const collections = rowsOf('SELECT collection, id || value FROM documents').map(([place = '', content = '']) => ({
    place: `collection ${place}`,
    content,
  }));
  const mails = (['drafts', 'sent', 'inbox'] as const).flatMap((box) => host.people.mail.list(OWNER, OWNER, box));
  const letters = mails.map((mail) => {
    const parsed = readMessage(host.people.mail.eml(OWNER, OWNER, mail.id));
    return {
      place: 'mail',
      content: [JSON.stringify(mail), textOf(parsed, 'plain'), textOf(parsed, 'html')].join('\n'),
    };
  });
  const responses = rowsOf('SELECT answers FROM form_responses').map(([content = '']) => ({
    place: 'form responses',
    content,
  }));
  return [...books, ...collections, ...letters, ...responses];
}

/** Places that hold a text, each once. */
export const placesWith = (places: readonly Place[], text: string): readonly string[] =>
  [...new Set(places.filter(({ content }) => content.includes(text)).map(({ place }) => place))].sort();
