// Instants of the virtual world in words, in the office's zone.

export const spokenMoment = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('es-MX', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** `1.2 s`, `340 ms`: modelled time. */
export const spokenSpan = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toLocaleString('es-MX', { maximumFractionDigits: 1 })} s`;

export const spokenSize = (bytes: number): string =>
  bytes < 1000
    ? `${bytes} B`
    : bytes < 1_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The wall clock of a zone at an instant, as date and time fields write it: `2026-11-23T09:30`. */
export function localIn(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which a zone's wall clock shows this; of two, the one that the same offset leads to. */
export function instantIn(local: string, zone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  const offset = Date.parse(`${localIn(asUtc, zone)}Z`) - asUtc;
  return asUtc - (Date.parse(`${localIn(asUtc - offset, zone)}Z`) - (asUtc - offset));
}
