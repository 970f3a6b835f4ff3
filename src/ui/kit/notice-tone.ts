// How a notice's state looks wherever it is shown.

import type { Tone } from './notice';

const TONES: Readonly<Record<string, Tone>> = {
  preparing: 'info',
  draft: 'warn',
  sent: 'info',
  answered: 'good',
  automatic: 'info',
  bounced: 'bad',
  gone: 'warn',
  held: 'bad',
};

export const toneOfNotice = (state: string | null): Tone | undefined => (state === null ? undefined : TONES[state]);
