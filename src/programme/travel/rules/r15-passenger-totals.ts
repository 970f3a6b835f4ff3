// R15: the people noted are as many as the tickets say, each once, and nobody who no longer travels. The first check of
// the count; that each has a ticket is the ticket review's.

import { problem, type Problem } from '../../../kernel/problem';
import { PERSON_STATUSES } from '../../cases/codes';
import { NOT_TRAVELLING } from '../codes';
import { personLabel, type MovementView, type TravellerView } from '../movement-view';
import type { MovementRule, RuleFacts } from './rule';

export const passengerTotals: MovementRule = {
  id: 'R15',
  title: 'Las personas anotadas son las que dicen los boletos, cada una una vez.',
  check: (view, facts) => [
    ...countProblems(view),
    ...view.travellers.flatMap((traveller, at) => travellerProblems(view, traveller, at, facts)),
  ],
};

function countProblems({ movement, travellers }: MovementView): Problem[] {
  const actual = travellers.length;
  if (actual === 0) return [problem('movement.no-travellers', 'travellers')];
  if (actual === movement.expected) return [];
  return [problem('movement.count-differs', 'expected', { expected: movement.expected, actual })];
}

function travellerProblems(
  view: MovementView,
  traveller: TravellerView,
  at: number,
  { elsewhere }: RuleFacts,
): Problem[] {
  const field = `travellers.${at}.person`;
  const label = personLabel(traveller);
  const problems: Problem[] = [];
  if (view.travellers.findIndex(({ person }) => person.id === traveller.person.id) < at) {
    problems.push(problem('movement.traveller-twice', field, label));
  }
  const { status } = traveller.person;
  if (NOT_TRAVELLING.includes(status)) {
    problems.push(problem('movement.traveller-not-travelling', field, { ...label, status: PERSON_STATUSES[status] }));
  }
  const other = elsewhere.get(traveller.person.id);
  if (other !== undefined) problems.push(problem('movement.traveller-elsewhere', field, { ...label, movement: other }));
  return problems;
}
