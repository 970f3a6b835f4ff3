// The body of a request, whole and bounded.

import type { IncomingMessage } from 'node:http';

export class TooLarge extends Error {
  constructor(most: number) {
    super(
      `Es demasiado grande: aquí caben ${Math.floor(most / 1_000_000)} MB. No se guardó nada; divida o comprima el archivo.`,
    );
  }
}

/** Throws TooLarge before more than `most` bytes are kept; a request cut short throws too. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    // Read to its end without keeping it, so that the browser gets to see the answer.
    request.resume();
    throw new TooLarge(most);
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) {
      request.resume();
      throw new TooLarge(most);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
