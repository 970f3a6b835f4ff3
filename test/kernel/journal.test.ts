// The chain of a journal: whole as it was written, broken by anything done to it, whole still after an erasure.
// proves: src/kernel/journal.ts

import fc from 'fast-check';
import { entryAfter, verifyChain, type Draft, type Entry } from '../../src/kernel/journal';
import { FIRST_LINK, type Head } from '../../src/kernel/state';
import { act } from '../../src/kernel/act';
import { plainJson } from '../support/arbitrary-values';
import { aLibrary, entriesOf } from '../support/library-run';
import { command, confide, shelf, vault } from '../support/library';
import { runs } from '../support/runs';

const FIRST: Head = { number: 0, link: FIRST_LINK };

const draft: fc.Arbitrary<Draft> = fc.record({
  command: fc.string(),
  at: fc.constantFrom('2026-11-23T15:00:00Z', '2026-11-24T09:30:00Z'),
  actor: fc.constantFrom('ana@oficina.example', 'sistema'),
  action: fc.constantFrom('add-book', 'lend-book'),
  result: plainJson,
  rows: fc.array(
    fc.record({
      table: fc.constant('books'),
      row: fc.string(),
      kind: fc.constantFrom('insert' as const, 'update' as const),
      was: fc.dictionary(fc.string(), plainJson, { maxKeys: 2 }),
      is: fc.dictionary(fc.string(), plainJson, { maxKeys: 2 }),
    }),
    { maxLength: 2 },
  ),
});

function chainOf(drafts: readonly Draft[]): Entry[] {
  const entries: Entry[] = [];
  let head = FIRST;
  drafts.forEach((each, n) => {
    const entry = entryAfter(head, each, `salt-${n}`);
    entries.push(entry);
    head = { number: entry.number, link: entry.link };
  });
  return entries;
}

/** As it stands in a book: JSON in cells. */
const stored = (entries: readonly Entry[]): Entry[] => JSON.parse(JSON.stringify(entries)) as Entry[];

const whole = (entries: readonly Entry[]): boolean => {
  const verified = verifyChain(FIRST, entries);
  const last = entries[entries.length - 1];
  return 'head' in verified && verified.head.link === (last?.link ?? FIRST_LINK);
};

const chains = fc.array(draft, { minLength: 2, maxLength: 6 }).map(chainOf);

/** One field of one entry, changed. */
const CHANGES: readonly ((entry: Entry) => Entry)[] = [
  (entry) => ({ ...entry, command: `${entry.command}x` }),
  (entry) => ({ ...entry, at: '2020-01-01T00:00:00Z' }),
  (entry) => ({ ...entry, actor: 'otra@oficina.example' }),
  (entry) => ({ ...entry, action: 'forget' }),
  (entry) => ({ ...entry, result: [entry.result, 'x'] }),
  (entry) => ({ ...entry, rows: null }),
  (entry) => ({ ...entry, salt: `${entry.salt}x` }),
  (entry) => ({ ...entry, digest: entry.digest.replace(/^./, (first) => (first === '0' ? '1' : '0')) }),
  (entry) => ({ ...entry, link: entry.link.replace(/^./, (first) => (first === '0' ? '1' : '0')) }),
  (entry) => ({ ...entry, number: entry.number + 1 }),
];

describe('verifyChain', () => {
  it('finds any entry in which anything was changed', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...CHANGES), (entries, at, change) => {
        const changed = stored(entries);
        const index = at % changed.length;
        changed[index] = change(changed[index] as Entry);

        expect(whole(changed)).toBe(false);
      }),
      runs(60),
    );
  });

  it('finds an entry that was taken out, unless it was the last', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, at) => {
        const index = at % (entries.length - 1);

        expect(verifyChain(FIRST, stored(entries.filter((_, n) => n !== index)))).toEqual({ broken: index + 2 });
      }),
      runs(40),
    );
  });

  it('finds two entries that changed places', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, at) => {
        const index = at % (entries.length - 1);
        const swapped = stored(entries);
        [swapped[index], swapped[index + 1]] = [swapped[index + 1] as Entry, swapped[index] as Entry];

        expect(whole(swapped)).toBe(false);
      }),
      runs(40),
    );
  });

  it('finds an entry that was slipped in', () => {
    fc.assert(
      fc.property(chains, draft, fc.nat(), (entries, more, at) => {
        const index = at % entries.length;
        const before = entries[index - 1];
        const forged = entryAfter(
          before === undefined ? FIRST : { number: before.number, link: before.link },
          more,
          'forged',
        );

        expect(whole(stored([...entries.slice(0, index), forged, ...entries.slice(index)]))).toBe(false);
      }),
      runs(40),
    );
  });

  it('finds a chain whole as it was written, from any entry on', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, at) => {
        const from = entries[at % entries.length] as Entry;
        const last = entries[entries.length - 1] as Entry;

        const verified = verifyChain({ number: from.number, link: from.link }, stored(entries.slice(from.number)));

        expect(verified).toEqual({ head: { number: last.number, link: last.link } });
      }),
      runs(40),
    );
  });

  it('finds a chain whole after erasures, which leave nothing to guess the values by', () => {
    fc.assert(
      fc.property(chains, fc.array(fc.nat(), { maxLength: 3 }), (entries, which) => {
        const erased = stored(entries);
        for (const at of which) {
          const index = at % erased.length;
          erased[index] = { ...(erased[index] as Entry), salt: null, result: null, rows: null };
        }

        expect(whole(erased)).toBe(true);
      }),
      runs(40),
    );
  });

  it('gives equal values under other salts other digests', () => {
    const same: Draft = { command: 'c', at: 'a', actor: 'b', action: 'd', result: 1, rows: [] };

    expect(entryAfter(FIRST, same, 'one').digest).not.toBe(entryAfter(FIRST, same, 'two').digest);
  });
});

describe("a book's journal", () => {
  it('says only what stands in rows of that book', () => {
    const { kernel, ports } = aLibrary();

    act(kernel, [command('c1', confide, { title: 'segundo', secret: 'MARCADOR' })]);

    const [open, closed] = [shelf, vault].map((book) => entriesOf(ports, book).find((entry) => entry.command === 'c1'));
    expect(open?.rows?.map(({ table }) => table)).toEqual(['books']);
    expect(closed?.rows?.map(({ table }) => table)).toEqual(['secrets']);
    expect(JSON.stringify(open)).not.toContain('MARCADOR');
  });
});
