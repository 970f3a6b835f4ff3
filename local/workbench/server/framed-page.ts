// A page of the program made ready for its frame: its own scripts are named by a nonce, and before them stands the
// bridge, which gives it `google.script.run` over messages to the workbench.
// INVARIANT: nothing but the page's own scripts and the bridge can run in the frame.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../tickets';
import { pageFrame } from './policies';

/** @param bridge the built bridge script. */
export function framedPage(html: string, bridge: string): Content {
  const nonce = randomBytes(16).toString('base64');
  const named = html.replace(/<script(?=[\s>])/g, `<script nonce="${nonce}"`);
  // A dialog's HTML may have no head; the browser makes one for what stands first.
  const head = /<head[^>]*>/.exec(named)?.[0] ?? '';
  const at = head === '' ? 0 : named.indexOf(head) + head.length;
  const withBridge = `${named.slice(0, at)}<script nonce="${nonce}">${bridge}</script>${named.slice(at)}`;
  return { type: 'text/html; charset=utf-8', bytes: Buffer.from(withBridge), policy: pageFrame(nonce) };
}

export const readBridge = (dist: string): string => readFileSync(join(dist, 'workbench', 'bridge.js'), 'utf8');
