// The books that the person at the keyboard may open, their tabs, and the one that is shown.

import './sheets.css';
import { useCallback, useState } from 'preact/hooks';
import { useDesk, useLive } from '../desk';
import { go, placeAddress, type Place } from '../route';
import { Answer } from '../shell/answer';
import { Menus } from './menus';
import { Sheet } from './sheet';

export function SheetsArea({ place }: { place: Place }) {
  const { as } = useDesk();
  const books = useLive('sheets.books', {});
  const [selected, setSelected] = useState({ tab: '', a1: 'A1' });
  // A door knows one range, as Google's getActiveRange does.
  const onSelect = useCallback(
    (tab: string, ranges: readonly string[]) => setSelected({ tab, a1: ranges[0] ?? 'A1' }),
    [],
  );
  if (as === '') return <p class="refusal">Sin cuenta no se abre ninguna hoja. Elija arriba quién es usted.</p>;
  return (
    <section class="area sheets" aria-label="Hojas">
      <Answer live={books}>
        {(list) => {
          const [book = list[0]?.id, tab] = place.path;
          if (book === undefined) return <p class="refusal">No hay ninguna hoja de cálculo que usted pueda abrir.</p>;
          return (
            <>
              <div class="book-bar">
                <label class="book">
                  Libro{' '}
                  <select
                    value={book}
                    onChange={({ currentTarget }) => go(placeAddress('hojas', [currentTarget.value]))}
                  >
                    {!list.some(({ id }) => id === book) && <option value={book}>(otro libro)</option>}
                    {list.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title}
                      </option>
                    ))}
                  </select>
                </label>
                <Menus key={book} book={book} tab={selected.tab} selected={selected.a1} />
              </div>
              <Book book={book} tab={tab} gid={place.args['gid']} onSelect={onSelect} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

interface BookProps {
  readonly book: string;
  readonly tab: string | undefined;
  /** The number of the tab, where an address of Google's names it so. */
  readonly gid: string | undefined;
  onSelect(tab: string, ranges: readonly string[]): void;
}

function Book({ book, tab, gid, onSelect }: BookProps) {
  const tabs = useLive('sheets.tabs', { book });
  return (
    <Answer live={tabs}>
      {(list) => {
        const numbered = list.find(({ sheetId }) => String(sheetId) === gid);
        const shown = tab ?? (numbered ?? list[0])?.title ?? '';
        return (
          <>
            <Sheet key={`${book}/${shown}`} book={book} tab={shown} tabs={list} onSelect={onSelect} />
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
