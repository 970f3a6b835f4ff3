// A person's own view of a tab: rows left out and another order, for this person alone. Nothing moves in the sheet.

import { useState } from 'preact/hooks';
import type { ViewWish } from '../../methods/sheets';
import { useLive } from '../desk';
import { Answer } from '../shell/answer';
import { NO_WISH, shownTexts, withFilter, withTextToggled } from './view-wish';

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
          onWish(withFilter(wish, column, contains === '' ? null : { contains }));
        }}
      >
        <label>
          Contiene{' '}
          <input type="search" value={contains} onInput={({ currentTarget }) => setContains(currentTarget.value)} />
        </label>{' '}
        <button type="submit">Filtrar</button>
      </form>
      <Texts book={book} tab={tab} column={column} wish={wish} onWish={onWish} />
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

/** The different texts of the column, each to be shown or left out. */
function Texts({ book, tab, column, wish, onWish }: Omit<FilterViewProps, 'title' | 'onClose'>) {
  const texts = useLive('sheets.columnTexts', { book, tab, column });
  return (
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
                    checked={shownTexts(wish, column, all).includes(text)}
                    onChange={() => onWish(withTextToggled(wish, column, text, all))}
                  />{' '}
                  <bdi>{text === '' ? '(vacías)' : text}</bdi>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </Answer>
  );
}
