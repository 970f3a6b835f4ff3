// One cell as it is drawn.

import type { ComponentChildren } from 'preact';
import type { ShownCell } from '../../methods/sheets';

interface CellProps {
  readonly id: string;
  readonly cell: ShownCell | undefined;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  /** `flow`: beside its neighbour; `kept`: there too, and in place while the others scroll; else from `left`. */
  readonly place: 'flow' | 'kept' | 'placed';
  readonly left: number;
  readonly selected: boolean;
  readonly active: boolean;
  /** What one types into, while one edits here. */
  readonly editor: ComponentChildren;
}

/** `ƒ` stands for what a formula would give: formulas are kept and exported, not computed. */
const FORMULA = 'ƒ';

export function Cell({ id, cell, row, column, left, width, place, selected, active, editor }: CellProps) {
  const format = cell?.format;
  const {
    bold,
    italic,
    strikethrough,
    link,
    underline = link !== undefined,
    foregroundColorStyle,
  } = format?.textFormat ?? {};
  const lines = [underline && 'underline', strikethrough === true && 'line-through'].filter(Boolean);
  const classes = [
    'cell',
    place,
    selected && 'selected',
    active && 'active',
    cell?.kind === 'number' && 'number',
    cell?.kind === 'formula' && 'formula',
    cell?.note !== undefined && 'noted',
    cell?.invalid === true && 'invalid',
    cell?.choices !== undefined && 'choosing',
    link !== undefined && 'linked',
    format?.wrapStrategy === 'WRAP' && 'wrapped',
  ];
  return (
    <div
      role="gridcell"
      id={id}
      class={classes.filter(Boolean).join(' ')}
      aria-colindex={column + 1}
      aria-selected={selected}
      aria-invalid={cell?.invalid === true ? true : undefined}
      aria-readonly={cell?.protected === true ? true : undefined}
      data-row={row}
      data-column={column}
      title={cell?.note}
      style={{
        left: place === 'flow' ? undefined : `${left}px`,
        width: `${width}px`,
        background: cell?.background,
        color: cell?.ink ?? inkOn(cell?.background) ?? colorOf(foregroundColorStyle?.rgbColor),
        fontWeight: (cell?.bold ?? bold) === true ? 600 : undefined,
        fontStyle: italic === true ? 'italic' : undefined,
        textDecoration: lines.length === 0 ? undefined : lines.join(' '),
        textAlign: alignmentOf(format?.horizontalAlignment),
      }}
    >
      <span class="text" dir="auto">
        {cell?.kind === 'formula' ? FORMULA : (cell?.text ?? '')}
      </span>
      {cell?.note !== undefined && <span class="unseen">. Nota: {cell.note}</span>}
      {editor}
    </div>
  );
}

const alignmentOf = (alignment: string | undefined): 'left' | 'center' | 'right' | undefined =>
  alignment === 'LEFT' || alignment === 'CENTER' || alignment === 'RIGHT'
    ? (alignment.toLowerCase() as 'left' | 'center' | 'right')
    : undefined;

/** Coloured cells keep their colour in the dark too, so their ink follows the colour and not the theme. */
function inkOn(background: string | undefined): string | undefined {
  if (background === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => parseInt(background.slice(from, from + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#1c2024' : '#fff';
}

function colorOf(color: { red?: number; green?: number; blue?: number } | undefined): string | undefined {
  if (color === undefined || Object.keys(color).length === 0) return undefined;
  const share = (value: number | undefined): number => Math.round((value ?? 0) * 255);
  return `rgb(${share(color.red)} ${share(color.green)} ${share(color.blue)})`;
}
