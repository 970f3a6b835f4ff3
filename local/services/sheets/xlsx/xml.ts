// Text as XML that spreadsheet programs read back the same.
// documented: ECMA-376 part 1, 22.9.2.19 (ST_Xstring): `_xHHHH_` stands for a character, so text that looks so is
// written with its first underscore as one.

/** Characters that XML 1.0 does not allow are dropped, halves of pairs become U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
