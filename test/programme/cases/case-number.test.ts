import fc from 'fast-check';
import { checkCharacter, formatCaseNumber, isCaseNumber } from '../../../src/programme/cases/case-number';

const YEARS = [2024, 2025, 2026, 2027, 2099];

/** Where the nine digits stand in MX-RVA-YYYY-NNNNN-C. */
const DIGIT_PLACES = [7, 8, 9, 10, 12, 13, 14, 15, 16];

function numbersOf(step: number): string[] {
  const numbers: string[] = [];
  for (const year of YEARS) {
    for (let sequence = 1; sequence <= 99_999; sequence += step) numbers.push(formatCaseNumber(year, sequence));
  }
  return numbers;
}

const replaced = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

describe('isCaseNumber', () => {
  it('finds every single wrong digit', () => {
    const unnoticed: string[] = [];

    for (const number of numbersOf(211)) {
      for (const at of DIGIT_PLACES) {
        for (const digit of '0123456789') {
          const wrong = replaced(number, at, digit);
          if (wrong !== number && isCaseNumber(wrong)) unnoticed.push(wrong);
        }
      }
    }

    expect(unnoticed).toEqual([]);
  });

  it('finds every single wrong digit and every swap of neighbours wherever they stand in nine digits', () => {
    // The check is linear modulo 11: the effect of a slip depends on its place and digits alone, not on the rest.
    // So all places × all pairs of digits over one base number are all the slips there are.
    const base = '000000000';
    const unnoticed: string[] = [];

    for (let at = 0; at < 9; at += 1) {
      for (const one of '0123456789') {
        for (const other of '0123456789') {
          if (one === other) continue;
          if (checkCharacter(replaced(base, at, one)) === checkCharacter(replaced(base, at, other))) {
            unnoticed.push(`wrong ${one}${other} at ${at}`);
          }
          if (at === 8) continue;
          const right = replaced(replaced(base, at, one), at + 1, other);
          const swapped = replaced(replaced(base, at, other), at + 1, one);
          if (checkCharacter(right) === checkCharacter(swapped)) unnoticed.push(`swap ${one}${other} at ${at}`);
        }
      }
    }

    expect(unnoticed).toEqual([]);
  });

  it('finds every swap of neighbours, across the hyphen too', () => {
    const unnoticed: string[] = [];

    for (const number of numbersOf(101)) {
      for (let pair = 0; pair < DIGIT_PLACES.length - 1; pair += 1) {
        const [left, right] = [DIGIT_PLACES[pair] as number, DIGIT_PLACES[pair + 1] as number];
        const swapped = replaced(replaced(number, left, number[right] as string), right, number[left] as string);
        if (swapped !== number && isCaseNumber(swapped)) unnoticed.push(swapped);
      }
    }

    expect(unnoticed).toEqual([]);
  });

  it('finds a wrong check character', () => {
    const unnoticed = numbersOf(997).flatMap((number) =>
      [...'0123456789X']
        .map((check) => replaced(number, 18, check))
        .filter((wrong) => wrong !== number && isCaseNumber(wrong)),
    );

    expect(unnoticed).toEqual([]);
  });

  it.each(['', 'MX-RVA-2026-0001-5', 'mx-rva-2026-00001-8', 'MX-RVA-2026-00001', 'MX-MOV-2026-0031'])(
    'refuses what has another shape: %s',
    (text) => {
      expect(isCaseNumber(text)).toBe(false);
    },
  );

  it('accepts every number it makes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 99_999 }), (year, sequence) => {
        expect(isCaseNumber(formatCaseNumber(year, sequence))).toBe(true);
      }),
    );
  });
});

describe('formatCaseNumber', () => {
  it.each([0, -1, 100_000, 1.5])('refuses the sequence %s, which has no five digits', (sequence) => {
    expect(() => formatCaseNumber(2026, sequence)).toThrow('no case number');
  });

  it('writes X for ten', () => {
    const checks = new Set(numbersOf(101).map((number) => number.slice(-1)));

    expect([...checks].sort()).toEqual([...'0123456789X']);
  });

  it('agrees with a published vector of ISO 7064 MOD 11-2', () => {
    // ORCID's sample identifier 0000-0002-1825-0097 uses the same system over fifteen digits (documented:
    // https://support.orcid.org/hc/en-us/articles/360006897674).
    expect(checkCharacter('000000021825009')).toBe('7');
    expect(checkCharacter('000000021694233')).toBe('X');
  });
});
