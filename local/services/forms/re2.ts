// Regular expressions of response validation, which Google evaluates with RE2 (reported by form authors; RE2's own
// syntax: https://github.com/google/re2/wiki/Syntax). Translates the common part into JavaScript's and refuses what
// RE2 lacks, so that a pattern that works here does not fail there. Flags other than a leading (?i) are not emulated.
// INVARIANT: a pattern is refused or means the same in both.

const LOOKAROUND = /^\(\?(=|!|<=|<!|>)/;
const POSIX: Readonly<Record<string, string>> = {
  '[:alpha:]': 'A-Za-z',
  '[:digit:]': '0-9',
  '[:alnum:]': 'A-Za-z0-9',
  '[:upper:]': 'A-Z',
  '[:lower:]': 'a-z',
  '[:space:]': '\\t\\n\\v\\f\\r ',
  '[:punct:]': '!-\\/:-@\\[-`\\{-~',
};
/** RE2 refuses higher repetition counts (documented in its syntax page). */
const MAX_REPEAT = 1000;

export class UnsupportedPattern extends Error {}

export function matchesPattern(pattern: string, text: string, scope: 'whole' | 'part'): boolean {
  const { source, flags } = translate(pattern);
  return new RegExp(scope === 'whole' ? `^(?:${source})$` : source, flags).test(text);
}

/** Throws UnsupportedPattern when RE2 would not take it. */
export function checkPattern(pattern: string): void {
  const { source, flags } = translate(pattern);
  try {
    new RegExp(source, flags);
  } catch (error) {
    throw new UnsupportedPattern(`Invalid regular expression: ${pattern}`, { cause: error });
  }
}

function translate(pattern: string): { source: string; flags: string } {
  const ignoreCase = pattern.startsWith('(?i)');
  let rest = ignoreCase ? pattern.slice(4) : pattern;
  let source = '';
  let inClass = false;
  while (rest !== '') {
    const [taken, written] = nextPiece(rest, inClass);
    if (taken === '[' && !inClass) inClass = true;
    else if (taken === ']' && inClass) inClass = false;
    source += written;
    rest = rest.slice(taken.length);
  }
  return { source, flags: ignoreCase ? 'iu' : 'u' };
}

/** The next piece of the pattern as written, and as JavaScript writes it. */
function nextPiece(rest: string, inClass: boolean): [taken: string, written: string] {
  if (rest.startsWith('\\')) return escape(rest, inClass);
  if (inClass) {
    const name = Object.keys(POSIX).find((posix) => rest.startsWith(posix));
    if (name !== undefined) return [name, POSIX[name] as string];
    return rest.startsWith('[') ? ['[', '\\['] : [rest.charAt(0), rest.charAt(0)];
  }
  if (LOOKAROUND.test(rest)) throw new UnsupportedPattern(`Invalid regular expression: ${rest}`);
  if (rest.startsWith('(?P<')) return ['(?P<', '(?<'];
  if (rest.startsWith('(?') && !rest.startsWith('(?:') && !rest.startsWith('(?<')) {
    throw new Error(`NotEmulated: flags inside a regular expression: ${rest}`);
  }
  const repeat = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
  if (repeat !== null && Math.max(Number(repeat[1]), Number(repeat[2] ?? 0)) > MAX_REPEAT) {
    throw new UnsupportedPattern(`Invalid regular expression: ${rest}`);
  }
  if (repeat !== null) return [repeat[0], repeat[0]];
  // RE2's dot stops at a line feed only.
  if (rest.startsWith('.')) return ['.', '[^\\n]'];
  // A brace that opens no repetition is a plain character in RE2.
  if (/^[{}\]]/.test(rest)) return [rest.charAt(0), `\\${rest.charAt(0)}`];
  return [rest.charAt(0), rest.charAt(0)];
}

function escape(rest: string, inClass: boolean): [taken: string, written: string] {
  const codePoint = /^\\x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{2}))/.exec(rest);
  if (codePoint !== null) return [codePoint[0], `\\u{${codePoint[1] ?? codePoint[2]}}`];
  const property = /^\\([pP])(?:\{(\^?)([A-Za-z_]+)\}|([A-Z]))/.exec(rest);
  if (property !== null) return [property[0], unicodeProperty(property)];
  const taken = rest.slice(0, 2);
  const letter = taken.charAt(1);
  if (letter === 'A' && !inClass) return [taken, '^'];
  if (letter === 'z' && !inClass) return [taken, '$'];
  if (/[0-9kQEC]/.test(letter)) throw new UnsupportedPattern(`Invalid regular expression: ${taken}`);
  if (/[A-Za-z]/.test(letter)) {
    // RE2's \w, \d, \s and \b are ASCII, as JavaScript's are but for \s.
    if (letter === 's') return [taken, inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]'];
    if (letter === 'S' && !inClass) return [taken, '[^\\t\\n\\f\\r ]'];
    if (/[bBdDwWtnrfv]/.test(letter)) return [taken, taken];
    throw new UnsupportedPattern(`Invalid regular expression: ${taken}`);
  }
  // Punctuation: JavaScript's unicode mode takes the backslash only before its own syntax characters.
  const keep = inClass ? /[\^$\\.*+?()[\]{}|/-]/ : /[\^$\\.*+?()[\]{}|/]/;
  return [taken, keep.test(letter) ? taken : letter];
}

/** General categories by their short name, scripts by theirs: `\pL`, `\p{Lu}`, `\p{Latin}`. */
function unicodeProperty(match: RegExpExecArray): string {
  const [, sign, negated, long, short] = match;
  const name = long ?? short ?? '';
  const upper = (sign === 'P') !== (negated === '^');
  return `\\${upper ? 'P' : 'p'}{${name.length > 2 ? `Script=${name}` : name}}`;
}
