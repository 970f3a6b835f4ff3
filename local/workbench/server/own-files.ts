// The workbench's own page, script, style and fonts, as the build left them. The page carries the token by which its
// calls are recognised.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../tickets';
import { OWN_PAGE } from './policies';

const TYPES: Readonly<Record<string, string>> = {
  'workbench.js': 'text/javascript; charset=utf-8',
  'workbench.css': 'text/css; charset=utf-8',
  'draw-pdf.js': 'text/javascript; charset=utf-8',
};

/** Only names of the list: an address never becomes a path. */
export function ownFile(folder: string, pathname: string, token: string): Content | undefined {
  if (pathname === '/') {
    const page = readFileSync(join(folder, 'index.html'), 'utf8').replace('__TOKEN__', token);
    return { type: 'text/html; charset=utf-8', bytes: Buffer.from(page), policy: OWN_PAGE };
  }
  const name = pathname.slice(1);
  const type = Object.prototype.hasOwnProperty.call(TYPES, name) ? TYPES[name] : undefined;
  return type === undefined ? undefined : { type, bytes: readFileSync(join(folder, name)), policy: OWN_PAGE };
}
