// Where in the workbench one is, in the part of the address after `#`: a reload, a bookmark and the back button work,
// and nothing of it reaches the server.

import { useEffect, useState } from 'preact/hooks';

export interface Place {
  /** `hojas`, `correo`, … */
  readonly area: string;
  readonly path: readonly string[];
  readonly args: Readonly<Record<string, string>>;
}

export function parsePlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [area = '', ...rest] = path.split('/').map(decoded);
  return { area, path: rest.filter((part) => part !== ''), args: Object.fromEntries(new URLSearchParams(query)) };
}

/** Somebody may type any address; what is no encoding stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function placeAddress(
  area: string,
  path: readonly string[] = [],
  args: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(args).toString();
  return `#/${[area, ...path].map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}

export function usePlace(): Place {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  useEffect(() => {
    const look = () => setPlace(parsePlace(location.hash));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return place;
}

export function go(address: string): void {
  location.hash = address;
}

/** Takes a person on after `work`, unless they went somewhere else meanwhile. */
export async function goAfter<T>(work: Promise<T>, address: string): Promise<void> {
  const here = location.hash;
  await work;
  if (location.hash === here) go(address);
}
