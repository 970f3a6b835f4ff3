// The registry as seen from outside: its tables as rows, its forms with their questions. Reads the books as the acting
// person sees them, so that what one may not open stays closed.

import { fromCells, placesOf } from '../../src/kernel/derive/cells';
import type { FormMap } from '../../src/kernel/ports';
import { settingsOf, systemTablesOf, waitingOf } from '../../src/kernel/system-tables';
import type { Row, Table } from '../../src/kernel/table';
import type { Cell } from '../../src/kernel/ports';
import { books, registro } from '../../src/programme/books';
import { tables } from '../../src/programme/tables';
import { refusal, type DriveNode, type Session } from './session';

/** Tables by the key a person gives: system tables of Protección are `proteccion.journal`. */
export function allTables(): readonly { readonly key: string; readonly table: Table }[] {
  const own = tables.map((table) => ({ key: table.key, table }));
  const system = books.flatMap((book) =>
    systemTablesOf(book).map((table) => ({
      key: book.key === registro.key ? table.key : `${book.key}.${table.key}`,
      table,
    })),
  );
  return [...own, ...system];
}

export function tableNamed(key: string): Table {
  const found = allTables().find((each) => each.key === key)?.table;
  if (found === undefined) throw refusal('rva.no-table', `No hay tabla «${key}».`, 'Vea la lista con: rva tables');
  return found;
}

/** Spreadsheet ID of a book, as the person finds it in Drive. */
export function bookId(session: Session, bookKey: string, as = session.actor): string {
  const book = books.find(({ key, title }) => key === bookKey || title.toLowerCase() === bookKey.toLowerCase());
  if (book === undefined)
    throw refusal(
      'rva.no-book',
      `No hay libro «${bookKey}».`,
      `Los libros son: ${books.map(({ title }) => title).join(', ')}.`,
    );
  const id = spreadsheetNamed(session, as, book.title);
  if (id === undefined)
    throw refusal(
      'rva.closed-book',
      `${as} no puede abrir el libro ${book.title}.`,
      'Use --as con alguien que sí lo tenga compartido.',
    );
  return id;
}

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** A book as this person sees it in Drive, or undefined. */
export function spreadsheetNamed(session: Session, as: string, title: string): string | undefined {
  const found = (node: DriveNode): string | undefined => {
    if (node.type === SPREADSHEET && node.name === title) return node.id;
    for (const child of node.children ?? []) {
      const id = found(child);
      if (id !== undefined) return id;
    }
    return undefined;
  };
  return found(session.host.people.drive.tree(as));
}

export function rowsOf(session: Session, table: Table, as = session.actor): readonly Row[] {
  const shown = session.host.people.sheets.show(as, bookId(session, table.book.key, as), table.title);
  const [keys] = shown.rows;
  const columns = (keys?.cells ?? []).map(({ text }) => text);
  const places = placesOf(table);
  if (places.some(({ key, at }) => columns[at] !== key))
    throw refusal('rva.structure', `La hoja ${table.title} perdió sus claves.`, 'Vuelva a correr rva install.');
  return shown.rows.slice(2).flatMap(({ cells }) => {
    const plain = cells.map(({ value, formula }): Cell => (formula === undefined ? value : { formula }));
    const { row } = fromCells(table, plain);
    return row.id === null ? [] : [row];
  });
}

/** What a choice says, as the sheet shows it. */
export function spokenChoice({ columns }: Table, key: string, row: Row | undefined): string {
  const column = columns[key];
  if (column?.kind !== 'choice') throw new Error(`${key} is no choice`);
  return column.codes[String(row?.[key])] ?? '';
}

const settingsRows = (session: Session): readonly Row[] => rowsOf(session, settingsOf(registro), ownerOf(session));
export const waitingRows = (session: Session): readonly Row[] => rowsOf(session, waitingOf(registro), ownerOf(session));

export function ownerOf(session: Session): string {
  const owner = session.host.deployment()?.owner;
  if (owner === undefined)
    throw refusal('rva.not-installed', 'Todavía no hay nada instalado aquí.', 'Corra: rva install');
  return owner;
}

/** The installed forms, with the key of each item. */
export const formMaps = (session: Session): readonly FormMap[] =>
  settingsRows(session)
    .filter(({ id }) => id.startsWith('form:'))
    .map((row) => row['value'] as FormMap);

export function formMap(session: Session, key: string, language: string): FormMap {
  const found = formMaps(session).find((map) => map.form === key && map.language === language);
  if (found === undefined)
    throw refusal('rva.no-form', `No hay formulario «${key}» en «${language}».`, 'Vea la lista con: rva forms');
  return found;
}

/** Nobody in particular answers a public form; one of the staff's is answered by whoever acts. */
export function respondentOf({ host, actor }: Session, formId: string): string {
  return 'refused' in host.people.forms.open('', formId) ? actor : '';
}

/** A form's questions as a respondent meets them, each with the key the program knows it by. */
export interface ShownQuestion {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly other: boolean;
  readonly page: number;
}

export function questionsOf(session: Session, map: FormMap): readonly ShownQuestion[] {
  const opened = session.host.people.forms.open(respondentOf(session, map.formId), map.formId);
  if ('refused' in opened)
    throw refusal('rva.form-closed', opened.refused.message, 'Revise que el formulario esté publicado.');
  return opened.form.pages.flatMap((page, number) =>
    page.items
      .filter(({ question }) => question)
      .map(({ id, title, type, required, choices, other }) => ({
        key: map.items[String(id)] ?? '',
        title,
        type,
        required,
        choices,
        other,
        page: number + 1,
      })),
  );
}
