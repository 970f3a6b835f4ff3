// A paper is received, moved and given back. What was received or given back is a fact: it is recorded as it happened,
// by whoever saw it, and only what contradicts the record is refused.
// INVARIANT: a paper that is in our hands is received once and given back once.

import * as z from 'zod/mini';
import { oneOf, type Schema } from '../../kernel/input';
import { decided, defineAction, type Context } from '../../kernel/action';
import { archive, insert, update } from '../../kernel/change';
import { problem } from '../../kernel/problem';
import { refused, type Result, accepted } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import { cleanLine } from '../../kernel/text';
import { isDate } from '../../kernel/time';
import { registro } from '../books';
import { CONFIRMED_BY, GIVEN_BACK_TO, ORIGINAL_KINDS, PURPOSES, RECEIVED_FROM } from '../cases/original-codes';
import { isInOurHands, originals, type OriginalRow } from '../cases/originals';
import { CASE_OFFICERS, elsewhere, isTheirs } from '../cases/scope';
import { cases, identityDocuments, people } from '../cases/tables';
import { toCome } from '../days';
import { memberOf, staffReads } from '../directory/membership';
import { offices } from '../directory/tables';

const chosen = <K extends string>(codes: Readonly<Record<K, string>>) => oneOf(codes, 'originals.choose');
const date = z.string().check(z.refine(isDate, 'originals.date'));
const line = z.string().check(
  z.overwrite((text) => cleanLine(text).text),
  z.trim(),
  z.minLength(1, 'originals.write'),
  z.maxLength(120, 'originals.long'),
);

const whole = [...(staffReads.whole ?? []), offices];
const shared = { roles: CASE_OFFICERS, books: [registro] };

// --- Received ------------------------------------------------------------------------------------------------------

const receiving = z.object({
  person: z.string(),
  kind: chosen(ORIGINAL_KINDS),
  /** Row of the paper in *Documentos de identidad*, if it stands there. */
  document: z.nullable(z.string()),
  what: z.nullable(line),
  receivedOn: date,
  receivedFrom: chosen(RECEIVED_FROM),
  purpose: chosen(PURPOSES),
  place: line,
});
type Receiving = z.infer<typeof receiving>;

export const receiveOriginal = defineAction<Receiving, { readonly receipt: string }>({
  ...shared,
  key: 'receive-original',
  title: 'Recibir un original',
  input: receiving as Schema<Receiving>,
  reads: ({ person }) => ({
    whole,
    rows: [
      { table: people, where: ({ id }) => id === person },
      {
        table: cases,
        where: ({ id }, first) => first.index(people).some((row) => row.id === person && row.case === id),
      },
      { table: identityDocuments, where: (row) => row['person'] === person },
      { table: originals, where: (row) => row['person'] === person },
    ],
  }),
  decide: (snapshot, { person: id, ...input }, context) => {
    const person = snapshot.find(people, id);
    const row = person === undefined ? undefined : snapshot.find(cases, person.case);
    if (person === undefined || row === undefined) return refused(problem('case.not-open'));
    if (!isTheirs(snapshot, context.actor, row, context.today)) return refused(elsewhere(snapshot, row));
    const own = snapshot.rows(identityDocuments).filter((paper) => paper.person === id);
    const isTheirOwn = input.document === null || own.some((paper) => paper.id === input.document);
    const isSame = (held: OriginalRow): boolean =>
      held.kind === input.kind && held.document === input.document && held.what === input.what;
    const here = snapshot.rows(originals).find((held) => held.person === id && isInOurHands(held) && isSame(held));
    const wrong = [
      ...toCome('receivedOn', input.receivedOn, context),
      ...(isTheirOwn ? [] : [problem('originals.not-their-paper', 'document')]),
      ...(input.kind === 'other' && input.what === null ? [problem('originals.say-what', 'what')] : []),
      ...(here === undefined ? [] : [problem('originals.here-already', 'kind', { receipt: here.receipt })]),
    ];
    if (wrong.length > 0) return { ok: false, problems: wrong };
    const year = context.today.slice(0, 4);
    const number = String(context.next(registro.key, `receipt:${year}`)).padStart(4, '0');
    const receipt = `MX-ORI-${year}-${number}`;
    const by = context.actor.email;
    const given = { receipt, case: row.number, person: id, initials: person.initials, office: row.office };
    return decided({ receipt }, [insert(originals, receipt, { ...given, ...input, receivedBy: by, keeper: by })]);
  },
});

// --- Moved and given back ------------------------------------------------------------------------------------------

const theOriginal = (id: string): Reads => ({
  whole,
  index: [cases],
  rows: [{ table: originals, where: (row) => row.id === id }],
});

/** A paper that is in our hands, for somebody of the office that has it. */
function held(snapshot: Snapshot, id: string, { actor, today }: Context): Result<OriginalRow> {
  const row = snapshot.find(originals, id);
  if (row === undefined) return refused(problem('originals.unknown'));
  if (!isTheirs(snapshot, actor, row, today))
    return refused(elsewhere(snapshot, { office: row.office, officer: row.keeper }));
  return isInOurHands(row)
    ? accepted(row)
    : refused(problem('originals.given-back', null, { receipt: row.receipt, date: row.givenBackOn ?? '' }));
}

const moving = z.object({
  original: z.string(),
  place: line,
  keeper: z.string().check(z.toLowerCase(), z.trim()),
  /** What the page showed. */
  was: z.object({ place: z.string(), keeper: z.string() }),
});
type Moving = z.infer<typeof moving>;

export const moveOriginal = defineAction<Moving, null>({
  ...shared,
  key: 'move-original',
  title: 'Cambiar de lugar un original',
  input: moving as Schema<Moving>,
  reads: ({ original }) => theOriginal(original),
  decide: (snapshot, { original, place, keeper, was }, context) => {
    const found = held(snapshot, original, context);
    if (!found.ok) return found;
    const row = found.value;
    if (row.place === place && row.keeper === keeper) return decided(null, []);
    if (row.place !== was.place || row.keeper !== was.keeper)
      return refused(problem('originals.moved-meanwhile', 'place', { place: row.place, keeper: row.keeper }));
    if (memberOf(snapshot, keeper, context.today) === undefined)
      return refused(problem('typed.not-on-the-staff', 'keeper', { email: keeper }));
    return decided(null, [update(originals, row, { place, keeper })]);
  },
});

const givingBack = z.object({
  original: z.string(),
  on: date,
  to: chosen(GIVEN_BACK_TO),
  confirmedBy: chosen(CONFIRMED_BY),
});
type GivingBack = z.infer<typeof givingBack>;

export const giveBackOriginal = defineAction<GivingBack, null>({
  ...shared,
  key: 'give-back-original',
  title: 'Devolver un original',
  input: givingBack as Schema<GivingBack>,
  reads: ({ original }) => theOriginal(original),
  decide: (snapshot, { original, on, to, confirmedBy }, context) => {
    const found = held(snapshot, original, context);
    if (!found.ok) return found;
    const row = found.value;
    const early = on < row.receivedOn ? [problem('originals.before-received', 'on', { date: row.receivedOn })] : [];
    const wrong = [...toCome('on', on, context), ...early];
    if (wrong.length > 0) return { ok: false, problems: wrong };
    const values = { givenBackOn: on, givenBackBy: context.actor.email, givenBackTo: to, confirmedBy };
    const isOpen = snapshot.index(cases).some(({ number }) => number === row.case);
    // Of a closed case nothing else is left to wait for.
    return decided(null, [update(originals, row, values), ...(isOpen ? [] : [archive(originals, row.id)])]);
  },
});

export const originalActions = [receiveOriginal, moveOriginal, giveBackOriginal] as const;
