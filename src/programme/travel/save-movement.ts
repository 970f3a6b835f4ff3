// The act *Guardar movimiento*: a return journey with its segments, its travellers, the document each uses and what
// each said about informing the origin mission, in one commit. A new movement gets its code and its folder.
// Records facts: what is still missing or does not fit yet is shown by the rules, and stops only what tells others.

import { decided, defineAction, type Context, type Decision } from '../../kernel/action';
import { insert, remove, update, type Change } from '../../kernel/change';
import type { EffectOrder } from '../../kernel/effect';
import { problem, type Problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Reads, Snapshot } from '../../kernel/snapshot';
import type { Values } from '../../kernel/table';
import { orderFolder } from '../archive/folders';
import { registro } from '../books';
import { consents, identityDocuments, people } from '../cases/tables';
import { offices, places } from '../directory/tables';
import { checkRow } from './checked-row';
import { alike, settleRow } from './edited-row';
import { editItinerary } from './itinerary-edit';
import { derivedOf } from './derived-dates';
import { movementInput, type MovementInput } from './movement-input';
import { movementReads, readsWith } from './movement-view';
import { elsewhereMovement, scopeReads } from './scope';
import { movements, segments, travellers, type MovementRow } from './tables';
import { editTravellers } from './traveller-edit';

export interface SavedMovement {
  readonly movement: string;
  readonly code: string;
}

export const saveMovement = defineAction<MovementInput, SavedMovement>({
  key: 'save-movement',
  title: 'Guardar movimiento',
  roles: ['operaciones', 'oficial-nacional'],
  books: [registro],
  input: movementInput,
  reads: (input) =>
    readsWith(
      movementReads(({ id }) => id === input.id),
      peopleReads(input),
      scopeReads,
    ),
  decide,
});

/** The people the page names, also those who do not travel in this movement yet. */
function peopleReads(input: MovementInput): Reads {
  const named = new Set(input.travellers.map(({ fields }) => fields.person));
  return {
    rows: [
      { table: people, where: ({ id }) => named.has(id) },
      { table: identityDocuments, where: (row) => named.has(String(row['person'])) },
      { table: consents, where: (row) => named.has(String(row['person'])) },
    ],
  };
}

function decide(snapshot: Snapshot, input: MovementInput, context: Context): Decision<SavedMovement> {
  const elsewhere = elsewhereMovement(snapshot, context.actor, input.id, context.today);
  if (elsewhere !== undefined) return refused(elsewhere);
  const row = snapshot.rows(movements).find(({ id }) => id === input.id);
  if (input.id !== null && row === undefined) return refused(problem('movement.unknown', 'id'));
  // A movement's code is its ID: travellers, segments and notices name it so.
  const movement = row?.id ?? nextCode(context);
  const own = <T extends { readonly movement: string }>(rows: readonly T[]): T[] =>
    rows.filter((each) => each.movement === movement);

  const itineraryBase = { movement, current: own(snapshot.rows(segments)), places: snapshot.rows(places) };
  const itinerary = editItinerary(input, itineraryBase, context);
  const riders = editTravellers(input, { movement, current: own(snapshot.rows(travellers)), snapshot }, context);
  const taken = takeOut(snapshot, input, movement);
  const derived = derivedOf(itinerary.legs);
  const self =
    row === undefined
      ? newMovement(snapshot, { ...input.fields, ...derived }, movement, context)
      : editMovement(row, input, derived, context);

  const parts = [self, itinerary, riders, taken];
  const problems = [
    ...fieldProblems(input),
    ...officeProblems(snapshot, input),
    ...parts.flatMap((part) => part.problems),
  ];
  if (problems.length > 0) return refused(...problems);
  return decided(
    { movement, code: self.code },
    parts.flatMap(({ changes }) => changes),
    self.effects,
  );
}

interface MovementEdit {
  readonly code: string;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly effects: readonly EffectOrder[];
}

function nextCode({ today, next }: Context): string {
  const year = today.slice(0, 4);
  return `MX-MOV-${year}-${String(next(registro.key, `movement:${year}`)).padStart(4, '0')}`;
}

function newMovement(snapshot: Snapshot, fields: Values, code: string, context: Context): MovementEdit {
  const year = context.today.slice(0, 4);
  const { fileId, changes, effects } = orderFolder(snapshot, context, { root: 'movements', year, name: code });
  const values = { ...fields, code, state: 'planned', folder: fileId };
  return { code, changes: [insert(movements, code, values), ...changes], problems: [], effects };
}

function editMovement(row: MovementRow, input: MovementInput, derived: Values, context: Context): MovementEdit {
  const { seal, seen, fields } = input;
  const settled = settleRow(movements, row, { seal, seen, wanted: fields }, '', context);
  const values = { ...settled.values, ...different({ ...row }, derived) };
  const same = Object.keys(values).length === 0;
  return {
    code: row.code,
    changes: same ? [] : [update(movements, row, values)],
    problems: settled.problems,
    effects: [],
  };
}

const different = (row: Values, wanted: Values): Values =>
  Object.fromEntries(Object.entries(wanted).filter(([key, value]) => !alike(row[key], value)));

/** Problems of the movement's own columns; the code stands for the one it will get. */
const fieldProblems = ({ fields }: MovementInput): readonly Problem[] =>
  checkRow(movements, { ...fields, code: 'MX-MOV', state: 'planned' }, '').problems;

function officeProblems(snapshot: Snapshot, { fields }: MovementInput): Problem[] {
  if (fields.office === null) return [];
  return snapshot.index(offices).some(({ id }) => id === fields.office)
    ? []
    : [problem('movement.office-unknown', 'office')];
}

/** Rows that the person took out; one that a colleague changed meanwhile is not lost unseen. */
function takeOut(snapshot: Snapshot, { removed }: MovementInput, movement: string) {
  const changes: Change[] = [];
  const problems: Problem[] = [];
  for (const { id, seal } of removed) {
    for (const table of [segments, travellers]) {
      const row = snapshot.rows(table).find((each) => each.id === id && each.movement === movement);
      if (row === undefined) continue;
      if (row.seal === seal) changes.push(remove(table, id));
      else problems.push(problem('movement.removed-changed', table.key, { who: row.updatedBy }));
    }
  }
  return { changes, problems };
}
