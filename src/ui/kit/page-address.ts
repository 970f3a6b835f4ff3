// Addresses of pages: the web app's own, with the page, the language and its arguments. Links leave Google's frame by the shell's
// `<base target="_top">` (documented: https://developers.google.com/apps-script/guides/html/restrictions).

import { kitTexts } from '../../messages/es/pages';

export function pageAddress(address: string, page: string, args: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries({ page, ...kitTexts.tongue, ...args }).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `${address}?${query.join('&')}`;
}
