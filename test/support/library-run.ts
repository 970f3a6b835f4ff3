// The toy library installed on memory ports, and ways to look at what its books hold afterwards.

import type { Kernel } from '../../src/kernel/hold';
import { verifyChain } from '../../src/kernel/journal';
import type { Cell } from '../../src/kernel/ports';
import { prepareBooks } from '../../src/kernel/prepare-books';
import { readEntries } from '../../src/kernel/read-journal';
import type { Registry } from '../../src/kernel/registry';
import { FIRST_LINK } from '../../src/kernel/state';
import type { Book } from '../../src/kernel/table';
import { library } from './library';
import { memoryPorts, type MemoryPorts } from './memory-ports';

export interface LibraryRun {
  readonly kernel: Kernel;
  readonly ports: MemoryPorts;
}

/** @param parts what this library has more or otherwise than the one of `library.ts`. */
export function aLibrary(parts: Partial<Registry> = {}): LibraryRun {
  const registry = { ...library, ...parts };
  const ports = memoryPorts(registry);
  const kernel = { registry, ports, deadline: Number.MAX_SAFE_INTEGER };
  const prepared = prepareBooks(kernel, {});
  if (!prepared.ok) throw new Error('the library could not be prepared');
  ports.calls.length = 0;
  return { kernel, ports };
}

export interface ToyTab {
  readonly title: string;
  rows: Cell[][];
}

export function tabOf(ports: MemoryPorts, book: string, title: string): ToyTab {
  const found = (ports.tabs.get(book) ?? []).find((each) => each.title === title);
  if (found === undefined) throw new Error(`no tab ${title}`);
  return found;
}

/** Rows of a tab below its headings, without empty ones. */
export const records = (ports: MemoryPorts, book: string, title: string): Cell[][] =>
  structuredClone(tabOf(ports, book, title).rows.slice(2)).filter((row) =>
    row.some((cell) => cell !== null && cell !== ''),
  );

/** The ID that an act of the library invented. */
export const idOf = (outcome: unknown): string => (outcome as { result: { id: string } }).result.id;

export const entriesOf = (ports: MemoryPorts, book: Book) => readEntries(ports.books, book, 10_000).reverse();

/** Where a book's journal leads from its first entry, or the entry at which it breaks. */
export const chainOf = (ports: MemoryPorts, book: Book) =>
  verifyChain({ number: 0, link: FIRST_LINK }, entriesOf(ports, book));

/** Service calls of a name so far. */
export const countOf = (ports: MemoryPorts, name: string): number => ports.calls.filter((call) => call === name).length;
