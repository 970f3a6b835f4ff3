// SHA-256, HMAC, UTF-8 and base64 of the bundle, held against published vectors and Node's own.

import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { bytesOfBase64, canonical, keyed, nameFrom, sha256, sha256OfBase64, utf8 } from '../../src/kernel/digest';
import { runs } from '../support/runs';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('sha256', () => {
  // FIPS 180-4 examples, as NIST publishes them.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('digests %j as published', (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it('digests every text as Node does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(Buffer.from(text)).digest('hex'));
      }),
      runs(200),
    );
  });
});

describe('keyed', () => {
  // RFC 4231, test cases 2 and 6.
  it.each([
    ['Jefe', 'what do ya want for nothing?', '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
    [
      'key',
      'The quick brown fox jumps over the lazy dog',
      'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
    ],
  ])('signs under %j as published', (key, text, mac) => {
    expect(keyed(key, text)).toBe(mac);
  });

  it('signs every text under every key as Node does', () => {
    fc.assert(
      fc.property(anyText, anyText, (key, text) => {
        expect(keyed(key, text)).toBe(createHmac('sha256', Buffer.from(key)).update(Buffer.from(text)).digest('hex'));
      }),
      runs(100),
    );
  });
});

describe('utf8', () => {
  it('puts the replacement character for half a surrogate pair', () => {
    expect(Buffer.from(utf8('a\ud83db')).toString()).toBe('a\ufffdb');
  });

  it('encodes every text as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect([...utf8(text)]).toEqual([...Buffer.from(text)]);
      }),
      runs(300),
    );
  });
});

describe('bytesOfBase64', () => {
  it('reads back every bytes, with padding, without it and with line breaks', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const broken = base64.replace(/(.{19})/g, '$1\r\n');

        for (const text of [base64, base64.replace(/=+$/, ''), broken])
          expect([...bytesOfBase64(text)]).toEqual([...bytes]);
        expect(sha256OfBase64(base64)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      runs(200),
    );
  });
});

describe('canonical', () => {
  it('says the same of equal values whatever the order of their keys', () => {
    expect(canonical({ b: 1, a: [2, { d: null, c: undefined }] })).toBe('{"a":[2,{"d":null}],"b":1}');
    expect(canonical(undefined)).toBe('null');
  });

  it('says the same of a value and of what comes back from its cell', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
        expect(JSON.stringify(JSON.parse(canonical(value)))).toHaveLength(JSON.stringify(value).length);
      }),
      runs(200),
    );
  });
});

describe('nameFrom', () => {
  it('gives sixteen characters that nobody reads for others', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nameFrom(text)).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{16}$/);
        expect(nameFrom(text)).toBe(nameFrom(text));
      }),
      runs(100),
    );
  });

  it('gives ten thousand neighbours ten thousand names', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => nameFrom(`command/${n}/row/0`));

    expect(new Set(names).size).toBe(10_000);
  });
});
