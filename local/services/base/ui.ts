// Ui: the dialogs and sidebars of a container-bound script, and the menus it begins. Alerts and prompts, which suspend
// the script, are not in the slice.
// documented: https://developers.google.com/apps-script/reference/base/ui

import type { Execution } from '../../execution';
import { pageOf } from '../html/html';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import { menu } from './menu';
import type { Dialog, Screen } from './screen';

/** `createMenu` is typed by what it returns: Google's types promise the whole Menu. */
type Ui = Pick<GoogleAppsScript.Base.Ui, 'showModalDialog' | 'showModelessDialog' | 'showSidebar'> & {
  createMenu(caption: string): object;
};

export function ui(execution: Execution, screen: Screen): object {
  const { call, realm } = execution;

  /** Documented: a title given to a dialog goes over the one set on the page. */
  const show = (method: string, kind: Dialog['kind'], output: unknown, ...given: readonly unknown[]): void => {
    const page = pageOf(output);
    const accepted = kind === 'sidebar' ? (['object'] as const) : (['object', 'String'] as const);
    checkSignature(realm, `Ui.${method}`, [output, ...given], ...(page === undefined ? [] : [accepted]));
    if (page === undefined) return;
    const { html, title, width, height } = page;
    const shown = kind === 'sidebar' ? title : String(given[0]);
    call('Ui', method, () => screen.open({ kind, title: shown, html, width, height }));
  };

  return emulated('Ui', {
    createMenu: (caption: string) => {
      checkSignature(realm, 'Ui.createMenu', [caption], ['String']);
      return menu(execution, screen, caption);
    },
    showModalDialog: (output: unknown, title: string) => show('showModalDialog', 'modal', output, title),
    showModelessDialog: (output: unknown, title: string) => show('showModelessDialog', 'modeless', output, title),
    showSidebar: (output: unknown) => show('showSidebar', 'sidebar', output),
  } satisfies Ui);
}
