// Responses of forms become acts: one look at the stores of the installed forms, for whatever duty asks. What the books
// do not know is put to the duty as commands, several in one commit; what its author wants nothing kept of is deleted.
// A trigger only says "look now", and its command is the one that the round would make.
// INVARIANT: a form's watermark moves in the commit that takes in what lies below it.

import * as z from 'zod/mini';
import type { Schema } from './input';
import { decided, defineAction, SYSTEM, type Action, type Command, type Installation } from './action';
import { keep } from './change';
import type { FormAnswers, FormMap, Forms } from './ports';
import { defineRoundPart, type RoundPart, type RoundTools } from './round';
import type { Reads, Snapshot } from './snapshot';
import type { Book } from './table';
import { epochOf, instantOf } from './time';

/** A response may reach the store late; the books know what was seen before. */
const OVERLAP_MS = 3_600_000;
const EVER = '1970-01-01T00:00:00Z';
/** Responses of one commit: its payload stays far below what one request may carry. */
const PER_COMMIT = 20;

export interface ResponseDuty {
  /** Of its part in the round: `intake-responses`. */
  readonly key: string;
  /** In Spanish. */
  readonly title: string;
  /** What tells which responses are known and which forms are looked at. */
  readonly reads: Reads;
  readonly isItsForm: (map: FormMap) => boolean;
  /** Forms of its own that the round may leave alone for now; none when absent. */
  readonly isQuiet?: (snapshot: Snapshot, map: FormMap, now: string) => boolean;
  readonly known: (snapshot: Snapshot) => ReadonlySet<string | null>;
  /**
   * @param doubtful somebody changed by hand what the form asks, or where its answers lead: a person must look before any
   * answer is taken for what it seems. The same for every response of the form, so that nothing shows of what it says.
   */
  readonly commandFor: (response: FormAnswers, doubtful: boolean) => Command;
  /** Whether its author wants nothing of it kept; not asked of a form that somebody changed. */
  readonly isDeclined?: (response: FormAnswers) => boolean;
  readonly noteWatermark: ReturnType<typeof noteWatermarkIn>;
}

// --- How far a form was read ---------------------------------------------------------------------------------------

const mark = z.object({ form: z.string(), language: z.string(), at: z.string() });
type Mark = z.infer<typeof mark>;
type Named = Pick<FormMap, 'form' | 'language'>;

const watermarkKey = ({ form, language }: Named): string => `${form}:watermark:${language}`;

const watermarkOf = (snapshot: Snapshot, book: Book, map: Named): string | undefined =>
  (snapshot.setting(book.key, watermarkKey(map)) as string | null | undefined) ?? undefined;

/** @param book where watermarks are kept. */
export const noteWatermarkIn = (book: Book): Action<Mark, null> =>
  defineAction<Mark, null>({
    key: 'note-watermark',
    title: 'Recordar hasta dónde se leyó un formulario',
    roles: ['sistema'],
    books: [book],
    input: mark as Schema<Mark>,
    reads: () => ({}),
    decide: (snapshot, wanted) => {
      const before = watermarkOf(snapshot, book, wanted);
      const isKnown = before !== undefined && before >= wanted.at;
      return decided(null, isKnown ? [] : [keep(book.key, watermarkKey(wanted), wanted.at)]);
    },
  });

/** Named after the moment, not after the response: of one that is deleted nothing stays, not even its ID. */
function markFor({ noteWatermark }: ResponseDuty, { form, language }: Named, { submittedAt }: FormAnswers): Command {
  const at = instantOf(epochOf(submittedAt));
  const id = `watermark:${form}:${language}:${at}`;
  return { id, action: noteWatermark, input: { form, language, at }, actor: SYSTEM };
}

const bookOf = ({ noteWatermark }: ResponseDuty): Book => noteWatermark.books[0] as Book;

// --- By a trigger --------------------------------------------------------------------------------------------------

/** A response that a trigger says has come. */
export interface Delivered {
  readonly formId: string;
  readonly response: string;
}

/**
 * What a delivered response asks for, made under the lock of the act that carries it out: nothing for a form that is
 * none of theirs, a response that is gone, or one whose author wants nothing kept (the round deletes it).
 */
export function commandsFor(
  duties: readonly ResponseDuty[],
  office: Installation,
  forms: Forms,
  { formId, response: id }: Delivered,
): Command[] {
  const map = office.forms.find((each) => each.formId === formId);
  const duty = map === undefined ? undefined : duties.find(({ isItsForm }) => isItsForm(map));
  if (map === undefined || duty === undefined) return [];
  const response = forms.response(map, id);
  if (response === undefined) return [];
  const doubtful = !forms.asksAsMapped(map);
  return isDeclined(duty, response, doubtful) ? [] : [duty.commandFor(response, doubtful)];
}

const isDeclined = (duty: ResponseDuty, response: FormAnswers, doubtful: boolean): boolean =>
  !doubtful && duty.isDeclined?.(response) === true;

// --- By the round --------------------------------------------------------------------------------------------------

export const lookAtResponsesOf = (duty: ResponseDuty): RoundPart =>
  defineRoundPart({
    key: duty.key,
    title: duty.title,
    run: (tools) => {
      const maps = tools.context.office.forms.filter(duty.isItsForm);
      if (maps.length === 0) return;
      const snapshot = tools.read(duty.reads);
      for (const map of maps)
        if (duty.isQuiet?.(snapshot, map, tools.context.now) !== true) lookAtForm(duty, tools, snapshot, map);
    },
  });

function lookAtForm(duty: ResponseDuty, tools: RoundTools, snapshot: Snapshot, map: FormMap): void {
  const found = responsesToLookAt(duty, tools, snapshot, map);
  const known = duty.known(snapshot);
  const unknown = found.filter(({ id }) => !known.has(id));
  // Asked before anything follows from an answer.
  const doubtful = unknown.length > 0 && !tools.ports.forms.asksAsMapped(map);
  const declined = unknown.filter((response) => isDeclined(duty, response, doubtful));
  const rest = unknown.filter((response) => !declined.includes(response));
  // Until they are deleted, the watermark stays at the first of them, so that a run that dies here leaves none behind.
  const [first] = declined;
  const markAt = (newest: FormAnswers): Command =>
    markFor(duty, map, first !== undefined && sentBefore(first, newest) < 0 ? first : newest);
  const commandFor = (response: FormAnswers): Command => duty.commandFor(response, doubtful);
  const finished = takeInAll(tools, commandFor, rest, markAt);
  const newest = found[found.length - 1];
  if (finished && rest.length === 0 && newest !== undefined) moveWatermark(duty, tools, snapshot, map, first ?? newest);
  for (const { id } of declined) if (tools.timeLeft()) tools.ports.forms.deleteResponse(map, id);
}

const sentBefore = (one: FormAnswers, other: FormAnswers): number =>
  epochOf(one.submittedAt) - epochOf(other.submittedAt);

function responsesToLookAt(duty: ResponseDuty, { ports }: RoundTools, snapshot: Snapshot, map: FormMap): FormAnswers[] {
  const watermark = watermarkOf(snapshot, bookOf(duty), map);
  const since = watermark === undefined ? EVER : instantOf(epochOf(watermark) - OVERLAP_MS);
  return [...ports.forms.responsesSince(map, since)].sort(sentBefore);
}

/** Takes them in oldest first, so many in one commit; false when something is left for the next round. */
function takeInAll(
  tools: RoundTools,
  commandFor: (response: FormAnswers) => Command,
  responses: readonly FormAnswers[],
  markAt: (newest: FormAnswers) => Command,
): boolean {
  for (let at = 0; at < responses.length; at += PER_COMMIT) {
    if (!tools.timeLeft()) return false;
    const batch = responses.slice(at, at + PER_COMMIT);
    const outcomes = runTogether(tools, batch.map(commandFor), markAt(batch[batch.length - 1] as FormAnswers));
    if (outcomes.some(({ kind }) => kind === 'refused')) return false;
  }
  return true;
}

/**
 * Many in one commit. A defect in one response must not keep the others out round after round: then each is tried by
 * itself, the watermark stays where it is, and the defect is thrown once the others are in.
 */
function runTogether(tools: RoundTools, commands: readonly Command[], mark: Command): ReturnType<RoundTools['run']> {
  try {
    return tools.run([...commands, mark]);
  } catch (together) {
    let alone: unknown;
    for (const command of commands) {
      try {
        tools.run([command]);
      } catch (error) {
        alone ??= error;
      }
    }
    throw alone ?? together;
  }
}

/** Responses that are all known still move the watermark, so that the next look is short. */
function moveWatermark(
  duty: ResponseDuty,
  tools: RoundTools,
  snapshot: Snapshot,
  map: FormMap,
  upTo: FormAnswers,
): void {
  const before = watermarkOf(snapshot, bookOf(duty), map);
  if (before !== undefined && epochOf(before) >= epochOf(upTo.submittedAt)) return;
  tools.run([markFor(duty, map, upTo)]);
}
