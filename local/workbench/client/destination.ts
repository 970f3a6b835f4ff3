// Where a Google address leads inside the workbench. Addresses of anything else lead nowhere: the workbench contacts
// nobody.
// INVARIANT: what it answers is a place of the workbench, whatever the address says.

import { placeAddress } from './route';

/** @param webApp address of the program's web app. */
export function destinationOf(address: string, webApp: string | null): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:') return undefined;
  if (webApp !== null && address.split(/[?#]/)[0] === webApp) {
    const { page = '', ...args } = Object.fromEntries(url.searchParams);
    return placeAddress('paginas', page === '' ? [] : [page], args);
  }
  if (url.hostname === 'docs.google.com') {
    const [, kind, , id] = url.pathname.split('/');
    if (kind === 'spreadsheets' && id !== undefined) {
      const tab = new URLSearchParams(url.hash.slice(1)).get('gid');
      return placeAddress('hojas', [id], tab === null ? {} : { gid: tab });
    }
    if (kind === 'forms') return placeAddress('formularios', [address]);
  }
  if (url.hostname === 'drive.google.com') {
    const id = /\/(?:folders|d)\/([^/]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('id') ?? undefined;
    return placeAddress('drive', id === undefined ? [] : [id]);
  }
  if (url.hostname === 'mail.google.com') return placeAddress('correo');
  return undefined;
}
