// Long lists that only whoever writes needs: they come once the page stands, so that a phone shows it sooner. Until then
// places are known as far as this movement names them, and what is typed is sent as it stands.

import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { usePage } from '../kit/page-state';
import type { MovementLists, MovementPageView } from './view';

const Context = createContext<MovementLists | null>(null);

export function ListsProvider({ children }: { children: ComponentChildren }) {
  const { ask } = usePage();
  const [lists, setLists] = useState<MovementLists | null>(null);
  useEffect(() => {
    void ask<MovementLists>('lists', {}).then((reply) => reply.kind === 'answered' && setLists(reply.answer));
  }, []);
  return <Context.Provider value={lists}>{children}</Context.Provider>;
}

export function useLists(): MovementLists {
  const { view } = usePage<MovementPageView>();
  return useContext(Context) ?? { countries: {}, places: view.places };
}
