// The menu that a book's door builds for a person, and what a click in it opens.

import * as z from 'zod';
import type { Host } from '../../host';
import { framedPage, readBridge } from '../server/framed-page';
import { act } from './method';

type Opened = ReturnType<Host['people']['books']['openBook']>;

export type MenuNode = Opened['menus'][number];

export interface OpenedDialog {
  readonly title: string;
  /** Address for its frame. */
  readonly path: string;
  readonly width: number | null;
  readonly height: number | null;
}

export const menuMethods = {
  /** Opening a book runs its door, as on Google; that is no change of the world's content. */
  'menus.open': act(
    z.object({ book: z.string() }),
    ({ desk: { host }, as }, { book }): readonly MenuNode[] => host.people.books.openBook(as, book).menus,
  ),
  'menus.click': act(
    z.object({ book: z.string(), fn: z.string(), tab: z.string(), a1: z.string() }),
    (
      { desk: { host, tickets, dist }, as },
      { book, fn, tab, a1 },
    ): OpenedDialog | { readonly error: string } | null => {
      const { dialog, run } = host.people.books.clickMenu(as, book, fn, { tab, a1 });
      if (run.error !== undefined) return { error: run.error.message };
      if (dialog === null) return null;
      const { title, html, width, height } = dialog;
      return { title, width, height, path: tickets.issue(framedPage(html, readBridge(dist))) };
    },
  ),
};
