// What a key means in the grid, as in any spreadsheet.

import { at, moved, stepped, type Content, type Extent, type Selection } from './selection';

export type Meaning =
  | { readonly kind: 'select'; readonly selection: Selection }
  /** Begin to edit, with what the cell holds or with what was typed. */
  | { readonly kind: 'edit'; readonly text: string | null }
  | { readonly kind: 'clear' }
  /** Go where the cell's link leads. */
  | { readonly kind: 'follow' }
  | { readonly kind: 'menu' };

interface Grid {
  readonly selection: Selection;
  readonly extent: Extent;
  readonly content: Content;
  /** Rows that are frozen: Ctrl+A takes what stands below them. */
  readonly frozen: number;
}

export function meaningOf(event: KeyboardEvent, grid: Grid): Meaning | undefined {
  const { key, altKey, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const { selection, extent, content } = grid;
  const next = altKey ? undefined : moved(selection, { key, ctrl, shift: shiftKey }, extent, content);
  if (next !== undefined) return { kind: 'select', selection: next };
  // documented: support.google.com/docs/answer/181110
  if (key === 'Enter' && altKey) return { kind: 'follow' };
  if (key === 'F2' || (key === 'Enter' && !ctrl)) return { kind: 'edit', text: null };
  if (key === 'Tab') return tab(grid, shiftKey);
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return { kind: 'menu' };
  if (ctrl && key.toLowerCase() === 'a') return { kind: 'select', selection: all(grid) };
  return key.length === 1 && !ctrl && !altKey ? { kind: 'edit', text: key } : undefined;
}

/** From the last cell of a row on, Tab leaves the grid, so that the keyboard is not caught in it. */
function tab({ selection, extent }: Grid, back: boolean): Meaning | undefined {
  const { column } = selection.focus;
  if (back ? column === 0 : column === extent.columns - 1) return undefined;
  return { kind: 'select', selection: stepped(at(selection.focus), 0, back ? -1 : 1, extent) };
}

const all = ({ content, extent, frozen }: Grid): Selection => ({
  anchor: { row: frozen, column: 0 },
  focus: { row: Math.max(frozen, content.rows - 1), column: extent.columns - 1 },
});
