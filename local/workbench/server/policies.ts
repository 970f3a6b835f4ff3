// What the browser may do with what the workbench serves: its own page, the pages of the program in their frames, and
// files. Nothing may be fetched from anywhere else, by anybody.
// documented: https://www.w3.org/TR/CSP3/

/** Headers of every answer. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const policy = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

export const OWN_PAGE = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  // Styles only from files; scripts may still set an element's own style.
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data: blob:",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** A page of the program, as Google serves it: in a frame of its own origin that can only talk to its server. */
export const pageFrame = (nonce: string): string =>
  policy({
    sandbox: 'allow-scripts allow-forms allow-modals',
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}'`,
    'style-src': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'form-action': "'none'",
    'frame-ancestors': "'self'",
  });

/** A file that somebody made: looked at, never run. */
export const LIFELESS = policy({
  sandbox: '',
  'default-src': "'none'",
  'img-src': 'data:',
  'style-src': "'unsafe-inline'",
  'frame-ancestors': "'self'",
});
