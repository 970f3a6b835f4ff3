// What is selected: the cell where one stands and the corner one began at, both as places in what is drawn. Pure.

export interface Spot {
  /** Index in the order of rows. */
  readonly row: number;
  /** Index among the columns that are shown. */
  readonly column: number;
}

export interface Selection {
  /** Where one stands. */
  readonly focus: Spot;
  readonly anchor: Spot;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export const at = (spot: Spot): Selection => ({ focus: spot, anchor: spot });

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Both ends included. */
export const blockOf = ({ focus, anchor }: Selection): Block => ({
  top: Math.min(focus.row, anchor.row),
  bottom: Math.max(focus.row, anchor.row),
  left: Math.min(focus.column, anchor.column),
  right: Math.max(focus.column, anchor.column),
});

export const holds = ({ top, bottom, left, right }: Block, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const clamp = ({ row, column }: Spot, { rows, columns }: Extent): Spot => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

export interface Stroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** Rows and columns that are filled: where Ctrl with an arrow or End leads. */
export interface Content {
  readonly rows: number;
  readonly columns: number;
}

const PAGE = 20;

/** The selection after a key, or undefined when the key moves nothing. */
export function moved(
  selection: Selection,
  { key, ctrl, shift }: Stroke,
  extent: Extent,
  content: Content,
): Selection | undefined {
  const { row, column } = selection.focus;
  const last = { row: Math.max(0, content.rows - 1), column: Math.max(0, content.columns - 1) };
  const target: Spot | undefined = {
    ArrowUp: { row: ctrl ? 0 : row - 1, column },
    ArrowDown: { row: ctrl ? Math.max(last.row, row) : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? Math.max(last.column, column) : column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: ctrl ? last : { row, column: last.column },
  }[key];
  if (target === undefined) return undefined;
  const focus = clamp(target, extent);
  return shift ? { focus, anchor: selection.anchor } : at(focus);
}

/** One step after an edit; the step along a row goes on in the next one. */
export function stepped({ focus: { row, column } }: Selection, down: number, right: number, extent: Extent): Selection {
  const wrapped = column + right >= extent.columns && row + 1 < extent.rows;
  return at(clamp(wrapped ? { row: row + 1, column: 0 } : { row: row + down, column: column + right }, extent));
}
