// What Sheets tells a person who may not do something, and the opening of a spreadsheet by a person.
// The sentences are those of the Spanish screens, from memory (assumed); programs should look at `reason`.
// INVARIANT: what a person does is done whole or not at all.

import type { World } from '../../world/world';
import { ApiRefusal } from '../advanced-service';
import { parseA1 } from './a1';
import type { Book, TabRecord } from './book';
import { boundsOf, columnCountOf, openBook, rowCountOf, tabByTitle } from './book';
import type { Bounds } from './bounds';
import { PROTECTED } from './protection';

export type SheetReason = 'no-access' | 'not-found' | 'protected' | 'invalid' | 'outside' | 'impossible';

export class SheetRefusal extends Error {
  constructor(
    readonly reason: SheetReason,
    message: string,
  ) {
    super(message);
  }
}

/** Runs what a person does in one tab and saves it. */
export function asPerson<T>(
  world: World,
  email: string,
  spreadsheetId: string,
  title: string,
  work: (book: Book, tab: TabRecord) => T,
): T {
  return world.store.atomic(() =>
    inWords(() => {
      const book = openAs(world, email, spreadsheetId, 'write');
      const result = work(book, tabNamed(book, title));
      book.save();
      return result;
    }),
  );
}

/** Looks at a spreadsheet as a person. */
export function lookAs<T>(world: World, email: string, spreadsheetId: string, look: (book: Book) => T): T {
  return inWords(() => look(openAs(world, email, spreadsheetId, 'read')));
}

export function tabNamed(book: Book, title: string): TabRecord {
  const tab = tabByTitle(book, title);
  if (tab === undefined) throw new SheetRefusal('not-found', `No hay una hoja que se llame «${title}».`);
  return tab;
}

/** Where something happened, and who did it. */
export interface EventPlace {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly title: string;
  readonly user: string;
}

export function placeOf(book: Book, tab: TabRecord): EventPlace {
  return { spreadsheetId: book.id, sheetId: tab.sheetId, title: tab.title, user: book.email };
}

export function rangeBounds(tab: TabRecord, a1: string): Bounds {
  const range = parseA1(a1);
  if (range === undefined || range.title !== undefined) throw outside(a1);
  if (range.rows.from >= rowCountOf(tab) || range.columns.from >= columnCountOf(tab)) throw outside(a1);
  return boundsOf(tab, range);
}

export function outside(a1: string): SheetRefusal {
  return new SheetRefusal('outside', `${a1} no está en la hoja.`);
}

function openAs(world: World, email: string, id: string, purpose: 'read' | 'write'): Book {
  const { store } = world;
  return openBook({ store, email, now: world.now(), random: () => world.random() }, id, purpose);
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    throw toSheetRefusal(error);
  }
}

function toSheetRefusal({ code, message }: ApiRefusal): SheetRefusal {
  if (code === 404) return new SheetRefusal('not-found', 'El archivo que has solicitado no existe.');
  if (code === 403) return new SheetRefusal('no-access', 'Necesitas permiso para editar esta hoja de cálculo.');
  if (!message.endsWith(PROTECTED)) return new SheetRefusal('impossible', message);
  return new SheetRefusal(
    'protected',
    'Estás intentando editar una celda o un objeto protegidos. Si necesitas editarlos, ' +
      'ponte en contacto con el propietario de la hoja de cálculo para que quite la protección.',
  );
}
