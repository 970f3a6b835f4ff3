// Ties the fields of one part of a draft to their inputs: the place problems name, the value, and how it changes.

export interface Bound {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

type TextKeys<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string;

/** `bind('segments.2.', segment, edit)('carrier')` → what the input of that field needs. */
export const bind =
  <T>(path: string, draft: T, edit: (part: Partial<T>) => void) =>
  (key: TextKeys<T>, name: string = key): Bound => ({
    name: path + name,
    value: draft[key] as string,
    onValue: (value) => edit({ [key]: value } as unknown as Partial<T>),
  });
