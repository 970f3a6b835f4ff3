// rva menu · menu click "A > B": the menu that a book's door shows to who acts, and what a click in it opens. The page
// itself opens by `rva page`, as a person follows the link.

import type { Command } from 'commander';
import type { Host } from '../../local/host';
import { pages } from '../../src/ui/page-list';
import type { Opener } from './forms';
import { bookId } from './registry';
import { refusal, type Session } from './session';

type People = Host['people']['books'];
type MenuNode = ReturnType<People['openBook']>['menus'][number];
type Dialog = NonNullable<ReturnType<People['clickMenu']>['dialog']>;
type Selection = Parameters<People['clickMenu']>[3];

interface MenuOptions {
  readonly book: string;
  readonly select?: string;
}

export function addMenu(program: Command, open: Opener): void {
  const menu = program
    .command('menu')
    .description('el menú de la puerta de un libro: menu, menu click "A > B"')
    .option('--book <book>', 'libro', 'registro')
    .action(({ book }: MenuOptions, command: Command) => {
      const session = open(command);
      const { menus } = menusOf(session, book);
      session.say(
        menus,
        menus.flatMap((node) => linesOf(node, 0)),
      );
    });
  menu
    .command('click <path>')
    .description('elige en el menú y dice qué página abre')
    .option('--select <cell>', 'lo seleccionado en la hoja: HOJA!A3')
    // --book stands at `menu`, which takes it wherever it is written.
    .action((path: string, _options: unknown, command: Command) =>
      click(open(command), path, command.optsWithGlobals<MenuOptions>()),
    );
}

/** Opens the book as a person does; refused when Google would show no menu. */
function menusOf(session: Session, book: string): { readonly id: string; readonly menus: readonly MenuNode[] } {
  const id = bookId(session, book);
  const { menus, run } = session.host.people.books.openBook(session.actor, id);
  if (run !== null) session.noted(run);
  if (menus.length > 0) return { id, menus };
  throw refusal(
    'menu.no-menu',
    `${session.actor} no ve ningún menú en el libro «${book}».`,
    'Solo lo ve quien puede editar el libro: use --as con esa persona. Si nadie lo ve, corra otra vez: rva install',
  );
}

function click(session: Session, path: string, { book, select }: MenuOptions): void {
  const { id, menus } = menusOf(session, book);
  const { fn } = itemAt(menus, path);
  const selection = select === undefined ? undefined : selectionIn(select);
  const { dialog, run } = session.host.people.books.clickMenu(session.actor, id, fn, selection);
  session.noted(run);
  if (dialog === null) throw refusal('menu.nothing', `«${path}» no abrió nada.`, 'Vea el menú con: rva menu');
  const opened = openedBy(dialog);
  session.say(opened, [opened.title, opened.address]);
}

interface Item {
  readonly path: readonly string[];
  readonly fn: string;
}

function itemsIn(nodes: readonly MenuNode[], above: readonly string[] = []): Item[] {
  return nodes.flatMap(({ label, fn, items }) => {
    const path = [...above, label];
    return [...(fn === null ? [] : [{ path, fn }]), ...itemsIn(items ?? [], path)];
  });
}

/** As people say it: upper and lower case and the dots at the end do not count. */
const spoken = (label: string): string =>
  label
    .trim()
    .replace(/(…|\.\.\.)$/, '')
    .toLowerCase();

/** The item at the end of a path, which may leave out what stands above: `Viaje > Abrir movimiento`. */
function itemAt(menus: readonly MenuNode[], path: string): Item {
  const all = itemsIn(menus);
  const asked = path.split('>').map(spoken);
  const found = all.filter(({ path: whole }) =>
    asked.every((label, at) => spoken(whole[whole.length - asked.length + at] ?? '') === label),
  );
  if (found.length === 1) return found[0] as Item;
  const listed = (found.length === 0 ? all : found).map((item) => `«${item.path.slice(1).join(' > ')}»`).join(', ');
  const text = found.length === 0 ? 'no está en el menú' : 'está más de una vez en el menú';
  throw refusal('menu.no-item', `«${path}» ${text}.`, `Elija entre: ${listed}.`);
}

function selectionIn(text: string): Selection {
  const [, quoted, plain, a1] = /^(?:'([^']+)'|([^'!]+))!([A-Za-z0-9:$]+)$/.exec(text) ?? [];
  const tab = quoted ?? plain;
  if (tab === undefined || a1 === undefined)
    throw refusal('menu.selection', `«${text}» no dice qué está seleccionado.`, 'Escríbalo así: Movimientos!A3.');
  return { tab, a1 };
}

/** The page to which the dialog leads; a dialog that leads nowhere says why. */
function openedBy({ title, html }: Dialog) {
  const address = / href="([^"]+)"/.exec(html)?.[1]?.replace(/&amp;/g, '&');
  if (address === undefined) {
    const [text = title, remedy = ''] = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, said = '']) => said);
    throw refusal('menu.refused', text, remedy);
  }
  const { page = '', ...args } = Object.fromEntries(new URL(address).searchParams);
  return { title: pages.find(({ key }) => key === page)?.title ?? title, page, args, address, html };
}

function linesOf({ kind, label, items }: MenuNode, depth: number): string[] {
  const line = kind === 'separator' ? '—' : label;
  return [`${'  '.repeat(depth)}${line}`, ...(items ?? []).flatMap((item) => linesOf(item, depth + 1))];
}
