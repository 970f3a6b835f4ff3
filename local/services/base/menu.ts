// Menu: the builder of a custom menu. Nothing is on the screen before `addToUi`.
// documented: https://developers.google.com/apps-script/reference/base/menu

import type { Execution } from '../../execution';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import type { Slice } from '../slice';
import type { MenuNode, Screen } from './screen';

/** `addSubMenu` takes the slice that `createMenu` returns: Google's type asks for the whole Menu. */
type Menu = Slice<GoogleAppsScript.Base.Menu, 'addItem' | 'addSeparator' | 'addToUi'> & {
  addSubMenu(menu: object): Menu;
};

const built = new WeakMap<object, () => MenuNode>();

export function menu({ call, realm }: Execution, screen: Screen, label: string): Menu {
  const items: MenuNode[] = [];
  const self: Menu = emulated('Menu', {
    addItem: (caption: string, fn: string) => {
      checkSignature(realm, 'Menu.addItem', [caption, fn], ['String', 'String']);
      items.push({ kind: 'item', label: caption, fn, items: null });
      return self;
    },
    addSeparator: () => {
      items.push({ kind: 'separator', label: '', fn: null, items: null });
      return self;
    },
    addSubMenu: (submenu: object) => {
      const node = built.get(submenu)?.();
      checkSignature(realm, 'Menu.addSubMenu', [submenu], ...(node === undefined ? [] : [['object'] as const]));
      if (node === undefined) return self;
      items.push(node);
      return self;
    },
    addToUi: () => call('Menu', 'addToUi', () => screen.addMenu(node())),
  });
  const node = (): MenuNode => ({ kind: 'menu', label, fn: null, items: [...items] });
  built.set(self, node);
  return self;
}
