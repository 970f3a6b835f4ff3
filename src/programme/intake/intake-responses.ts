// The round's look at the intake form: responses that the books do not know become cases or waiting items, several in
// one commit; those whose author did not agree to be contacted are deleted. A trigger only says "look now".
// INVARIANT: the watermark moves in the commit that registers what lies below it.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, SYSTEM, type Command, type Installation } from '../../kernel/action';
import { keep } from '../../kernel/change';
import type { FormAnswers, FormMap, Forms } from '../../kernel/ports';
import { defineRoundPart, type RoundTools } from '../../kernel/round';
import type { Snapshot } from '../../kernel/snapshot';
import { epochOf, instantOf } from '../../kernel/time';
import { registro } from '../books';
import { cases } from '../cases/tables';
import { parseApplication } from './application';
import { INTAKE } from './form';
import type { registerApplicationIn } from './register-application';
import { formMap, waitingItems, watermarkKey, watermarkOf } from './responses';
import type { Wordings } from './wording';

/** A response may reach the store late; the books know what was seen before. */
const OVERLAP_MS = 3_600_000;
const EVER = '1970-01-01T00:00:00Z';
/** Responses of one commit: its payload stays far below what one request may carry. */
const PER_COMMIT = 20;

const mark = z.object({ language: z.string(), at: z.string() });
type Mark = z.infer<typeof mark>;

export const noteWatermark = defineAction<Mark, null>({
  key: 'note-intake-watermark',
  title: 'Recordar hasta dónde se leyeron las solicitudes',
  roles: ['sistema'],
  books: [registro],
  input: mark as Schema<Mark>,
  reads: () => ({}),
  decide: (snapshot, { language, at }) => {
    const before = watermarkOf(snapshot, language);
    return decided(null, before !== undefined && before >= at ? [] : [keep(registro.key, watermarkKey(language), at)]);
  },
});

export interface Intake {
  readonly wordings: Wordings;
  readonly register: ReturnType<typeof registerApplicationIn>;
}

/** A response that a trigger says has come. */
export interface Delivered {
  readonly formId: string;
  readonly response: string;
}

/** The command that registers one response. The response's ID is the command's, so a repetition is the same wish. */
const registrationOf = (register: Intake['register'], response: FormAnswers, doubtful: boolean): Command => ({
  id: response.id,
  action: register,
  input: { response, doubtful },
  actor: SYSTEM,
});

/**
 * What a delivered response asks for, made under the lock of the act that carries it out: nothing for a form that is
 * not this one, a response that is gone, or one whose author did not agree (the round deletes it).
 */
export function commandsFor(
  { wordings, register }: Intake,
  office: Installation,
  forms: Forms,
  delivered: Delivered,
): Command[] {
  const map = office.forms.find(({ form, formId }) => form === INTAKE && formId === delivered.formId);
  const response = map === undefined ? undefined : forms.response(map, delivered.response);
  if (map === undefined || response === undefined) return [];
  const doubtful = !forms.asksAsMapped(map);
  return hasDeclined(wordings, response, doubtful) ? [] : [registrationOf(register, response, doubtful)];
}

function lookAtIntake(intake: Intake, tools: RoundTools): void {
  const snapshot = tools.read({ index: [cases, waitingItems] });
  for (const language of Object.keys(intake.wordings)) {
    const map = formMap(tools.context.office, language);
    if (map !== undefined) lookAtForm(intake, tools, snapshot, map);
  }
}

function lookAtForm({ wordings, register }: Intake, tools: RoundTools, snapshot: Snapshot, map: FormMap): void {
  const found = responsesToLookAt(tools, snapshot, map);
  const known = knownResponses(snapshot);
  const unknown = found.filter(({ id }) => !known.has(id));
  // Asked before anything is decided by an answer, deleting a response above all.
  const doubtful = unknown.length > 0 && !tools.ports.forms.asksAsMapped(map);
  const declined = unknown.filter((response) => hasDeclined(wordings, response, doubtful));
  const rest = unknown.filter((response) => !declined.includes(response));
  // Until they are deleted, the watermark stays at the first of them, so that a run that dies here leaves none behind.
  const [first] = declined;
  const markAt = (newest: FormAnswers): Command =>
    markFor(map.language, first !== undefined && sentBefore(first, newest) < 0 ? first : newest);
  const toRegister = rest.map((response) => ({ response, command: registrationOf(register, response, doubtful) }));
  const finished = registerAll(tools, toRegister, markAt);
  const newest = found[found.length - 1];
  if (finished && rest.length === 0 && newest !== undefined)
    moveWatermark(tools, snapshot, map.language, first ?? newest);
  for (const { id } of declined) if (tools.timeLeft()) tools.ports.forms.deleteResponse(map, id);
}

const sentBefore = (one: FormAnswers, other: FormAnswers): number =>
  epochOf(one.submittedAt) - epochOf(other.submittedAt);

function responsesToLookAt({ ports }: RoundTools, snapshot: Snapshot, map: FormMap): FormAnswers[] {
  const watermark = watermarkOf(snapshot, map.language);
  const since = watermark === undefined ? EVER : instantOf(epochOf(watermark) - OVERLAP_MS);
  return [...ports.forms.responsesSince(map, since)].sort(sentBefore);
}

const knownResponses = (snapshot: Snapshot): ReadonlySet<string | null> =>
  new Set([...snapshot.index(cases), ...snapshot.index(waitingItems)].map(({ response }) => response));

/** @param doubtful somebody changed the form by hand: whatever it asked, that was no clear no. */
function hasDeclined(wordings: Wordings, response: FormAnswers, doubtful: boolean): boolean {
  if (doubtful) return false;
  const parsed = parseApplication(wordings, response);
  return parsed.ok && parsed.value.kind === 'declined';
}

/** Named after the moment, not after the response: of one that is deleted nothing stays, not even its ID. */
function markFor(language: string, { submittedAt }: FormAnswers): Command {
  const at = instantOf(epochOf(submittedAt));
  return { id: `watermark:${language}:${at}`, action: noteWatermark, input: { language, at }, actor: SYSTEM };
}

interface ToRegister {
  readonly response: FormAnswers;
  readonly command: Command;
}

/** Registers oldest first, so many in one commit; false when something is left for the next round. */
function registerAll(
  tools: RoundTools,
  responses: readonly ToRegister[],
  markAt: (newest: FormAnswers) => Command,
): boolean {
  for (let at = 0; at < responses.length; at += PER_COMMIT) {
    if (!tools.timeLeft()) return false;
    const batch = responses.slice(at, at + PER_COMMIT);
    const commands = batch.map(({ command }) => command);
    const outcomes = runTogether(tools, commands, markAt((batch[batch.length - 1] as ToRegister).response));
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
function moveWatermark(tools: RoundTools, snapshot: Snapshot, language: string, upTo: FormAnswers): void {
  const before = watermarkOf(snapshot, language);
  if (before !== undefined && epochOf(before) >= epochOf(upTo.submittedAt)) return;
  tools.run([markFor(language, upTo)]);
}

export const intakeResponsesWith = (intake: Intake) =>
  defineRoundPart({
    key: 'intake-responses',
    title: 'Solicitudes del formulario público',
    run: (tools) => lookAtIntake(intake, tools),
  });
