// All rules of movements together: what keeps a movement from being announced, and what is only worth a look.
// The page shows both; an action that tells others about the movement refuses on the first.

import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { people } from '../cases/tables';
import { countriesServed } from '../directory/tables';
import { COUNTRIES } from '../directory/countries';
import { NOT_TRAVELLING } from './codes';
import { lastLeg, personLabel, type MovementView } from './movement-view';
import { countryIsServed } from './rules/r07-country-served';
import { ownCountry } from './rules/r08-own-country';
import { documentIsValid } from './rules/r09-document-validity';
import { passengerTotals } from './rules/r15-passenger-totals';
import { continuity } from './rules/r18-continuity';
import { datesInOrder } from './rules/r29-dates';
import type { MovementRule, RuleFacts } from './rules/rule';
import { movements, travellers } from './tables';

/** In the order in which a colleague would mend what they find. */
const movementRules: readonly MovementRule[] = [
  continuity,
  passengerTotals,
  countryIsServed,
  ownCountry,
  documentIsValid,
  datesInOrder,
];

/** Needs the reads of `movementReads`. */
function ruleFacts(snapshot: Snapshot, view: MovementView): RuleFacts {
  const codes = new Map(
    snapshot
      .index(movements)
      .filter(({ id, state }) => state === 'planned' && id !== view.movement.id)
      .map(({ id, code }) => [id, code]),
  );
  const elsewhere = new Map<string, string>();
  for (const { movement, person } of snapshot.index(travellers)) {
    const code = codes.get(movement);
    if (code !== undefined) elsewhere.set(person, code);
  }
  return { served: snapshot.rows(countriesServed), elsewhere };
}

/** What must be mended before anybody is told about the movement; all of it at once. */
export function movementProblems(snapshot: Snapshot, view: MovementView): Problem[] {
  const { movement } = view;
  const facts = ruleFacts(snapshot, view);
  const standing =
    movement.state === 'cancelled' ? [problem('movement.cancelled', null, { movement: movement.code })] : [];
  return [...standing, ...movementRules.flatMap((rule) => rule.check(view, facts))];
}

/** What a colleague would point out; nothing stops for it. */
export function movementNotices(snapshot: Snapshot, view: MovementView): Problem[] {
  return [...familyNotices(snapshot, view), ...consentNotices(view), ...issuerNotices(view)];
}

function familyNotices(snapshot: Snapshot, view: MovementView): Problem[] {
  const going = new Set(view.travellers.map(({ person }) => person.id));
  const families = new Map(view.travellers.map((traveller) => [traveller.row.case, traveller]));
  return [...families].flatMap(([family, traveller]) => {
    const left = snapshot
      .index(people)
      .filter((person) => person.case === family && !going.has(person.id) && !NOT_TRAVELLING.includes(person.status));
    if (left.length === 0) return [];
    return [
      problem('movement.family-split', 'travellers', { case: traveller.case?.number ?? family, count: left.length }),
    ];
  });
}

function consentNotices({ travellers: all }: MovementView): Problem[] {
  const unasked = all.filter(({ consent }) => consent === null).length;
  return unasked === 0
    ? []
    : [problem('movement.consent-unasked', 'travellers', { count: unasked, total: all.length })];
}

/** INM lets a person without papers of stay leave only to the country that issued the document (domain S24). */
function issuerNotices(view: MovementView): Problem[] {
  const country = lastLeg(view)?.to.place?.country;
  if (country === undefined) return [];
  return view.travellers.flatMap((traveller, at) => {
    const issuer = traveller.document?.issuer;
    if (issuer === undefined || issuer === country) return [];
    const params = { ...personLabel(traveller), issuer: COUNTRIES[issuer], country: COUNTRIES[country] };
    return [problem('movement.other-issuer', `travellers.${at}.document`, params)];
  });
}
