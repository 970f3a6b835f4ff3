// rva sheet list · show · edit: the tabs as a person sees them, and typing into a cell as a person does.

import type { Command } from 'commander';
import { books } from '../../src/programme/books';
import type { Opener } from './forms';
import { bookId, spreadsheetNamed } from './registry';

interface SheetOptions {
  readonly book: string;
}

export function addSheets(program: Command, open: Opener): void {
  const sheet = program.command('sheet').description('las hojas: list, show, edit');
  sheet
    .command('list')
    .description('las pestañas que ve quien actúa')
    .action((_options: unknown, command: Command) => {
      const session = open(command);
      const list = books.flatMap((book) => {
        const id = spreadsheetNamed(session, session.actor, book.title);
        const tabs = id === undefined ? [] : session.host.people.sheets.list(session.actor, id);
        return tabs.map(({ title, hidden, contentRows }) => ({
          book: book.title,
          title,
          hidden,
          rows: Math.max(0, contentRows - 2),
        }));
      });
      session.say(
        list,
        list.map(({ book, title, hidden, rows }) => `${book} › ${title}${hidden ? ' (oculta)' : ''}: ${rows}`),
      );
    });
  sheet
    .command('show <name>')
    .description('una pestaña')
    .option('--book <book>', 'libro', 'registro')
    .action((name: string, { book }: SheetOptions, command: Command) => {
      const session = open(command);
      const shown = session.host.people.sheets.show(session.actor, bookId(session, book), name);
      const visible = shown.rows.filter(({ hidden }) => !hidden);
      const lines = visible.map(({ number, cells }) => {
        const texts = cells
          .filter((_, at) => shown.columns[at]?.hidden === false)
          .map(({ text }) => text.replace(/\n/g, ' ⏎ '));
        return `${String(number).padStart(4)}  ${texts.join(' | ')}`;
      });
      session.say(shown, lines);
    });
  sheet
    .command('edit <name> <cell> <value>')
    .description('escribe en una celda, como una persona')
    .option('--book <book>', 'libro', 'registro')
    .action((name: string, cell: string, value: string, { book }: SheetOptions, command: Command) => {
      const session = open(command);
      const edit = session.host.people.sheets.type(session.actor, bookId(session, book), name, cell, value);
      session.say(edit, [`${name}!${cell} ← ${value}`]);
    });
}
