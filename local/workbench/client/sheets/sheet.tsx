// One tab as a spreadsheet: the bar, what one may do with rows, columns and views, and the grid.

import { useState } from 'preact/hooks';
import type { ShownCell, TabLayout, TabTitle } from '../../methods/sheets';
import { counted } from '../counted';
import { useDesk, useLive } from '../desk';
import { go } from '../route';
import { Answer } from '../shell/answer';
import { ColumnMenu } from './column-menu';
import { Editor, typingAhead } from './editor';
import { FilterView } from './filter-view';
import { Grid } from './grid';
import { linkOf, type CellLink } from './link';
import { RowMenu } from './row-menu';
import { at, blockOf } from './selection';
import { SheetBar } from './sheet-bar';
import { useClipboard } from './use-clipboard';
import { useSheet, useTold, type Sheet as SheetState } from './use-sheet';
import { ViewList } from './view-list';
import { isNoWish } from './view-wish';

interface SheetProps {
  readonly book: string;
  readonly tab: string;
  /** Those that one may go to. */
  readonly tabs: readonly TabTitle[];
  /** Told where one stands: the tab and the selected ranges in A1 notation. */
  onSelect?(tab: string, ranges: readonly string[]): void;
}

export function Sheet(props: SheetProps) {
  const layout = useLive('sheets.layout', { book: props.book, tab: props.tab });
  return <Answer live={layout}>{(value) => <OpenSheet {...props} layout={value} />}</Answer>;
}

interface OpenProps extends SheetProps {
  readonly layout: TabLayout;
}

interface Links {
  of(cell: ShownCell | undefined): CellLink | undefined;
  follow(cell: ShownCell | undefined): void;
}

function useLinks({ book, tabs }: SheetProps): Links {
  const { complain } = useDesk();
  const address = useLive('pages.address', {});
  const webApp = address.state === 'shown' ? address.value : null;
  const of = (cell: ShownCell | undefined) => linkOf(cell, { book, tabs, webApp });
  return {
    of,
    follow: (cell) => {
      const link = of(cell);
      if (link?.place !== undefined) go(link.place);
      else if (link !== undefined) complain(link.words);
    },
  };
}

const toGrid = (): void => document.querySelector<HTMLElement>('[role=grid]')?.focus();

function OpenSheet(props: OpenProps) {
  const { book, tab, layout, onSelect } = props;
  const links = useLinks(props);
  const sheet = useSheet(book, layout, links.follow);
  const { edit, cell, selection, select, where } = sheet;
  const clipboard = useClipboard({ book, layout, ...sheet });
  useTold(sheet, tab, onSelect);
  const typing = {
    text: edit?.text ?? sheet.raw,
    onText: (text: string) => sheet.begin({ from: edit?.from ?? sheet.raw, inCell: edit?.inCell ?? false, text }),
    onDone: (down: number, right: number) => {
      sheet.leave(down, right);
      toGrid();
    },
    onCancel: () => {
      sheet.cancel();
      toGrid();
    },
  };
  return (
    <div class="book-sheet">
      <SheetBar
        {...typing}
        where={where}
        cell={cell}
        link={links.of(cell)}
        mayEdit={layout.mayEdit}
        refusal={sheet.refusal}
        onStart={() => edit === null && sheet.start(null, false)}
      />
      <SheetActs book={book} layout={layout} sheet={sheet} />
      <Grid
        {...sheet}
        onKeyDown={edit?.inCell === true ? typingAhead(typing) : sheet.onKeyDown}
        book={book}
        layout={layout}
        label={`Hoja ${layout.title}`}
        editor={edit?.inCell === true && <Editor {...typing} label={`Escribir en ${where}`} choices={cell?.choices} />}
        onPoint={(spot, extend) => {
          if (edit !== null && !extend) sheet.leave(0, 0);
          select(extend ? { anchor: selection.anchor, focus: spot } : at(spot));
        }}
        onOpen={() => sheet.start(null, true)}
        onFollow={(spot) => links.follow(sheet.cellAt(spot))}
        onRow={(row, menu) => {
          select({ anchor: { row, column: sheet.columns.length - 1 }, focus: { row, column: 0 } });
          sheet.setMenu(menu);
        }}
        onClipboard={clipboard}
        onRows={sheet.keepRows}
      />
    </div>
  );
}

function SheetActs({ book, layout, sheet }: Pick<OpenProps, 'book' | 'layout'> & { readonly sheet: SheetState }) {
  const [filtering, setFiltering] = useState(false);
  const { order, selection, wish, inView, letters } = sheet;
  const { top, bottom, left, right } = blockOf(selection);
  const [first, last] = [sheet.columns[left], sheet.columns[right]];
  return (
    <>
      <div class="sheet-acts">
        <RowMenu
          book={book}
          tab={layout.title}
          open={sheet.menu}
          rows={[order.numbers[top] ?? 1, order.numbers[bottom] ?? 1]}
          mayEdit={layout.mayEdit && inView === null}
          attempt={sheet.attempt}
          onOpen={sheet.setMenu}
        />
        {first !== undefined && last !== undefined && (
          <ColumnMenu
            book={book}
            tab={layout.title}
            columns={[first, last]}
            mayEdit={layout.mayEdit}
            attempt={sheet.attempt}
          />
        )}
        <button type="button" class="quiet" aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
          Vista de filtro{isNoWish(wish) ? '' : ' (activa)'}
        </button>
        <ViewList {...sheet} />
        {inView !== null && <span role="status">{counted(inView.length, 'fila')} en su vista. La hoja no cambia.</span>}
      </div>
      {filtering && (
        <FilterView
          key={letters}
          book={book}
          tab={layout.title}
          column={letters}
          title={sheet.heading || letters}
          wish={wish}
          onWish={sheet.setWish}
          onClose={() => setFiltering(false)}
        />
      )}
    </>
  );
}
