// What one means who types into a cell that offers choices.

/** The one choice that begins so, whatever its case and accents; else what was typed. */
export function completed(text: string, choices: readonly string[]): string {
  const plain = (each: string): string => each.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const fitting = choices.filter((choice) => plain(choice).startsWith(plain(text.trim())));
  return (
    choices.find((choice) => plain(choice) === plain(text.trim())) ??
    (fitting.length === 1 ? (fitting[0] as string) : text)
  );
}
