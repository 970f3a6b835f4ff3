// The books that the person at the keyboard may open, their tabs, and the one that is shown.

import './sheets.css';
import { useDesk, useLive } from '../desk';
import { go, placeAddress, type Place } from '../route';
import { Answer } from '../shell/answer';
import { Sheet } from './sheet';

export function SheetsArea({ place }: { place: Place }) {
  const { as } = useDesk();
  const books = useLive('sheets.books', {});
  if (as === '') return <p class="refusal">Sin cuenta no se abre ninguna hoja. Elija arriba quién es usted.</p>;
  return (
    <section class="area sheets" aria-label="Hojas">
      <Answer live={books}>
        {(list) => {
          const [book = list[0]?.id, tab] = place.path;
          if (book === undefined) return <p class="refusal">No hay ninguna hoja de cálculo que usted pueda abrir.</p>;
          return (
            <>
              <label class="book">
                Libro{' '}
                <select value={book} onChange={({ currentTarget }) => go(placeAddress('hojas', [currentTarget.value]))}>
                  {!list.some(({ id }) => id === book) && <option value={book}>(otro libro)</option>}
                  {list.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
                </select>
              </label>
              <Book book={book} tab={tab} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Book({ book, tab }: { book: string; tab: string | undefined }) {
  const tabs = useLive('sheets.tabs', { book });
  return (
    <Answer live={tabs}>
      {(list) => {
        const shown = tab ?? list[0]?.title ?? '';
        return (
          <>
            <Sheet key={`${book}/${shown}`} book={book} tab={shown} />
            <nav class="tabs" aria-label="Pestañas">
              <ul>
                {list.map(({ title }) => (
                  <li key={title}>
                    <a href={placeAddress('hojas', [book, title])} aria-current={title === shown ? 'page' : undefined}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </>
        );
      }}
    </Answer>
  );
}
