// Languages by their name in Spanish, as staff read it.

const names = new Intl.DisplayNames('es', { type: 'language' });

/** `es` → «español». */
export const spokenLanguage = (tag: string): string => names.of(tag) ?? tag;
