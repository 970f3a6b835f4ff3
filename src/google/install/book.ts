// One book: a spreadsheet with all its tabs, made once, put into its folder, and made to stand as its layout says: a new
// one as it is, one that is in use by the same repair that staff ask for.

import { layoutsOf, type TabLayout } from '../../kernel/derive/tabs';
import { withHold, type Kernel } from '../../kernel/hold';
import { loadState } from '../../kernel/state';
import { repairsOf } from '../../kernel/structure/compare';
import { repairStructure } from '../../kernel/structure/repair';
import type { Book } from '../../kernel/table';
import type { Attempt } from '../attempt';
import { createStructure } from '../books/structure';
import { newTab } from '../books/tab-requests';
import { sheets } from '../services';
import { madeOnce } from './made-once';
import { placeFile } from './place';
import { DONE, endedWith, later, type StepOutcome } from './plan';
import type { ProgressKeeper } from './progress';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
/** The locale of the office's sheets: dates day first, decimal point. */
const LOCALE = 'es_MX';

export const bookKey = (book: Pick<Book, 'key'>): string => `book:${book.key}`;

export interface BookParts {
  readonly kernel: Kernel;
  readonly folder: string;
  readonly roleAccount: string;
  readonly zone: string;
}

export function installBook(progress: ProgressKeeper, book: Book, parts: BookParts, attempt: Attempt): StepOutcome {
  const made = madeOnce(
    progress,
    {
      key: bookKey(book),
      title: book.title,
      mimeType: SPREADSHEET,
      make: () => create(book, layoutsOf(book, parts.kernel.registry.tables), parts.zone, attempt),
    },
    attempt,
  );
  if (made.kind === 'wait') return later(made.waitMs);
  placeFile(made.id, bookKey(book), parts.folder, attempt);

  return shape(book, parts, made.id, attempt);
}

/** A book that is in use is shaped under the lock, so that what a lost column held comes back. */
function shape(book: Book, { kernel, roleAccount }: BookParts, id: string, attempt: Attempt): StepOutcome {
  const known = loadState(kernel.ports.secrets);
  if (known?.books[book.key] === id && known.heads[book.key] !== undefined) {
    const held = withHold(kernel, (hold) => repairStructure(hold, book));
    const repaired = held.ok ? held.value : held;
    return repaired.ok ? DONE : endedWith(repaired.problems);
  }
  const structure = createStructure(() => id, attempt);
  const layouts = layoutsOf(book, kernel.registry.tables);
  structure.repair(book.key, repairsOf(layouts, structure.tabs(book.key)), roleAccount);
  return DONE;
}

function create({ title }: Book, layouts: readonly TabLayout[], timeZone: string, attempt: Attempt): string {
  const resource = {
    properties: { title, locale: LOCALE, timeZone },
    sheets: layouts.map((layout, index) => ({ properties: newTab(layout, index) })),
  };
  const { spreadsheetId } = attempt('sheets.create', 'once', () => sheets().Spreadsheets.create(resource));
  if (spreadsheetId === undefined) throw new Error('a new spreadsheet came without its ID');
  return spreadsheetId;
}
