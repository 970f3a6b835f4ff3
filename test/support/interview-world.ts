// One person of an open case with a link to a module, in memory, and responses to it.

import type { FormAnswers } from '../../src/kernel/ports';
import { cases, people, type PersonRow } from '../../src/programme/cases/tables';
import type { ModuleKey } from '../../src/programme/counselling/codes';
import { formKeyOf, TOKEN } from '../../src/programme/counselling/modules/form-keys';
import { registerModule } from '../../src/programme/counselling/register-module';
import { interviews, type InterviewRow } from '../../src/programme/counselling/tables';
import { tokenOf } from '../../src/programme/counselling/token';
import { offices, staff } from '../../src/programme/directory/tables';
import { aCase, anOffice, aPerson, aStaffMember } from './builders';
import { contextFor } from './context';
import { answersTo, type Said } from './interview';
import { act, rowOf, worldOf, type World, type WorldParts } from './world';

export const LINE = 'line-1';
export const PERSON = 'case-1-P1';

export const aLine = (values: Partial<InterviewRow> = {}): InterviewRow =>
  rowOf(interviews, {
    id: LINE,
    person: PERSON,
    module: 'identity',
    officer: 'ana@oim.example',
    state: 'open',
    issuedAt: '2026-11-22T16:00:00Z',
    expires: '2026-12-22T16:00:00Z',
    ...values,
  });

export const someone = (values: Partial<PersonRow> = {}): PersonRow => aPerson({ id: PERSON, ...values });

export interface Interviewing {
  readonly line?: Partial<InterviewRow> | null;
  readonly person?: Partial<PersonRow>;
  readonly others?: readonly PersonRow[];
  readonly rows?: WorldParts['rows'];
}

export const interviewing = ({ line = {}, person = {}, others = [], rows = [] }: Interviewing = {}): World =>
  worldOf({
    rows: [
      [cases, [aCase()]],
      [people, [someone(person), ...others]],
      [offices, [anOffice()]],
      [staff, [aStaffMember()]],
      [interviews, line === null ? [] : [aLine(line)]],
      ...rows,
    ],
  });

export interface Sending {
  readonly id?: string;
  readonly submittedAt?: string;
  readonly module?: ModuleKey;
  readonly token?: string;
}

export function responseTo(said: Said = {}, parts: Sending = {}): FormAnswers {
  const { id = 'answer-1', submittedAt = '2026-11-23T15:59:00Z', module = 'identity' } = parts;
  const { token = tokenOf(contextFor(), LINE) } = parts;
  const answers = { [TOKEN]: token, ...answersTo(module, said) };
  return { id, submittedAt, form: formKeyOf(module), language: 'es', answers };
}

/** Takes a response in, as the round or a trigger would. */
export const take = (world: World, said: Said = {}, parts: Sending = {}) => {
  const response = responseTo(said, parts);
  const context = contextFor({ command: response.id });
  return act(world, registerModule, { response }, context);
};
