// The travellers of one save, each with the document read off the paper and what they said about informing the origin
// mission. Documents and consents stay when a traveller leaves the movement: they are facts about the person.
// INVARIANT: a consent is added, never rewritten or erased; the last word is found by its date.

import type { Context } from '../../kernel/action';
import { insert, update, type Change } from '../../kernel/change';
import { problem, type Problem } from '../../kernel/problem';
import type { Snapshot } from '../../kernel/snapshot';
import { lastWord } from '../cases/last-word';
import { elsewhere, isTheirs } from '../cases/scope';
import {
  cases,
  consents,
  identityDocuments,
  people,
  type ConsentRow,
  type IdentityDocumentRow,
  type PersonRow,
} from '../cases/tables';
import { checkRow } from './checked-row';
import { alike, clash, settleRow } from './edited-row';
import type { MovementInput, NewDocument, SaidConsent, TravellerFields } from './movement-input';
import { documentId } from '../readable-id';
import { bornBefore } from './rules/r29-dates';
import { travellers, type TravellerRow } from './tables';

export interface TravellersEdit {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

export interface TravellersBase {
  readonly movement: string;
  /** Rows of this movement as they stand. */
  readonly current: readonly TravellerRow[];
  readonly snapshot: Snapshot;
}

type Edit = MovementInput['travellers'][number];

export function editTravellers(input: MovementInput, base: TravellersBase, context: Context): TravellersEdit {
  const edits = input.travellers.map((edit, at) => editOne(edit, at, base, context));
  return {
    changes: edits.flatMap(({ changes }) => changes),
    problems: [...twice(input, base), ...edits.flatMap(({ problems }) => problems)],
  };
}

function editOne(edit: Edit, at: number, base: TravellersBase, context: Context): TravellersEdit {
  const path = `travellers.${at}.`;
  const row = base.current.find(({ id }) => id === edit.id);
  const person = base.snapshot.rows(people).find(({ id }) => id === edit.fields.person);
  if (edit.id !== null && row === undefined) return refusedWith(problem('movement.row-gone', `travellers.${at}`));
  if (person === undefined || (row !== undefined && row.person !== person.id)) {
    return refusedWith(problem('movement.person-unknown', `${path}person`, { traveller: at + 1 }));
  }
  const home = base.snapshot.index(cases).find(({ id }) => id === person.case);
  if (row === undefined && home !== undefined && !isTheirs(base.snapshot, context.actor, home, context.today)) {
    return refusedWith({ ...elsewhere(base.snapshot, home), field: `${path}person` });
  }
  const document = documentOf(edit.fields.document, person, path, { base, at, context });
  const consent = consentOf(edit, person, path, { base, at, context });
  const own = travellerRow(edit, person, document.id, { base, path, row, context });
  const all = [document, consent, own];
  return { changes: all.flatMap(({ changes }) => changes), problems: all.flatMap(({ problems }) => problems) };
}

const refusedWith = (...problems: Problem[]): TravellersEdit => ({ changes: [], problems });

interface Place {
  readonly base: TravellersBase;
  readonly at: number;
  readonly context: Context;
}

// --- The traveller's own row ---------------------------------------------------------------------------------------

interface RowPlace extends Omit<Place, 'at'> {
  readonly path: string;
  readonly row: TravellerRow | undefined;
}

function travellerRow(edit: Edit, person: PersonRow, document: string | null, place: RowPlace): TravellersEdit {
  const { base, path, row, context } = place;
  const wanted = { document, ...ownColumns(edit.fields) };
  const whole = { movement: base.movement, person: person.id, case: person.case, ...wanted };
  const { problems } = checkRow(travellers, whole, path);
  if (problems.length > 0) return { changes: [], problems };
  if (row === undefined)
    return { changes: [insert(travellers, context.id('traveller', person.id), whole)], problems: [] };
  const seen = edit.seen === null ? null : { document: idOf(edit.seen.document), ...ownColumns(edit.seen) };
  const settled = settleRow(travellers, row, { seal: edit.seal, seen, wanted }, path, context);
  const same = Object.keys(settled.values).length === 0;
  return { changes: same ? [] : [update(travellers, row, settled.values)], problems: settled.problems };
}

const ownColumns = ({ residence, assistance }: TravellerFields) => ({
  residence,
  assistance: [...new Set(assistance)].sort(),
});

const idOf = (document: TravellerFields['document']): string | null =>
  document !== null && 'id' in document ? document.id : null;

// --- The document --------------------------------------------------------------------------------------------------

interface DocumentEdit extends TravellersEdit {
  readonly id: string | null;
}

function documentOf(
  document: TravellerFields['document'],
  person: PersonRow,
  path: string,
  place: Place,
): DocumentEdit {
  const { base, at } = place;
  const known = base.snapshot.rows(identityDocuments).filter((row) => row.person === person.id);
  if (document === null) return { id: null, changes: [], problems: [] };
  if ('id' in document) {
    const theirs = known.some(({ id }) => id === document.id);
    const problems = theirs ? [] : [problem('movement.document-not-theirs', `${path}document`, { traveller: at + 1 })];
    return { id: document.id, changes: [], problems };
  }
  const same = known.find((row) => isSamePaper(row, document));
  const whole = { person: person.id, ...document };
  const { problems } = checkRow(identityDocuments, whole, `${path}document.`);
  if (problems.length > 0) return { id: null, changes: [], problems };
  if (same === undefined) {
    const id = documentId(person.id, known);
    return { id, changes: [insert(identityDocuments, id, whole)], problems: [] };
  }
  // The same paper read again: its validity is what it says now.
  const mended = document.expires !== null && document.expires !== same.expires;
  return {
    id: same.id,
    changes: mended ? [update(identityDocuments, same, { expires: document.expires })] : [],
    problems: [],
  };
}

const isSamePaper = (row: IdentityDocumentRow, document: NewDocument): boolean =>
  row.type === document.type &&
  row.issuer === document.issuer &&
  row.number !== null &&
  key(row.number) === key(document.number);

const key = (number: string | null): string => (number ?? '').replace(/[\s-]/g, '').toUpperCase();

// --- The consent ---------------------------------------------------------------------------------------------------

function consentOf(edit: Edit, person: PersonRow, path: string, { base, at, context }: Place): TravellersEdit {
  const known = lastWord(base.snapshot.rows(consents), person.id);
  const current = known === null ? null : { given: known.given, how: known.how, date: known.date };
  const wanted = edit.fields.consent;
  const seen = edit.seen?.consent ?? null;
  if (alike(wanted, current) || (edit.id !== null && alike(wanted, seen))) return { changes: [], problems: [] };
  const field = `${path}consent`;
  if (wanted === null) return refusedWith(problem('movement.consent-erased', field, { traveller: at + 1 }));
  if (known !== null && edit.id !== null && !alike(current, seen)) {
    const both = { path: field, row: known, mine: wanted.given, theirs: known.given };
    return refusedWith(clash({ ...consents.columns.given, label: CONSENT }, both, context));
  }
  return addConsent(wanted, person, known, { field, at, context });
}

/** What the answer about the origin mission is called. */
export const CONSENT = 'Consentimiento';

interface ConsentPlace extends Omit<Place, 'base'> {
  readonly field: string;
}

function addConsent(
  said: SaidConsent,
  person: PersonRow,
  known: ConsentRow | null,
  place: ConsentPlace,
): TravellersEdit {
  const values = { person: person.id, recipient: 'originMission', ...said };
  const checked = checkRow(consents, values, `${place.field}.`);
  if (checked.values === undefined) return { changes: [], problems: checked.problems };
  const problems = dateProblems(checked.values.date, known?.date ?? null, person, place);
  return { changes: [insert(consents, place.context.id('consent', person.id), values)], problems };
}

function dateProblems(
  date: string,
  known: string | null,
  person: PersonRow,
  { field, at, context }: ConsentPlace,
): Problem[] {
  const params = { traveller: at + 1, date };
  const where = `${field}.date`;
  if (date > context.today) return [problem('movement.consent-in-future', where, params)];
  if (!bornBefore(person, date)) return [problem('movement.consent-too-early', where, params)];
  // An older answer would not be the last word, and nobody would see why.
  if (known !== null && date < known) return [problem('movement.consent-older', where, { ...params, known })];
  return [];
}

// --- Each person once ----------------------------------------------------------------------------------------------

/** Also against somebody whom a colleague put in while this page was open. */
function twice({ travellers: sent, removed }: MovementInput, { current }: TravellersBase): Problem[] {
  const out = new Set([...removed.map(({ id }) => id), ...sent.map(({ id }) => id)]);
  const unseen = current.filter(({ id }) => !out.has(id)).map(({ person }) => person);
  const seen = new Set(unseen);
  return sent.flatMap(({ fields }, at) => {
    const again = seen.has(fields.person);
    seen.add(fields.person);
    return again ? [problem('movement.sent-twice', `travellers.${at}.person`, { traveller: at + 1 })] : [];
  });
}
