// The menus that a book's door builds, above the grid; and the dialog that a click opens over it, in which the program's
// pages open too.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuNode, OpenedDialog } from '../../methods/menus';
import { useDesk } from '../desk';
import { Frame } from '../pages/frame';
import { PageFrame } from '../pages/page-frame';
import { go, parsePlace } from '../route';

interface MenusProps {
  readonly book: string;
  readonly tab: string;
  /** What is selected, in A1 notation. */
  readonly selected: string;
}

export function Menus({ book, tab, selected }: MenusProps) {
  const { as, ask, complain } = useDesk();
  const [menus, setMenus] = useState<readonly MenuNode[]>([]);
  const [dialog, setDialog] = useState<OpenedDialog | null>(null);
  useEffect(() => {
    let wanted = true;
    ask('menus.open', { book }).then(
      (found) => wanted && setMenus(found),
      () => wanted && setMenus([]),
    );
    return () => void (wanted = false);
  }, [as, book]);
  const click = async (fn: string): Promise<void> => {
    const opened = await ask('menus.click', { book, fn, tab, a1: selected }).catch((error: Error) => ({
      error: error.message,
    }));
    if (opened !== null && 'error' in opened) complain(opened.error);
    else setDialog(opened);
  };
  if (menus.length === 0) return null;
  return (
    <>
      <nav class="menus" aria-label="Menús del libro">
        {menus.map((menu) => (
          <Menu key={menu.label} node={menu} onClick={(fn) => void click(fn)} />
        ))}
      </nav>
      {dialog !== null && <MenuDialog dialog={dialog} onClose={() => setDialog(null)} />}
    </>
  );
}

interface MenuProps {
  readonly node: MenuNode;
  onClick(fn: string): void;
}

/** Opens on a click; closes when something in it was chosen, on Escape, or when one leaves it. */
function Menu({ node, onClick }: MenuProps) {
  const [open, setOpen] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) setOpen(false);
  };
  return (
    <div class="menu" onFocusOut={leave} onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}>
      <button type="button" class="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {node.label}
      </button>
      {open && (
        <ul class="drop">
          {(node.items ?? []).map((item, at) => (
            <li key={`${at}/${item.label}`}>
              <MenuEntry
                node={item}
                onClick={(fn) => {
                  setOpen(false);
                  onClick(fn);
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function MenuEntry({ node, onClick }: MenuProps) {
  const { kind, label, fn, items } = node;
  if (kind === 'separator') return <hr />;
  if (kind === 'item') {
    return (
      <button type="button" class="quiet" onClick={() => fn !== null && onClick(fn)}>
        {label}
      </button>
    );
  }
  return (
    <section aria-label={label}>
      <p class="submenu">{label}</p>
      {(items ?? []).map((item, at) => (
        <MenuEntry key={`${at}/${item.label}`} node={item} onClick={onClick} />
      ))}
    </section>
  );
}

/** A link in it that leads to a page opens that page here, over the sheet; any other leads away. */
function MenuDialog({ dialog, onClose }: { readonly dialog: OpenedDialog; onClose(): void }) {
  const [page, setPage] = useState<string | null>(null);
  const shown = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => shown.current?.showModal(), []);
  const follow = (address: string): void => {
    if (parsePlace(address).area === 'paginas') setPage(address);
    else go(address);
  };
  const size = page === null ? { width: `${dialog.width ?? 500}px`, height: `${(dialog.height ?? 300) + 60}px` } : {};
  return (
    <dialog
      class={page === null ? 'over' : 'over whole-page'}
      aria-label={dialog.title}
      style={size}
      ref={shown}
      onClose={onClose}
    >
      <p class="over-head">
        <strong>{dialog.title}</strong>
        {page !== null && <a href={page}>Abrir en la pestaña Páginas</a>}
        <button type="button" class="quiet" onClick={onClose}>
          Cerrar
        </button>
      </p>
      {page === null ? (
        <Frame path={dialog.path} title={dialog.title} onGo={follow} onClose={onClose} />
      ) : (
        <PageOf address={page} onGo={follow} />
      )}
    </dialog>
  );
}

function PageOf({ address, onGo }: { readonly address: string; onGo(address: string): void }) {
  const { path, args } = parsePlace(address);
  const [page] = path;
  return <PageFrame args={page === undefined ? args : { ...args, page }} onGo={onGo} />;
}
