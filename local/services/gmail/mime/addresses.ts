// Lists of addresses in From, To, Cc, Bcc.
// documented: RFC 5322 section 3.4; groups and comments are not in the slice and count as invalid.
// INVARIANT: an address has a local part and a domain with a dot in it, as Gmail asks (a public report of
// `Invalid to header` for `human@f`).

import { decodeWords, encodeWords } from './encoded-words';

export interface Address {
  /** '' when there is none. */
  readonly name: string;
  /** Lower case. */
  readonly address: string;
}

const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9-]+\.)+[A-Za-z0-9-]+$/;
const ITEM = /\s*(?:"((?:[^"\\]|\\.)*)"|([^<>",;:()]*?))\s*<([^<>\s]+)>\s*|\s*([^<>",;:()\s]+)\s*/y;

/** The addresses, or undefined when any part cannot be read. */
export function readAddresses(value: string): Address[] | undefined {
  const found: Address[] = [];
  let at = 0;
  do {
    ITEM.lastIndex = at;
    const match = ITEM.exec(value);
    if (match === null) return undefined;
    const [whole, quoted, phrase, angled, bare] = match;
    const address = angled ?? bare ?? '';
    if (!ADDRESS.test(address)) return undefined;
    const name = quoted === undefined ? decodeWords((phrase ?? '').trim()) : quoted.replace(/\\(.)/g, '$1');
    found.push({ name, address: address.toLowerCase() });
    at += whole.length;
  } while (value[at] === ',' && (at += 1) > 0);
  return at === value.length ? found : undefined;
}

export function writeAddresses(addresses: readonly Address[]): string {
  return addresses
    .map(({ name, address }) => {
      if (name === '') return address;
      const plain = /^[\x20-\x7e]*$/.test(name) && !name.includes('=?');
      return plain ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${encodeWords(name)}\r\n <${address}>`;
    })
    .join(',\r\n ');
}
