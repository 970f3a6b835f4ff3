// Telephone numbers as E.164. Lenient about how they are written, strict about their length where the country's is
// known; no phone library (the bundle has a size to keep).
// INVARIANT: what comes out passes the `phone` column, and parsing it again gives the same number.

/** Country code → digits after it (ITU numbering plans: assumed, public knowledge). */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  '52': [10],
  '504': [8],
  '503': [8],
  '502': [8],
  '505': [8],
  '506': [8],
  '507': [7, 8],
  '501': [7],
  '57': [10],
  '593': [8, 9],
  '51': [8, 9],
  '58': [10],
  '53': [8],
  '509': [8],
  '1': [10],
  '55': [10, 11],
  '54': [10, 11],
  '56': [9],
  '591': [8],
  '595': [9],
};

const SEPARATORS = /[\s().\-/\u00A0\u2010-\u2015]/g;

const codeOf = (digits: string): string | undefined =>
  [3, 2, 1].map((length) => digits.slice(0, length)).find((code) => LENGTHS[code] !== undefined);

/** Mexican mobiles were dialled with a 1 after the country code until 2019; people still write it. */
const withoutOldMobilePrefix = (digits: string): string =>
  digits.startsWith('521') && digits.length === 13 ? `52${digits.slice(3)}` : digits;

const fitsItsCountry = (digits: string): boolean => {
  const code = codeOf(digits);
  if (code === undefined) return digits.length >= 8 && digits.length <= 15;
  return (LENGTHS[code] ?? []).includes(digits.length - code.length);
};

const bareOf = (text: string): string => text.trim().replace(SEPARATORS, '');

/** Ten digits without a code are how a Mexican number is written, and a Colombian or Venezuelan one too. */
export const hasNoCode = (text: string): boolean => /^[1-9]\d{9}$/.test(bareOf(text));

/** `+50499990001`, or undefined when the text is no telephone number. */
export function parsePhone(text: string): string | undefined {
  const bare = bareOf(text);
  const international = /^(\+|00)([1-9]\d{6,14})$/.exec(bare)?.[2];
  if (international !== undefined) return asE164(international);
  if (!/^[1-9]\d{6,14}$/.test(bare)) return undefined;
  // The forms are filled in Mexico.
  if (hasNoCode(bare)) return `+52${bare}`;
  return codeOf(bare) === undefined ? undefined : asE164(bare);
}

function asE164(written: string): string | undefined {
  const digits = withoutOldMobilePrefix(written);
  return fitsItsCountry(digits) ? `+${digits}` : undefined;
}
