// What of a received module Protección alone sees: one row for each, also when it says nothing, so that its presence
// tells nothing.
// INVARIANT: every received module leaves exactly one row; how soon to look stands there and nowhere in Registro.

import type { Context } from '../../kernel/action';
import { insert, type Change } from '../../kernel/change';
import type { FormAnswers } from '../../kernel/ports';
import type { ReadAnswers } from '../../kernel/short-form';
import type { Snapshot } from '../../kernel/snapshot';
import { holdForPerson } from '../../kernel/waiting';
import { proteccion } from '../books';
import type { PersonRow } from '../cases/tables';
import { isAdultOn, isChildAlone } from '../protection/child-alone';
import { interviewAnswers } from '../protection/tables';
import { freeId } from '../readable-id';
import { MODULES, type ModuleKey } from './codes';
import { hasLeft } from './open-module';

const PROTECTION_URGENT = 'protection-urgent';

/**
 * A yes to any of these is for today, to any of the others for this week; so is what nobody can read any more because
 * somebody changed the words of the choices.
 */
const TODAY: readonly string[] = ['childAlone', 'afraid', 'tonight', 'askedProtection'];
const THIS_WEEK: readonly string[] = ['notFree', 'worried', 'health', 'upset', 'pressed', 'court', 'pregnant', 'unfit'];

function urgencyOf(module: ModuleKey, answers: ReadAnswers, childAlone: boolean): 'today' | 'thisWeek' | 'no' {
  const isYes = (key: string): boolean => answers.of(key) === 'yes' || answers.unread.has(key);
  // Whoever is worried about returning asked to speak with Protección.
  if (childAlone || TODAY.some(isYes) || (module === 'decision' && isYes('worried'))) return 'today';
  return THIS_WEEK.some(isYes) ? 'thisWeek' : 'no';
}

export interface Received {
  readonly response: Pick<FormAnswers, 'id' | 'submittedAt'>;
  readonly module: ModuleKey;
  readonly person: PersonRow;
  readonly members: readonly PersonRow[];
  /** Who joined the case by this module. */
  readonly newcomer: PersonRow | null;
  readonly answers: ReadAnswers;
  readonly officer: string;
  readonly heldOn: string;
  readonly receivedAt: string;
}

export function guardedChanges(snapshot: Snapshot, context: Context, received: Received): Change[] {
  const { response, module, person, members, newcomer, answers, officer, heldOn, receivedAt } = received;
  const guarded = answers.given.filter(({ asked }) => asked.guarded);
  const codes = Object.fromEntries(guarded.map(({ asked: { key } }) => [key, answers.several(key)]));
  const childAlone = [person, newcomer].some((each) => each !== null && isAlone(each, members, heldOn));
  const urgency = urgencyOf(module, answers, childAlone);
  const id = freeId(`${person.id}-${module}`, snapshot.index(interviewAnswers));
  const values = {
    ...{
      case: person.case,
      person: person.id,
      module: MODULES[module],
      urgency,
      childAlone,
      officer,
      heldOn,
      receivedAt,
    },
    says: guarded.map(({ asked: { title }, said }) => `${title} ${said.join(', ')}`).join('\n') || null,
    differences: changedSince(snapshot, received, codes),
    codes,
    response: response.id,
  };
  const item = { book: proteccion, kind: PROTECTION_URGENT, table: interviewAnswers.key, row: id, problems: [] };
  return [
    insert(interviewAnswers, id, values),
    ...(urgency === 'no' ? [] : [holdForPerson(context, { ...item, place: person.id })]),
  ];
}

/** Whoever left the case looks after nobody in it. */
function isAlone(person: PersonRow, members: readonly PersonRow[], today: string): boolean {
  const relative = ({ relation, birthDate, birthYear }: PersonRow) => ({
    relation,
    adult: isAdultOn(today, birthDate, birthYear),
  });
  return isChildAlone(
    relative(person),
    members.filter((each) => each.id !== person.id && !hasLeft(each)).map(relative),
  );
}

/** Questions that an earlier answer of the same module answered otherwise. */
function changedSince(
  snapshot: Snapshot,
  { person, module, answers, response }: Received,
  codes: Readonly<Record<string, readonly string[]>>,
): string | null {
  const before = snapshot
    .rows(interviewAnswers)
    .filter((row) => row.person === person.id && row.module === MODULES[module] && row.response !== response.id)
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0];
  if (before === undefined) return null;
  const earlier = (before.codes ?? {}) as Readonly<Record<string, readonly string[]>>;
  const changed = answers.given.filter(
    ({ asked: { key } }) => codes[key] !== undefined && String(earlier[key] ?? '') !== String(codes[key]),
  );
  return changed.map(({ asked: { title } }) => title).join('\n') || null;
}
