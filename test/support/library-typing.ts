// The toy library in whose tabs people type: what may be typed in its books, by whom, and what follows from it.

import { update } from '../../src/kernel/change';
import { tabOf as numberOf } from '../../src/kernel/derive/tabs';
import type { Cell, EditNote } from '../../src/kernel/ports';
import { problem } from '../../src/kernel/problem';
import type { Registry } from '../../src/kernel/registry';
import { defineTable, type RowOf } from '../../src/kernel/table';
import type { TypingRules } from '../../src/kernel/typing/rules';
import { ana, library, shelf } from './library';
import { aLibrary, tabOf, type LibraryRun } from './library-run';

const open = 'open' as const;

export const authors = defineTable({
  key: 'authors',
  title: 'Autoras',
  about: 'Una autora.',
  book: shelf,
  columns: {
    name: { kind: 'text', label: 'Nombre', required: true, sensitivity: open, indexed: true },
    count: { kind: 'integer', label: 'Libros', sensitivity: open, derived: true },
  },
});

export const volumes = defineTable({
  key: 'volumes',
  title: 'Tomos',
  about: 'Un tomo.',
  book: shelf,
  archive: 'Tomos (archivo)',
  typed: 'rows',
  columns: {
    author: {
      kind: 'ref',
      table: 'authors',
      label: 'Autora',
      required: true,
      sensitivity: open,
      indexed: true,
      typed: 'once',
    },
    title: { kind: 'text', label: 'Título', required: true, sensitivity: open, indexed: true, maxLength: 20 },
    pages: { kind: 'integer', label: 'Páginas', min: 1, max: 5000, sensitivity: open },
    bought: { kind: 'date', label: 'Comprado', sensitivity: open },
    shelfMark: { kind: 'text', label: 'Signatura', sensitivity: open, typed: 'never' },
    titleKey: { kind: 'text', label: 'Título para comparar', sensitivity: open, derived: true },
  },
});

const asVolume = (row: unknown) => row as RowOf<typeof volumes>;

const volumeTyping: TypingRules = {
  table: volumes,
  roles: ['librarian'],
  tidy: (values) =>
    typeof values['title'] === 'string' ? { ...values, title: values['title'].replace(/\s+/g, ' ') } : values,
  reads: (rows) => {
    const named = new Set(rows.map((row) => asVolume(row).author));
    return { index: [volumes], rows: [{ table: authors, where: ({ id }) => named.has(id) }] };
  },
  check: (_snapshot, row, { today }) => {
    const { bought } = asVolume(row);
    return bought !== null && bought > today ? [problem('volume.not-bought-yet', 'bought')] : [];
  },
  fresh: (snapshot, values) => ({
    id: `v${snapshot.index(volumes).length + 1}`,
    values: { ...values, shelfMark: 'nueva' },
  }),
  follow: (snapshot, row) => {
    const volume = asVolume(row);
    const own = update(volumes, row, { titleKey: volume.title.toLowerCase() });
    const count =
      snapshot.index(volumes).filter(({ author, id }) => author === volume.author && id !== volume.id).length + 1;
    return [
      own,
      ...snapshot
        .rows(authors)
        .filter(({ id }) => id === volume.author)
        .map((each) => update(authors, each, { count })),
    ];
  },
};

export const typingLibrary: Partial<Registry> = {
  tables: [...library.tables, authors, volumes],
  typing: [volumeTyping],
  staff: {
    reads: {},
    member: (_snapshot, email) => ({ roles: email === ana.email ? ['librarian'] : ['guest'], office: null }),
  },
};

export const aTypingLibrary = (): LibraryRun => aLibrary(typingLibrary);

/** Columns of the tab *Tomos*, zero-based. */
export const [AUTHOR, TITLE, PAGES, BOUGHT, MARK, KEY] = [1, 2, 3, 4, 5, 6] as const;

/** Somebody types into cells of one row of *Tomos*, and the trigger tells. @param row zero-based in the tab. */
export function types(
  { ports }: LibraryRun,
  row: number,
  cells: Readonly<Record<number, Cell>>,
  by: string | null = ana.email,
): void {
  const { rows } = tabOf(ports, 'shelf', 'Tomos');
  while (rows.length <= row) rows.push([]);
  const line = rows[row] as Cell[];
  for (const [column, cell] of Object.entries(cells)) {
    while (line.length < Number(column)) line.push(null);
    line[Number(column)] = cell;
  }
  if (by === null) return;
  const columns = Object.keys(cells).map(Number);
  const note: EditNote = {
    tab: numberOf(volumes),
    rows: [row, row + 1],
    columns: [Math.min(...columns), Math.max(...columns) + 1],
    by,
  };
  ports.edits.leave(note);
}
