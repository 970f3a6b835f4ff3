// What one finds in a long list by typing: accents and capitals do not count, every word must be there.

export interface ComboOption {
  readonly value: string;
  /** What stands in the field once picked. */
  readonly title: string;
  readonly hint: string;
}

const SHOWN = 8;

/** As compared: without accents, in lower case. */
export const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Options that hold every typed word; those that begin with the text come first. */
export function matching(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const words = bare(text).split(/\s+/).filter(Boolean);
  const found = options.filter(({ title, hint }) => words.every((word) => bare(`${title} ${hint}`).includes(word)));
  const first = (option: ComboOption): number => (bare(option.title).startsWith(bare(text.trim())) ? 0 : 1);
  return [...found].sort((a, b) => first(a) - first(b)).slice(0, SHOWN);
}
