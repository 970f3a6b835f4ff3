// Bytes as Apps Script has them: arrays of numbers from -128 to 127, not typed arrays.

import type { Realm } from '../../execution';

export function toSigned(realm: Realm, bytes: Uint8Array): number[] {
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return realm.array(signed as unknown as readonly number[]);
}

/** Takes text as UTF-8, and numbers modulo 256, so that 0 to 255 is understood too (assumed). */
export function fromScript(data: string | readonly number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Uint8Array.from(data));
}
