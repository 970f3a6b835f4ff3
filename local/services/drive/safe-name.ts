// A file's name as one path segment for the disk. Drive allows any text as a name; a disk does not, and a name like
// `../../etc/passwd` must stay where the export put it.
// INVARIANT: the result is never empty, `.` or `..`, holds no separator or control character, and names no device.

const LONGEST_BYTES = 180;
// Bidi controls would make a name show otherwise than it is.
const HOSTILE = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/** Two names may become the same one: whoever exports must number them apart. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '_')
    .replace(HOSTILE, '_')
    .replace(/^[\s.]+|[\s.]+$/g, (edge) => '_'.repeat(edge.length));
  const bounded = truncate(plain === '' ? '_' : plain);
  return DEVICE.test(bounded) ? `_${bounded}` : bounded;
}

function truncate(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_BYTES) return name;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - extension.length);
  while (Buffer.byteLength(stem + extension) > LONGEST_BYTES) stem = [...stem].slice(0, -1).join('');
  return stem + extension;
}
