// What a service call costs in modelled milliseconds. One table, so that a measured figure replaces an assumed one
// in one place. Figures: `measured` were published by individuals for live Apps Script; all others are assumed.

export interface Latency {
  readonly ms: number;
  /** Added per cell moved. */
  readonly perCell?: number;
  /** Added per kilobyte moved. */
  readonly perKilobyte?: number;
  readonly basis: 'measured' | 'assumed';
}

export const LATENCY: Readonly<Record<string, Latency>> = {
};
