// The number a case is called by: MX-RVA-YYYY-NNNNN-C. C is the check character of ISO 7064 MOD 11-2 over the nine
// digits of year and sequence: it finds every single wrong digit and every swap of neighbours (MOD 37,36 and MOD 11,10
// miss some swaps, which is why they are not used).

const SHAPE = /^MX-RVA-(\d{4})-(\d{5})-([\dX])$/;
const LAST_IN_YEAR = 99_999;

/** Check character of ISO 7064 MOD 11-2: a digit, or X for ten. */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11;
  const check = (12 - sum) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Throws for the hundred-thousandth case of a year: the number has five digits and no room to tell it apart. */
export function formatCaseNumber(year: number, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > LAST_IN_YEAR) {
    throw new Error(`no case number for sequence ${sequence}`);
  }
  const digits = [String(year).padStart(4, '0'), String(sequence).padStart(5, '0')] as const;
  return `MX-RVA-${digits[0]}-${digits[1]}-${checkCharacter(digits.join(''))}`;
}

/** True for a number that was copied without a slip. */
export function isCaseNumber(text: string): boolean {
  const match = SHAPE.exec(text);
  return match !== null && checkCharacter(`${match[1]}${match[2]}`) === match[3];
}

/** By this key history knows a closed case. */
export const caseSlot = (number: string): string => `case:${number}`;
