// What a plain GET may fetch: a page for a frame, a file to show or to save. Each is put here in the name of the person
// who may see it, under an address that nobody can guess, and stays for a while.

import { randomBytes } from 'node:crypto';

export interface Content {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** Name for saving; without one it is shown. */
  readonly saveAs?: string;
  /** What the browser may do with it; the strictest policy by default. */
  readonly policy?: string;
}

export interface Tickets {
  /** @returns its address below the workbench's own. */
  issue(content: Content): string;
  find(path: string): Content | undefined;
}

const PREFIX = '/once/';
/** As many as a person has open at a time, with room; the oldest go first. */
const KEPT = 60;

export function createTickets(): Tickets {
  const issued = new Map<string, Content>();
  return {
    issue: (content) => {
      const path = `${PREFIX}${randomBytes(18).toString('base64url')}`;
      issued.set(path, content);
      for (const old of [...issued.keys()].slice(0, Math.max(0, issued.size - KEPT))) issued.delete(old);
      return path;
    },
    find: (path) => issued.get(path),
  };
}
