// Numbers as people write them: an amount with its sign, thousands apart by commas or spaces, a decimal comma.

/** In Mexico commas part thousands; a comma that parts none stands for the point. */
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Null for what is no number. */
export function numberIn(typed: string): number | null {
  const bare = typed.replace(/[$\s]/g, '');
  const number = Number(THOUSANDS.test(bare) ? bare.replace(/,/g, '') : bare.replace(',', '.'));
  return bare === '' || Number.isNaN(number) ? null : number;
}
