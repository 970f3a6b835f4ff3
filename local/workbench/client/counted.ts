// A number with its noun, in words.

/** `1 llamada`, `10 llamadas`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
