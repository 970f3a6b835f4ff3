// R18: each leg arrives after it leaves, counted in UTC by the zone of each place; the next one leaves from where the
// last arrived, or from the same city by a transfer that was declared, and after it arrived. Minimum connection times
// belong to the ticket review.

import { problem, type Problem } from '../../../kernel/problem';
import { utcOf } from '../../../kernel/time';
import type { Leg, Stop } from '../movement-view';
import type { MovementRule } from './rule';

export const continuity: MovementRule = {
  id: 'R18',
  title: 'Los tramos siguen uno a otro en lugar y en tiempo.',
  check: ({ legs }) => itineraryProblems(legs),
};

export function itineraryProblems(legs: readonly Leg[]): Problem[] {
  if (legs.length === 0) return [problem('movement.no-itinerary', 'segments')];
  return legs.flatMap((leg, at) => {
    const before = legs[at - 1];
    return [...legProblems(leg, at), ...(before === undefined ? [] : joinProblems(before, leg, at))];
  });
}

/** What is amiss with one leg by itself: never true of any journey, so it is refused when it is typed. */
export function legProblems({ from, to }: Leg, at: number): Problem[] {
  const unknown = (
    [
      ['origin', from],
      ['destination', to],
    ] as const
  ).filter(([, stop]) => stop.place === null);
  const problems = unknown.map(([key, stop]) =>
    problem('movement.place-unknown', `segments.${at}.${key}`, { segment: at + 1, place: stop.code }),
  );
  if (from.code === to.code)
    problems.push(problem('movement.goes-nowhere', `segments.${at}.destination`, { segment: at + 1 }));
  const minutes = minutesBetween(from, to);
  if (minutes !== undefined && minutes <= 0) {
    problems.push(problem('movement.arrives-before-leaving', `segments.${at}.arrivesAt`, { segment: at + 1 }));
  }
  return problems;
}

function joinProblems(before: Leg, leg: Leg, at: number): Problem[] {
  const problems: Problem[] = [];
  const params = { segment: at + 1, place: before.to.code, other: leg.from.code };
  if (before.to.code !== leg.from.code && !sameCity(before.to, leg.from)) {
    problems.push(problem('movement.segment-gap', `segments.${at}.origin`, params));
  } else if (before.to.code !== leg.from.code && !leg.transfer) {
    problems.push(problem('movement.transfer-undeclared', `segments.${at}.transfer`, params));
  }
  const minutes = minutesBetween(before.to, leg.from);
  if (minutes !== undefined && minutes <= 0) {
    problems.push(problem('movement.connection-negative', `segments.${at}.departsAt`, { segment: at + 1, before: at }));
  }
  return problems;
}

const sameCity = (a: Stop, b: Stop): boolean =>
  a.place !== null && b.place !== null && a.place.city === b.place.city && a.place.country === b.place.country;

/** Minutes that really pass; undefined when a zone or a time is not known. */
export function minutesBetween(from: Stop, to: Stop): number | undefined {
  const [start, end] = [utcOf(from.at, from.zone), utcOf(to.at, to.zone)];
  return start === undefined || end === undefined ? undefined : (end - start) / 60_000;
}
