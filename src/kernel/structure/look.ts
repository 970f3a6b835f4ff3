// Once an hour the round looks whether the tabs still stand as they should. What is wrong with one becomes a waiting item,
// which goes when it is right again, whoever put it right.

import { SYSTEM } from '../action';
import type { Change } from '../change';
import { layoutsOf } from '../derive/tabs';
import { nameFrom } from '../digest';
import { commitBook, contextFor, keepState, read, withHold, type Hold, type Kernel } from '../hold';
import { expected } from '../result';
import type { Book } from '../table';
import { waitingOf } from '../system-tables';
import { reopen, settle } from '../waiting';
import { faultsOf, type TabFault } from './compare';
import type { StandingTab } from './standing';
import { layoutOfView, viewChanges, type BookViews } from './views';

/** Kind of the waiting items; each names its tab. */
export const STRUCTURE = 'structure';

export function lookAtStructure(kernel: Kernel): void {
  expected(withHold(kernel, (hold) => kernel.registry.books.forEach((book) => lookAt(hold, book))));
}

function lookAt(hold: Hold, book: Book): void {
  const { registry, ports } = hold.kernel;
  const tabs = ports.structure.tabs(book.key);
  const faults = faultsOf(layoutsOf(book, registry.tables), tabs);
  const views = registry.views.find((each) => each.book.key === book.key);
  // Refused where the tab of what waits is itself not as it should be: the pages say so to whoever opens one.
  expected(read(hold, { ...views?.reads, index: [waitingOf(book)] }, [book]), book.key);
  const held = hold.set.books.get(book.key);
  if (held === undefined) return;
  const context = contextFor(hold, SYSTEM, `structure:${held.head.link.slice(0, 32)}`, null);
  if (views !== undefined) {
    const wrong = new Set(faults.map(({ layout }) => layout.number));
    const right = tabs.filter(({ number }) => !wrong.has(number));
    keepViews(hold, views, right, context.today);
  }
  const changes = [...told(hold, book, faults), ...gone(hold, book, faults)].map((change) => change(context));
  const rows = hold.set.apply(changes, { now: context.now, by: SYSTEM.email }).get(book.key) ?? [];
  if (rows.length === 0) return;
  const { command, now: at } = context;
  commitBook(hold, held, [{ command, at, actor: SYSTEM.email, action: 'look-at-structure', result: null, rows }]);
}

/** Only where every column stands right, for a view names its column by the place. */
function keepViews(hold: Hold, { book, of }: BookViews, tabs: readonly StandingTab[], today: string): void {
  const known = hold.state.views?.[book.key] ?? [];
  const here = new Set(tabs.map(({ number }) => number));
  const wanted = of(hold.set.snapshot, today)
    .map(layoutOfView)
    .filter(({ tab }) => here.has(tab));
  const standing = tabs.flatMap(({ views }) => views);
  const changes = viewChanges(wanted, standing, known);
  if (changes.add.length + changes.remove.length === 0) return;
  // Remembered before they are made: one that is made and forgotten would stay for ever.
  const there = new Set(standing.map(({ number }) => number));
  const made = new Set([...known.filter((number) => there.has(number)), ...wanted.map(({ number }) => number)]);
  keepState(hold, { views: { ...hold.state.views, [book.key]: [...made] } });
  hold.kernel.ports.structure.changeViews(book.key, changes);
}

type Wish = (context: ReturnType<typeof contextFor>) => Change;

const itemOf = ({ layout }: TabFault): string => nameFrom(`${STRUCTURE}/${layout.number}`);

function told(hold: Hold, book: Book, faults: readonly TabFault[]): Wish[] {
  const items = hold.set.snapshot.index(waitingOf(book));
  return faults.map((fault) => {
    const [id, table] = [itemOf(fault), fault.layout.title];
    const place = { id, book, kind: STRUCTURE, table, problems: fault.problems };
    return (context) =>
      reopen(
        context,
        place,
        items.find((item) => item.id === id),
      );
  });
}

function gone(hold: Hold, book: Book, faults: readonly TabFault[]): Wish[] {
  const wrong = new Set(faults.map(itemOf));
  return hold.set.snapshot
    .index(waitingOf(book))
    .filter(({ id, kind, state }) => kind === STRUCTURE && state === 'open' && !wrong.has(id))
    .map(
      ({ id }) =>
        (context) =>
          settle(context, book, id, 'settled', hold.kernel.registry.words.repaired),
    );
}
