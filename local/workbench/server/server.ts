// The workbench's HTTP server: its own page and files, the methods the page calls, what tickets hold, uploads, and the
// stream of news. Every request passes the guard first.
// INVARIANT: a request that fails says so in its answer and leaves the server and the world as they were.

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Desk } from '../desk';
import { callMethod } from './calls';
import { provesItself, refusalFor } from './guard';
import { readBody, TooLarge } from './body';
import { streamNews } from './news';
import { ALWAYS } from './policies';
import { ownFile } from './own-files';
import { sendContent, sendJson, sendText } from './answers';
import { takeUpload } from './upload';

export function createWorkbenchServer(desk: Desk, dist: string): Server {
  const site: Site = { desk, folder: join(dist, 'workbench'), token: randomBytes(24).toString('base64url') };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
    const { port } = server.address() as AddressInfo;
    const refused = refusalFor({ method: request.method ?? '', headers: request.headers, port });
    if (refused !== undefined) return sendText(response, 403, `Refused: ${refused}`);
    answer(site, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else if (error instanceof TooLarge) sendJson(response, 413, { refused: error.message });
      else sendJson(response, 500, { refused: FAILED });
    });
  });
  return server;
}

interface Site {
  readonly desk: Desk;
  /** Where the built page stands. */
  readonly folder: string;
  readonly token: string;
}

const FAILED = 'Algo falló en la mesa de trabajo. Lo guardado sigue ahí: vuelva a cargar la página e intente de nuevo.';

async function answer(
  { desk, folder, token }: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Taken as it is written: an address is looked up by name, never resolved.
  const [pathname = '', query = ''] = (request.url ?? '/').split('?');
  const searchParams = new URLSearchParams(query);
  if (request.method === 'GET') {
    if (pathname === '/news') {
      if (!provesItself({ 'x-workbench': searchParams.get('token') ?? '' }, token))
        return sendText(response, 403, 'Refused');
      return streamNews(desk, response);
    }
    const content = desk.tickets.find(pathname) ?? ownFile(folder, pathname, token);
    if (content === undefined) return sendText(response, 404, 'No existe.');
    return sendContent(response, content);
  }
  if (!provesItself(request.headers, token)) return sendText(response, 403, 'Refused');
  if (pathname.startsWith('/call/')) {
    const body = await readBody(request, CALL_BYTES);
    desk.passTime();
    return sendJson(response, 200, await callMethod(desk, decodeURIComponent(pathname.slice('/call/'.length)), body));
  }
  if (pathname === '/upload') {
    const bytes = await readBody(request, UPLOAD_BYTES);
    desk.passTime();
    return sendJson(response, 200, takeUpload(desk, searchParams, bytes));
  }
  return sendText(response, 404, 'No existe.');
}

/** A paste of some ten thousand cells, with room. */
const CALL_BYTES = 8_000_000;
/** What a person uploads by hand: a scan, a video of a declaration. */
const UPLOAD_BYTES = 50_000_000;
