// The two small dialogs of a door: one leads to a page of the core, one says what to select first.
// A dialog's frame may open windows, but cannot leave the sheet by itself (documented:
// https://developers.google.com/apps-script/guides/html/restrictions); a browser that blocks windows leaves the link.

const HEAD =
  '<!doctype html><html lang="es"><head><meta charset="utf-8"><base target="_blank">' +
  '<style>body{font:15px/1.5 system-ui,sans-serif;color:#1f2328;margin:8px}' +
  'a{display:inline-block;padding:9px 18px;border-radius:6px;background:#0b57d0;color:#fff}</style></head><body>';

const CLOSE =
  '<script>var link=document.links[0];function shut(){google.script.host.close()}' +
  "link.addEventListener('click',function(){setTimeout(shut,300)});if(window.open(link.href))shut()</script>";

export const linkTo = (address: string): string =>
  `${HEAD}<p>La página se abre en otra pestaña. Si no se abre sola:</p>` +
  `<p><a href="${address}" rel="noopener">Abrir la página</a></p>${CLOSE}`;

/** *A*, *A o B*, *A, B o C*. */
const oneOf = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names[names.length - 1] ?? ''].filter((part) => part !== '').join(' o ');

export const adviceTo = (label: string, tabs: readonly string[]): string =>
  `${HEAD}<p>«${label}» necesita un renglón con datos de la hoja ${oneOf(tabs.map((tab) => `«${tab}»`))}.</p>` +
  '<p>Seleccione una celda de ese renglón, uno solo, y vuelva a elegirlo en el menú.</p>';
