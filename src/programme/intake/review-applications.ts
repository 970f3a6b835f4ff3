// What people do with applications that wait: let them in, discard them, correct them and try again. Each settles the
// item in one commit and leaves the rest to an effect of its own, so that two hundred are as safe as one.
// INVARIANT: settling an item twice changes nothing the second time.

import * as z from 'zod/mini';
import type { Schema } from '../../kernel/input';
import { decided, defineAction, type Decision } from '../../kernel/action';
import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { settle } from '../../kernel/waiting';
import { proteccion, registro } from '../books';
import { protectionNotes } from '../protection/tables';
import { GUARDED_QUESTIONS } from './guarded-answers';
import { registerOrder } from './register-response';
import { APPLICATION_REVIEW, isApplication, languageOf, waitingItems, type WaitingItem } from './responses';

const REVIEWERS = ['operaciones', 'oficial-nacional', 'proteccion'] as const;

const several = z.object({
  items: z
    .array(z.string())
    .check(z.minLength(1, { error: 'application.none-chosen' }), z.maxLength(500, { error: 'application.too-many' })),
});
type Several = z.infer<typeof several>;

interface Chosen {
  /** Open, hence still to be settled. */
  readonly open: readonly WaitingItem[];
  readonly problems: readonly Problem[];
}

function chosenItems(
  snapshot: Snapshot,
  ids: readonly string[],
  wanted: (item: WaitingItem) => Problem | undefined,
): Chosen {
  const all = new Map(snapshot.index(waitingItems).map((item) => [item.id, item]));
  const open: WaitingItem[] = [];
  const problems: Problem[] = [];
  for (const id of new Set(ids)) {
    const item = all.get(id);
    if (item === undefined || !isApplication(item)) {
      problems.push(problem('application.item-unknown', 'items'));
      continue;
    }
    const wrong = wanted(item);
    if (wrong !== undefined) problems.push(wrong);
    else if (item.state === 'open') open.push(item);
  }
  return { open, problems };
}

const refusal = (problems: readonly Problem[]): Decision<never> => ({ ok: false, problems });

const notDiscarded = (item: WaitingItem): Problem | undefined =>
  item.state === 'discarded' ? problem('application.discarded', 'items') : undefined;

const orderFor = (item: WaitingItem, corrections: Readonly<Record<string, string>> = {}) =>
  registerOrder({ language: languageOf(item.form ?? ''), response: item.response ?? '', item: item.id, corrections });

/** How many an execution of six minutes registers, with room to spare (assumed: four seconds each). */
const PER_RUN = 60;

export interface AcceptancePreview {
  readonly applications: number;
  readonly runs: number;
}

/** *240 solicitudes, unas 4 corridas*: what letting them in would start. */
export function acceptancePreview(snapshot: Snapshot, ids: readonly string[]): AcceptancePreview {
  const { open } = chosenItems(snapshot, ids, (item) =>
    item.kind === APPLICATION_REVIEW ? notDiscarded(item) : undefined,
  );
  return { applications: open.length, runs: Math.ceil(open.length / PER_RUN) };
}

export const acceptApplications = defineAction<Several, AcceptancePreview>({
  key: 'accept-applications',
  title: 'Aceptar solicitudes',
  roles: REVIEWERS,
  books: [registro],
  input: several as Schema<Several>,
  reads: () => ({ index: [waitingItems] }),
  decide: (snapshot, { items }, context) => {
    const { open, problems } = chosenItems(snapshot, items, (item) =>
      item.kind === APPLICATION_REVIEW ? notDiscarded(item) : problem('application.needs-correction', 'items'),
    );
    if (problems.length > 0) return refusal(problems);
    const changes = open.map(({ id }) => settle(context, registro, id, 'settled', 'aceptada'));
    return decided(
      acceptancePreview(snapshot, items),
      changes,
      open.map((item) => orderFor(item)),
    );
  },
});

export const discardApplications = defineAction<Several, { readonly discarded: number }>({
  key: 'discard-applications',
  title: 'Descartar solicitudes',
  roles: REVIEWERS,
  books: [registro],
  input: several as Schema<Several>,
  reads: () => ({ index: [waitingItems] }),
  decide: (snapshot, { items }, context) => {
    const { open, problems } = chosenItems(snapshot, items, ({ state }) =>
      state === 'settled' ? problem('application.settled', 'items') : undefined,
    );
    if (problems.length > 0) return refusal(problems);
    const changes = open.map(({ id }) => settle(context, registro, id, 'discarded', 'descartada'));
    return decided({ discarded: open.length }, changes);
  },
});

const correction = z.object({
  item: z.string(),
  /** Question key → label or code; empty to try again as it is. */
  corrections: z._default(z.record(z.string(), z.string()), {}),
});
type Correction = z.infer<typeof correction>;

/** The person's own yes cannot be given by anybody else, and Protección's answers are not for correcting. */
const NOT_TO_CORRECT: readonly string[] = ['contactConsent', ...GUARDED_QUESTIONS];

export const correctApplication = defineAction<Correction, { readonly item: string }>({
  key: 'correct-application',
  title: 'Corregir solicitud y registrarla',
  roles: REVIEWERS,
  // The corrections wait in Protección, so both books are touched.
  books: [proteccion, registro],
  input: correction as Schema<Correction>,
  reads: () => ({ index: [waitingItems, protectionNotes] }),
  decide: (snapshot, { item, corrections }, context) => {
    const { open, problems } = chosenItems(snapshot, [item], notDiscarded);
    const forbidden = Object.keys(corrections)
      .filter((key) => NOT_TO_CORRECT.includes(key))
      .map((key) => problem('application.not-to-correct', key));
    if (problems.length + forbidden.length > 0) return refusal([...problems, ...forbidden]);
    const changes = open.map(({ id }) => settle(context, registro, id, 'settled', 'corregida'));
    return decided(
      { item },
      changes,
      open.map((each) => orderFor(each, corrections)),
    );
  },
});
