// When a journey begins and ends, and where: columns of the movement that follow from its segments.

import type { Leg } from './movement-view';

/** What follows from the journey and is kept beside the movement for lists and for the calendar. */
export const derivedOf = (legs: readonly Leg[]) => {
  const [first, last] = [legs[0], legs[legs.length - 1]];
  return {
    departsOn: first?.from.at.slice(0, 10) ?? null,
    arrivesOn: last?.to.at.slice(0, 10) ?? null,
    destination: last?.to.place?.country ?? null,
  };
};
