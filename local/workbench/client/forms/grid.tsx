// A grid of rows and columns. On a wide screen the columns have one heading; on a phone each row lists its own choices.

import type { ControlProps } from './question';
import { controlId } from './question';
import { toggled } from './filled';

export function Grid({ item, filled, fill, describedBy, invalid }: ControlProps) {
  const single = item.type === 'GRID';
  const choose = (index: number, column: string): void => {
    const before = filled.rows[index] ?? [];
    const after = single ? [column] : toggled(item.choices, before, column);
    fill({ rows: item.rows.map((_row, at) => (at === index ? after : (filled.rows[at] ?? []))) });
  };
  const answered = filled.rows.some((row) => row.length > 0);
  return (
    <>
      <div class="grid" style={{ '--columns': item.choices.length }}>
        <div class="columns" aria-hidden="true">
          <span />
          {item.choices.map((column) => (
            <span key={column} dir="auto">
              {column}
            </span>
          ))}
        </div>
        {item.rows.map((row, index) => {
          const name = `${controlId(item)}-${index}`;
          return (
            <div
              class="row"
              key={row}
              role={single ? 'radiogroup' : 'group'}
              aria-labelledby={`${name}-row`}
              aria-describedby={describedBy}
              {...(single ? { 'aria-invalid': invalid, 'aria-required': item.required } : {})}
            >
              <span class="row-title" id={`${name}-row`} dir="auto">
                {row}
              </span>
              {item.choices.map((column) => (
                <label class="choice" key={column}>
                  <input
                    type={single ? 'radio' : 'checkbox'}
                    name={name}
                    {...(single ? {} : { 'aria-invalid': invalid })}
                    checked={(filled.rows[index] ?? []).includes(column)}
                    onChange={() => choose(index, column)}
                  />
                  <span dir="auto">{column}</span>
                </label>
              ))}
            </div>
          );
        })}
      </div>
      {answered && single && !item.required && (
        <p class="unchoose">
          <button type="button" class="quiet" onClick={() => fill({ rows: [] })}>
            Borrar la selección
          </button>
        </p>
      )}
    </>
  );
}
