// A key by which two spellings of one name meet: no marks, no case, no particles, no order. For comparing only; what
// the person wrote is kept beside it as written.
// INVARIANT: the key of a name does not change when its words are reordered, re-accented or re-cased.

/** Words that come and go between one paper and the next (domain: compound surnames of the region). */
export const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'e',
  'da',
  'do',
  'dos',
  'das',
  'van',
  'von',
]);

/** Letters that do not fall apart into a base letter and a mark. */
const SINGLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Longest key that is kept: the rest of a name of absurd length tells nothing more. */
const LONGEST_KEY = 400;

const MARKS = /\p{M}/gu;
/** Apostrophes of all kinds are left out, as a machine-readable passport does. */
const APOSTROPHES = /['`´\u02BB-\u02BF\u2018\u2019\u201B]/g;
const NOT_LETTERS = /[^\p{L}\p{N}]+/u;

function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(/[łøđðßæœþı]/g, (letter) => SINGLE_LETTERS[letter] ?? letter);
  return plain.split(NOT_LETTERS).filter((word) => word !== '');
}

/** Letters that the Spanish of the region says alike (domain: spellings of one name on different papers). */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[sc]h/g, 's'],
  [/h/g, ''],
  [/ll/g, 'y'],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/c(?=[ei])/g, 's'],
  [/[zx]/g, 's'],
  [/c|q/g, 'k'],
  [/[vw]/g, 'b'],
  [/i(?=[aeou])/g, 'y'],
  [/(.)\1+/g, '$1'],
];

/** A word of a name as it sounds: *jimenez* and *gimenes* are one. */
export const soundOf = (word: string): string =>
  ALIKE.reduce((text, [letters, sound]) => text.replace(letters, sound), word);

/** Empty when the name holds no letter at all; an empty key resembles nothing. */
export function nameKey(givenNames: string, surnames: string): string {
  const words = wordsOf(`${givenNames} ${surnames}`);
  const telling = words.filter((word) => !PARTICLES.has(word));
  return (telling.length > 0 ? telling : words).sort().join(' ').slice(0, LONGEST_KEY);
}
