// The shape of a catalogue in another language: the same keys, other words.

export type Like<T> = T extends string ? string : { readonly [K in keyof T]: Like<T[K]> };
