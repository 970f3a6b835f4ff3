// The rows of a new case: the case, its people, its folder, and the note for Protección that every application leaves.
// Decides nothing about whether the application may enter.

import type { Context } from '../../kernel/action';
import { insert, type Change } from '../../kernel/change';
import type { EffectOrder } from '../../kernel/effect';
import type { FormAnswers } from '../../kernel/ports';
import type { Snapshot } from '../../kernel/snapshot';
import { epochOf, instantOf, localOf } from '../../kernel/time';
import type { Happening } from '../../kernel/workflow';
import { orderFolder } from '../archive/folders';
import { registro } from '../books';
import { callsToday } from '../cases/call-today';
import { formatCaseNumber } from '../cases/case-number';
import type { Company } from '../cases/codes';
import { duplicatesOf, duplicatesText, type Comparable } from '../cases/duplicates';
import { initialsOf, joinInitials } from '../cases/initials';
import { nameKey } from '../cases/names';
import { cases, people } from '../cases/tables';
import { settingOf } from '../directory/configuration';
import { officeFor } from '../directory/offices';
import { configuration, offices } from '../directory/tables';
import { personId } from '../readable-id';
import { anyChildAlone } from '../protection/child-alone';
import { protectionNotes } from '../protection/tables';
import type { Applicant, Application } from './application';
import { accessPointOf } from './limits';
import { formName } from './responses';

type Response = Pick<FormAnswers, 'id' | 'submittedAt' | 'form' | 'language'>;

const ADULT = 18;

/** The birth year that an age makes likely; the interview brings the date. */
const birthYearOf = ({ age }: Applicant, submittedAt: string): number => Number(submittedAt.slice(0, 4)) - age;

const keyOf = ({ givenNames, surnames }: Applicant): string => nameKey(givenNames, surnames);

export const comparablesOf = (application: Application, { submittedAt }: Pick<Response, 'submittedAt'>): Comparable[] =>
  application.people.map((applicant, at) => ({
    nameKey: keyOf(applicant),
    birthYear: birthYearOf(applicant, submittedAt),
    nationality: applicant.nationality,
    phone: at === 0 ? application.phone : null,
    birthDate: null,
    dobPrecision: null,
    papers: [],
  }));

/** Follows from age and company alone, so that it does not tell which answer was given. */
const companyOf = ({ withFamily, people: [principal] }: Application): Company =>
  withFamily ? 'family' : principal.age < ADULT ? 'childAlone' : 'alone';

export interface NewCase {
  readonly number: string;
  readonly changes: readonly Change[];
  readonly effects: readonly EffectOrder[];
  readonly events: readonly Happening[];
}

/** How a case begins: by a response of the form, or by a colleague who saw the person. */
export interface Beginning {
  readonly event: 'informed' | 'registered';
  /** The day on which it happened. */
  readonly on: string;
  /** The office that attends it, if it is not to follow from place and city. */
  readonly office: string | null;
}

/** @param begun absent for a response of the form. */
export function newCase(
  snapshot: Snapshot,
  context: Context,
  application: Application,
  response: Response,
  begun?: Beginning,
): NewCase {
  const year = context.today.slice(0, 4);
  const number = formatCaseNumber(Number(year), context.next(registro.key, `case:${year}`));
  const folder = orderFolder(snapshot, context, { root: 'cases', year, name: number });
  const values = { ...caseValues(snapshot, context, application, response, begun), number, folder: folder.fileId };
  return {
    number,
    changes: [
      ...noteChanges(context, application, response, number, begun),
      insert(cases, number, values),
      ...peopleChanges(snapshot, application, response, number, begun),
      ...folder.changes,
    ],
    effects: folder.effects,
    events: application.people.map((_each, at) => ({
      person: personId(number, at + 1),
      event: begun?.event ?? 'registered',
      on: begun?.on ?? receivedOn(response, context),
    })),
  };
}

function caseValues(
  snapshot: Snapshot,
  { today, lot }: Context,
  application: Application,
  response: Response,
  begun?: Beginning,
) {
  const { filledBy, language, city, contactRule, phone } = application;
  const point = accessPointOf(snapshot, application.accessPoint);
  const oneIn = settingOf(snapshot.rows(configuration), 'callTodayOneIn');
  const askedForToday = application.guarded.urgency === 'today';
  const principalAge = application.people[0].age;
  const duplicates = duplicatesOf(comparablesOf(application, response), snapshot);
  return {
    office: begun?.office ?? point?.office ?? officeFor(snapshot.rows(offices), city)?.id ?? null,
    initials: joinInitials(application.people.map((each, order) => ({ ...each, order }))),
    officer: null,
    callToday: callsToday({ askedForToday, phone, principalAge, lot: lot(response.id), oneIn }),
    company: companyOf(application),
    contactRule,
    language,
    size: application.people.length,
    openedOn: begun?.on ?? today,
    receivedAt: receivedAt(response),
    accessPoint: point?.code ?? null,
    form: begun === undefined ? formName(response.language) : null,
    response: begun === undefined ? response.id : null,
    filledBy,
    duplicates: duplicates.length > 0 ? duplicatesText(duplicates) : null,
    closedOn: null,
    closureReason: null,
  };
}

const receivedAt = ({ submittedAt }: Response): string => instantOf(epochOf(submittedAt));

/** The day on which it was sent, where the office is. */
const receivedOn = ({ submittedAt }: Response, { zone, today }: Context): string => {
  const day = localOf(epochOf(submittedAt), zone).slice(0, 10);
  return day > today ? today : day;
};

/** What the application says besides, for whoever reads it; it stands with the principal. */
function remarksOf(snapshot: Snapshot, { remarks, accessPoint }: Application): string | null {
  const isStray = accessPoint !== null && accessPointOf(snapshot, accessPoint) === undefined;
  const all = [...remarks, ...(isStray ? [`Código del lugar: «${accessPoint}».`] : [])];
  return all.length > 0 ? all.join('\n') : null;
}

function peopleChanges(
  snapshot: Snapshot,
  application: Application,
  response: Response,
  caseNumber: string,
  begun?: Beginning,
): Change[] {
  const { phone, otherContact, city, otherLanguage, helper } = application;
  const ofPrincipal = { phone, otherContact, city, otherLanguage, helper, remarks: remarksOf(snapshot, application) };
  return application.people.map((applicant, at) =>
    insert(people, personId(caseNumber, at + 1), {
      case: caseNumber,
      order: at + 1,
      givenNames: applicant.givenNames,
      surnames: applicant.surnames,
      nameKey: keyOf(applicant),
      initials: initialsOf(applicant),
      age: applicant.age,
      birthYear: birthYearOf(applicant, response.submittedAt),
      birthDate: null,
      dobPrecision: 'year',
      sex: applicant.sex,
      nationality: applicant.nationality,
      relation: applicant.relation,
      documentHeld: applicant.documentHeld,
      ...(at === 0 ? ofPrincipal : {}),
      status: begun?.event ?? 'registered',
      receivedAt: receivedAt(response),
    }),
  );
}

/** One note at least, also when there is nothing to note: that there is one must tell nothing. */
function noteChanges(
  context: Context,
  { guarded, people: all }: Application,
  response: Response,
  caseNumber: string,
  begun?: Beginning,
): Change[] {
  const { unaccompanied, needs, urgency, texts, remarks } = guarded;
  const childAlone =
    unaccompanied || anyChildAlone(all.map(({ relation, age }) => ({ relation, adult: age >= ADULT })));
  const parts = texts.length > 0 ? texts : [null];
  return parts.map((text, at) =>
    insert(protectionNotes, context.id('note', at + 1), {
      case: caseNumber,
      person: personId(caseNumber, 1),
      kind: 'application',
      receivedAt: receivedAt(response),
      unaccompanied,
      urgency,
      needs: needs.length > 0 ? needs : null,
      text,
      remarks: remarks.length > 0 ? remarks.join('\n') : null,
      response: begun === undefined ? response.id : null,
      childAlone,
    }),
  );
}
