// A person's own view of a tab: rows left out and another order, for this person alone. Nothing moves in the sheet.

import { useState } from 'preact/hooks';
import type { ViewWish } from '../../methods/sheets';
import { useLive } from '../desk';
import { Answer } from '../shell/answer';

export const NO_WISH: ViewWish = { filters: [] };
export const isNoWish = ({ filters, sort }: ViewWish): boolean => filters.length === 0 && sort === undefined;

interface FilterViewProps {
  readonly book: string;
  readonly tab: string;
  readonly column: string;
  /** How the column is called where one reads it. */
  readonly title: string;
  readonly wish: ViewWish;
  onWish(wish: ViewWish): void;
  onClose(): void;
}

export function FilterView({ book, tab, column, title, wish, onWish, onClose }: FilterViewProps) {
  const own = wish.filters.find((filter) => filter.column === column);
  const [contains, setContains] = useState(own?.contains ?? '');
  const texts = useLive('sheets.columnTexts', { book, tab, column });
  const change = (filter: Omit<ViewWish['filters'][number], 'column'> | null) =>
    onWish({
      ...wish,
      filters: [
        ...wish.filters.filter((each) => each.column !== column),
        ...(filter === null ? [] : [{ column, ...filter }]),
      ],
    });
  const toggle = (text: string, all: readonly string[]) => {
    const now = own?.oneOf ?? all;
    const next = now.includes(text) ? now.filter((each) => each !== text) : [...now, text];
    change(next.length === all.length ? null : { oneOf: next });
  };
  return (
    <section class="filter-view" aria-label={`Vista de filtro: ${title}`}>
      <h2>
        Columna {column}
        {title !== column && ` · ${title}`}
      </h2>
      <p class="buttons">
        <button type="button" class="quiet" onClick={() => onWish({ ...wish, sort: { column, descending: false } })}>
          Ordenar A → Z
        </button>
        <button type="button" class="quiet" onClick={() => onWish({ ...wish, sort: { column, descending: true } })}>
          Ordenar Z → A
        </button>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change(contains === '' ? null : { contains });
        }}
      >
        <label>
          Contiene{' '}
          <input type="search" value={contains} onInput={({ currentTarget }) => setContains(currentTarget.value)} />
        </label>{' '}
        <button type="submit">Filtrar</button>
      </form>
      <Answer live={texts}>
        {(all) => (
          <fieldset>
            <legend>Valores</legend>
            <ul class="plain">
              {all.map((text) => (
                <li key={text}>
                  <label class="switch">
                    <input
                      type="checkbox"
                      checked={own?.oneOf === undefined || own.oneOf.includes(text)}
                      onChange={() => toggle(text, all)}
                    />{' '}
                    <bdi>{text === '' ? '(vacías)' : text}</bdi>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
      </Answer>
      <p class="buttons">
        <button type="button" class="quiet" onClick={() => onWish(NO_WISH)}>
          Quitar la vista
        </button>
        <button type="button" onClick={onClose}>
          Listo
        </button>
      </p>
    </section>
  );
}
