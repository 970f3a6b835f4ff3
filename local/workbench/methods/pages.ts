// The program's own pages: opened as Google serves a web app, and the calls they make to their server.

import * as z from 'zod';
import { framedPage, readBridge } from '../server/framed-page';
import { act, DeskRefusal, look, type Visit } from './method';

export interface OpenedPage {
  /** Address for the frame. */
  readonly path: string;
  readonly title: string;
}

export type PageReply = { readonly value: unknown } | { readonly error: string };

export const pageMethods = {
  'pages.address': look(z.object({}), ({ desk: { host } }) => host.deployment()?.url ?? null),
  'pages.open': act(z.object({ args: z.record(z.string(), z.string()) }), open),
  // What it answers is what Google would let the page know, so that the page's own handlers see it.
  'pages.call': act(
    z.object({ fn: z.string(), args: z.array(z.unknown()) }),
    ({ desk: { host }, as }, { fn, args }): PageReply => {
      const { value, error } = host.callPage(fn, args, { as: as || undefined });
      return error === undefined ? { value: value ?? null } : { error: error.message };
    },
  ),
};

function open({ desk: { host, tickets, dist }, as }: Visit, { args }: { args: Record<string, string> }): OpenedPage {
  if (host.deployment() === undefined) {
    throw new DeskRefusal('Todavía no hay programa en este mundo. Espere a que termine de prepararse.');
  }
  const { page, error, refused } = host.get(args, { as: as || undefined });
  if (refused !== undefined) {
    throw new DeskRefusal(
      'Google no abre esta página a quien no entra con una cuenta de la organización. Cambie de persona arriba.',
    );
  }
  if (page === undefined) throw new DeskRefusal(`La página no se pudo abrir: ${error?.message ?? 'sin respuesta'}`);
  return { path: tickets.issue(framedPage(page.html, readBridge(dist))), title: page.title };
}
