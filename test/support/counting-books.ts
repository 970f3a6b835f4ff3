// Books that count the cells that travel: what a reading brings back and what a write sends, as Sheets would move them.

import type { Block, Books } from '../../src/kernel/ports';
import type { MemoryPorts } from './memory-ports';

export interface Moved {
  calls: number;
  read: number;
  written: number;
  /** Longest text in one cell that was written. */
  longest: number;
}

const cellsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { cells }) => sum + cells.reduce((inner, row) => inner + row.length, 0), 0);

export function countingBooks(ports: MemoryPorts): { readonly ports: MemoryPorts; readonly moved: Moved } {
  const moved: Moved = { calls: 0, read: 0, written: 0, longest: 0 };
  const books: Books = {
    read: (book, areas) => {
      const blocks = ports.books.read(book, areas);
      moved.calls += 1;
      moved.read += cellsIn(blocks);
      return blocks;
    },
    write: (book, steps, verify) => {
      const cells = steps.flatMap((step) => (step.kind === 'set' ? step.cells.flat() : []));
      moved.calls += 1;
      moved.written += cells.length;
      moved.longest = Math.max(moved.longest, ...cells.map((cell) => (typeof cell === 'string' ? cell.length : 0)));
      const blocks = ports.books.write(book, steps, verify);
      moved.read += cellsIn(blocks);
      return blocks;
    },
  };
  return { ports: { ...ports, books }, moved };
}
