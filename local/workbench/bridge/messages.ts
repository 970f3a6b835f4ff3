// What crosses between a page's frame and the workbench around it, and the rule for what may cross.

export type FromFrame =
  | { readonly rva: 'call'; readonly id: number; readonly fn: string; readonly args: readonly unknown[] }
  /** A link was followed, or a window opened. */
  | { readonly rva: 'go'; readonly address: string }
  /** `google.script.host`: a dialog closes or resizes itself. */
  | { readonly rva: 'close' }
  | { readonly rva: 'size'; readonly width?: number; readonly height?: number };

export type ToFrame = { readonly rva: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: string };

/**
 * Where a value stands that google.script.run does not take: a Date, a function, a piece of the document; undefined
 * when all may cross.
 * documented: https://developers.google.com/apps-script/guides/html/reference/run
 */
export function illegalValue(value: unknown, at = ''): string | undefined {
  if (typeof value === 'function' || value instanceof Date || value instanceof Node) return at;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = illegalValue(part, at === '' ? key : `${at}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
