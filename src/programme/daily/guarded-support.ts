// What *Otros apoyos* were, for Protección alone: told with the line itself, or later of a line that a colleague wrote.
// INVARIANT: Registro gets the line that anybody's *Otros apoyos* leaves, whatever it was and whether or not it was told.

import * as z from 'zod/mini';
import { decided, defineAction, type Actor } from '../../kernel/action';
import { insert } from '../../kernel/change';
import { problemsOf } from '../../kernel/derive/schema';
import type { Schema } from '../../kernel/input';
import { problem } from '../../kernel/problem';
import { refused } from '../../kernel/result';
import type { Values } from '../../kernel/table';
import { proteccion, registro } from '../books';
import { guardedSupports } from '../protection/tables';
import { recordAssistance } from './record';
import { assistance } from './tables';
import { filled, lineInput, type LineInput } from './write-line';

const telling = z.object({ id: z.string(), values: z.record(z.string(), z.unknown()) });
type Telling = z.infer<typeof telling>;

const shared = { roles: ['proteccion'], books: [proteccion, registro] };

/** Who says what *Otros apoyos* were, and is told. */
export const isGuard = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('proteccion');

const told = (values: Values): Values =>
  filled({ table: guardedSupports, fields: ['whatItWas', 'provider', 'note'] }, values);

/** What a line says goes to Registro, what it was to Protección: no field of one has the name of one of the other. */
export const recordGuardedSupport = defineAction<LineInput, { readonly id: string }>({
  ...shared,
  key: 'record-guarded-support',
  title: 'Registrar otros apoyos',
  input: lineInput as Schema<LineInput>,
  reads: (input) => {
    const { index = [], ...rest } = recordAssistance.reads(input);
    return { ...rest, index: [...index, guardedSupports] };
  },
  decide: (snapshot, { case: caseId, values }, context) => {
    const line = recordAssistance.decide(snapshot, { case: caseId, values: { ...values, what: 'other' } }, context);
    const row = told(values);
    const wrong = problemsOf(guardedSupports, row, true);
    if (!line.ok) return refused(...line.problems, ...wrong);
    if (wrong.length > 0) return refused(...wrong);
    // A repetition that the journal no longer remembers changes nothing.
    if (line.changes.length === 0) return line;
    const about = { case: caseId, ...filled({ table: assistance, fields: ['person'] }, values) };
    return decided(line.result, [...line.changes, insert(guardedSupports, line.result.id, { ...row, ...about })]);
  },
});

/** Protección serves the whole programme, so whose the line is need not be asked. */
export const tellGuardedSupport = defineAction<Telling, null>({
  ...shared,
  key: 'tell-guarded-support',
  title: 'Anotar otros apoyos',
  input: telling as Schema<Telling>,
  reads: ({ id }) => ({ index: [guardedSupports], rows: [{ table: assistance, where: (row) => row.id === id }] }),
  decide: (snapshot, { id, values }) => {
    const line = snapshot.find(assistance, id);
    if (line?.what !== 'other') return refused(problem('daily.line-gone'));
    if (snapshot.index(guardedSupports).some((row) => row.id === id)) return refused(problem('daily.told-already'));
    return decided(null, [insert(guardedSupports, id, { ...told(values), case: line.case, person: line.person })]);
  },
});
