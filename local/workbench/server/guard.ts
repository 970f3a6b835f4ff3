// Which requests the workbench answers. A page of the internet that is open in the same browser can send requests to
// this machine, and a name of its own can be made to point here; neither may reach the workbench.
// documented: Host and Origin as the browser sets them, https://fetch.spec.whatwg.org/#origin-header
// INVARIANT: only pages that the workbench itself served may ask it anything.

import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly port: number;
}

/** The header in which the workbench's own pages prove themselves. */
const TOKEN_HEADER = 'x-workbench';

/** Why a request is turned away, or undefined. */
export function refusalFor({ method, headers, port }: Asked): string | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(headers.host ?? '')) return 'Host';
  const { origin } = headers;
  if (origin !== undefined && !own.some((host) => origin === `http://${host}`)) return 'Origin';
  // A frame's own request has the opaque origin `null`, which is refused above; a navigation from elsewhere has none.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'Sec-Fetch-Site';
  return method === 'GET' || method === 'POST' ? undefined : 'Method';
}

export function provesItself(headers: IncomingHttpHeaders, token: string): boolean {
  const given = Buffer.from(String(headers[TOKEN_HEADER] ?? ''));
  const own = Buffer.from(token);
  return given.length === own.length && timingSafeEqual(given, own);
}
