// From a response of the public form to a case with its people and folder. Decides over what the books hold; a response
// they know already is not registered twice, one that cannot become a case or should be looked at first becomes a
// waiting item that names only the response.
// INVARIANT: what an applicant told Protección leaves nothing in Registro but *Llamar hoy*, which tells nothing.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, type Context, type Decided } from '../../kernel/action';
import type { Change } from '../../kernel/change';
import { problemsOf } from '../../kernel/derive/schema';
import { problem, type Problem } from '../../kernel/problem';
import type { Slot, Snapshot } from '../../kernel/snapshot';
import { holdForPerson } from '../../kernel/waiting';
import { proteccion, registro } from '../books';
import { responseSlot } from '../cases/remembered';
import { historyOf } from '../cases/duplicates';
import { cases, people } from '../cases/tables';
import { accessPoints, configuration, offices } from '../directory/tables';
import { protectionNotes } from '../protection/tables';
import { parseApplication } from './application';
import { comparablesOf, newCase } from './new-case';
import { reasonsToReview } from './limits';
import { APPLICATION_PROBLEMS, APPLICATION_REVIEW, formName, waitingItems } from './responses';
import type { Wordings } from './wording';

export const formAnswers = z.object({
  id: z.string().check(z.minLength(1)),
  submittedAt: z.string().check(z.minLength(1)),
  form: z.string(),
  language: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const registration = z.object({
  response: formAnswers,
  /** True when a person has looked at it and lets it in whatever its number or point of access. */
  accepted: z._default(z.boolean(), false),
  /** True when the form asks something else than this program, so that no answer is clear before a person looks. */
  doubtful: z._default(z.boolean(), false),
});
export type Registration = z.infer<typeof registration>;

export interface RegistrationResult {
  readonly outcome: 'registered' | 'held' | 'known' | 'declined';
  readonly case: string | null;
  /** Kind of the waiting item it became. */
  readonly waiting: string | null;
  readonly item: string | null;
}

const nothing: RegistrationResult = { outcome: 'known', case: null, waiting: null, item: null };

/** What the books hold of a response already; undefined when they do not know it. */
function knownAs(snapshot: Snapshot, { response, accepted }: Registration): RegistrationResult | undefined {
  const found = snapshot.index(cases).find((row) => row.response === response.id);
  if (found !== undefined) return { ...nothing, case: found.number };
  const [closed] = snapshot.recall(registro.key, responseSlot(response.id));
  if (closed !== undefined) return { ...nothing, case: closed };
  // A person's acceptance settles the item before the case is made; until then the item stands for the response.
  const item = snapshot
    .index(waitingItems)
    .find((row) => row.response === response.id && (row.state === 'open' || !accepted));
  return item === undefined ? undefined : { ...nothing, waiting: item.kind, item: item.id };
}

function held(
  context: Context,
  { response }: Registration,
  kind: string,
  problems: readonly Problem[],
): Decided<RegistrationResult> {
  const form = formName(response.language);
  const change = holdForPerson(context, { book: registro, kind, form, response: response.id, problems });
  const item = (change as Extract<Change, { kind: 'insert' }>).id;
  return decided({ outcome: 'held', case: null, waiting: kind, item }, [change]);
}

function slotsFor(wordings: Wordings, { response }: Registration): Slot[] {
  const parsed = parseApplication(wordings, response);
  const someone =
    parsed.ok && parsed.value.kind === 'application' ? comparablesOf(parsed.value.application, response) : [];
  return [{ book: registro.key, slot: responseSlot(response.id) }, ...historyOf(someone)];
}

/** @param wordings every language in which the form may have been answered. */
export const registerApplicationIn = (wordings: Wordings) =>
  defineAction<Registration, RegistrationResult>({
    key: 'register-application',
    title: 'Registrar solicitud',
    roles: ['sistema'],
    books: [proteccion, registro],
    input: registration as Schema<Registration>,
    reads: (input) => ({
      whole: [configuration, offices, accessPoints],
      index: [cases, people, waitingItems, protectionNotes],
      slots: slotsFor(wordings, input),
    }),
    concerns: () => [],
    decide: (snapshot, input, context) => {
      const known = knownAs(snapshot, input);
      if (known !== undefined) return decided(known, []);
      const { response, accepted, doubtful } = input;
      const parsed = parseApplication(wordings, response);
      // The same for every application, whatever it says and to whom.
      const doubts = doubtful && !accepted ? [problem('application.form-changed')] : [];
      if (!parsed.ok) return held(context, input, APPLICATION_PROBLEMS, [...doubts, ...parsed.problems]);
      if (parsed.value.kind === 'declined')
        return doubts.length > 0
          ? held(context, input, APPLICATION_REVIEW, doubts)
          : decided({ ...nothing, outcome: 'declined' }, []);
      const { application } = parsed.value;
      // What Protección has already was let in by a run that died between the books: limits may have changed since.
      const begun = snapshot.index(protectionNotes).some((note) => note.response === response.id);
      const arrival = { ...application, submittedAt: response.submittedAt };
      const reasons = accepted || begun ? [] : [...doubts, ...reasonsToReview(snapshot, arrival)];
      if (reasons.length > 0) return held(context, input, APPLICATION_REVIEW, reasons);
      const { number, changes, effects, events } = newCase(snapshot, context, application, response);
      const unfit = changes.flatMap((change) =>
        change.kind === 'insert' ? problemsOf(change.table, change.values, true) : [],
      );
      // The form's own validation lets nothing of this through; if something does, a person looks and nothing is lost.
      if (unfit.length > 0) return held(context, input, APPLICATION_PROBLEMS, unfit);
      return decided({ outcome: 'registered', case: number, waiting: null, item: null }, changes, effects, events);
    },
  });
