// A small seeded generator (mulberry32): the same seed invents the same people on every machine.

export interface Random {
  /** 0 ≤ value < 1. */
  readonly next: () => number;
  readonly whole: (min: number, max: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  /** True so often, from 0 to 1. */
  readonly chance: (share: number) => boolean;
}

export function randomFrom(seed: number): Random {
  let state = (seed >>> 0) ^ 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const oneOf = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to choose from');
    return list[whole(0, list.length - 1)] as T;
  };
  return { next, whole, oneOf, chance: (share) => next() < share };
}
