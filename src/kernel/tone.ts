// How a state stands with the work, for eyes that pass over a tab: a sign before its words, and a colour that the tab
// gives to whatever begins with that sign. Never a colour alone (WCAG 2.2, 1.4.1).

export const SIGNS = {
  /** Somebody has to do something. */
  attention: '▲',
  /** Under way. */
  going: '●',
  /** As it should end. */
  good: '✓',
  /** It went wrong. */
  bad: '✕',
  /** Over, or resting. */
  quiet: '○',
} as const;

export type Tone = keyof typeof SIGNS;

/** Code → tone. */
export type Tones = Readonly<Record<string, Tone>>;

/** These words with the sign of a tone before them. */
export const withSign = (tone: Tone | undefined, words: string): string =>
  tone === undefined ? words : `${SIGNS[tone]} ${words}`;

/** The words alone: people pick from lists, copy from other cells, or type without the sign. */
export function withoutSign(text: string): string {
  const sign = Object.values(SIGNS).find((each) => text.startsWith(each));
  return sign === undefined ? text : text.slice(sign.length).trimStart();
}
