// Nuevo caso: a case for somebody who came in person. Shows nobody: it only asks.

import * as z from 'zod/mini';
import { definePage } from '../../kernel/page';
import type { Say } from '../../kernel/problem';
import { accepted } from '../../kernel/result';
import { CONTACT_RULES, RELATIONS, SEXES, SPOKEN_LANGUAGES } from '../../programme/cases/codes';
import { CASE_OFFICERS } from '../../programme/cases/scope';
import { COUNTRIES } from '../../programme/directory/countries';
import { openCase } from '../../programme/intake/open-case';
import { codesSaid } from '../kit/field-spec';

export interface NewCaseView {
  readonly today: string;
}

const { self: _principal, ...relations } = RELATIONS;

/** Choices of the page's fields. */
export const newCaseLabels = (say: Say) => ({
  sexes: codesSaid(SEXES, say),
  countries: codesSaid(COUNTRIES, say),
  relations: codesSaid(relations, say),
  languages: codesSaid(SPOKEN_LANGUAGES, say),
  contactRules: codesSaid(CONTACT_RULES, say),
});
export type NewCaseLabels = ReturnType<typeof newCaseLabels>;

export const nuevoCaso = definePage<object, NewCaseView>({
  key: 'nuevo-caso',
  title: 'Nuevo caso',
  roles: CASE_OFFICERS,
  args: z.object({}),
  reads: () => ({}),
  show: (_snapshot, _args, { today }) => accepted({ today }),
  acts: { open: openCase },
});
