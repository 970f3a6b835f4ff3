// A page on paper says who printed it and when, and has nothing folded away.
// On Google a page stands in a frame, of which the browser's own command prints what the window shows (assumed); the page's
// button prints the page.

import { kitTexts } from '../../messages/es/pages';
import { fill } from '../../messages/message';
import type { Served } from '../served';
import { spokenTime } from './dates';

export function readyForPaper({ who }: Served): void {
  let opened: HTMLDetailsElement[] = [];
  // Written at once: what is drawn anew comes only after the paper.
  window.addEventListener('beforeprint', () => {
    const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();
    const line = document.getElementById('printed');
    if (line !== null) line.textContent = fill(kitTexts.printed, { who: who?.email ?? '—', when: spokenTime(local) });
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    opened.forEach((each) => each.setAttribute('open', ''));
  });
  window.addEventListener('afterprint', () => opened.forEach((each) => each.removeAttribute('open')));
}
