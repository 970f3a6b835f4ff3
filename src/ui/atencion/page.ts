// Atención: one line of the log in a few taps, about a case or about somebody who does not say who they are.
// Names nobody: a case shows initials.

import * as z from 'zod/mini';
import type { Context } from '../../kernel/action';
import { definePage } from '../../kernel/page';
import { problem, type Say } from '../../kernel/problem';
import { accepted, refused, type Result } from '../../kernel/result';
import type { RowChoice, Snapshot } from '../../kernel/snapshot';
import { CONTACT_RULES } from '../../programme/cases/codes';
import { CASE_OFFICERS, elsewhere, isTheirs, officersOf } from '../../programme/cases/scope';
import { cases, people } from '../../programme/cases/tables';
import { isGuard, recordGuardedSupport } from '../../programme/daily/guarded-support';
import { addTask, logContact, recordAssistance } from '../../programme/daily/record';
import { contacts } from '../../programme/daily/tables';
import { holdsOn } from '../../programme/directory/dated';
import { accessPoints, offices, staff } from '../../programme/directory/tables';
import type { LogCase, NoteView } from './view';

export const logArgs = z.object({ case: z.optional(z.string()) });
/** `part` is for the browser: which kind of line is begun. */
const args = z.extend(logArgs, { part: z.optional(z.string()) });
type Args = z.infer<typeof args>;

export const caseRows = (caseId: string | undefined): readonly RowChoice[] =>
  caseId === undefined
    ? []
    : [
        { table: cases, where: ({ id }) => id === caseId },
        { table: people, where: (row) => row['case'] === caseId },
      ];

export const atencion = definePage<Args, NoteView>({
  key: 'atencion',
  title: 'Atención',
  roles: CASE_OFFICERS,
  args,
  reads: (given) => ({ whole: [offices, staff, accessPoints], index: [contacts], rows: caseRows(given.case) }),
  show: (snapshot, given, context, { say }) => {
    const found = logCase(snapshot, given.case, context, say);
    if (!found.ok) return found;
    const { actor, today } = context;
    const counted = snapshot
      .index(contacts)
      .filter((row) => row.happenedOn === today && isTheirs(snapshot, actor, row, today));
    return accepted({
      ...choicesFor(snapshot, context),
      case: found.value,
      count: counted.length,
      guards: isGuard(actor)
        ? null
        : snapshot.rows(staff).flatMap((row) => (isGuard(row) && holdsOn(row, today) ? [row.name] : [])),
    });
  },
  acts: { contact: logContact, assistance: recordAssistance, guarded: recordGuardedSupport, task: addTask },
});

/** The case that the address names, if the reader may open it; null when it names none. */
export function logCase(
  snapshot: Snapshot,
  id: string | undefined,
  { actor, today }: Context,
  say: Say,
): Result<LogCase | null> {
  if (id === undefined) return accepted(null);
  const row = snapshot.find(cases, id);
  if (row === undefined) return refused(problem('case.not-open'));
  if (!isTheirs(snapshot, actor, row, today)) return refused(elsewhere(snapshot, row));
  const members = snapshot.rows(people).filter((person) => person.case === id);
  return accepted({
    id,
    people: Object.fromEntries(members.sort((a, b) => a.order - b.order).map((one) => [one.id, one.initials ?? ''])),
    contactRule: say(CONTACT_RULES[row.contactRule]),
  });
}

export const choicesFor = (snapshot: Snapshot, { actor, today }: Context) => ({
  today,
  me: actor.email,
  officers: officersOf(snapshot, { office: null }, today),
  places: [
    ...snapshot
      .rows(offices)
      .filter(({ id }) => isTheirs(snapshot, actor, { office: id }, today))
      .map(({ name }) => name),
    ...snapshot
      .rows(accessPoints)
      .filter((row) => row.state === 'open' && isTheirs(snapshot, actor, row, today))
      .map(({ label }) => label),
  ],
});
