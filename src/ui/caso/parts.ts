// Rows of a case → the parts of its page.

import { fileAddress } from '../../kernel/derive/links';
import type { Say } from '../../kernel/problem';
import type { CaseFileRow } from '../../programme/archive/tables';
import { FILE_ORIGINS } from '../../programme/archive/tables';
import { duplicatesSaid } from '../../programme/cases/duplicates';
import { lastWord } from '../../programme/cases/last-word';
import { seenFrom } from '../../programme/cases/pairs';
import { summarySaid } from '../../programme/cases/status-summary';
import {
  COMPANIES,
  CONTACT_RULES,
  DOCUMENT_TYPES,
  PERSON_STATUSES,
  PERSON_TONES,
  RELATIONS,
  SEXES,
  SPOKEN_LANGUAGES,
} from '../../programme/cases/codes';
import { isExpired } from '../../programme/documents/paper-remarks';
import type { CaseFacts } from '../../programme/lifecycle/missing';
import { isInOurHands, type OriginalRow } from '../../programme/cases/originals';
import type { CaseRow, PersonRow } from '../../programme/cases/tables';
import type { ProfileRow } from '../../programme/counselling/tables';
import { COUNTRIES } from '../../programme/directory/countries';
import type { MissionRow } from '../../programme/directory/tables';
import { NOTIFICATION_STATES, NOTIFICATION_TONES } from '../../programme/notifications/tables';
import { MOVEMENT_STATES, MOVEMENT_TONES } from '../../programme/travel/codes';
import type { MovementRow } from '../../programme/travel/tables';
import { ageWords } from '../age-words';
import type { CaseFile, CaseMovement, CaseView, Identity, Member } from './view';

export const aboutView = (row: CaseRow, say: Say) => ({
  id: row.number,
  summary: summarySaid(row.status ?? '', say),
  openedOn: row.openedOn,
  callToday: row.callToday,
  company: say(COMPANIES[row.company]),
  contactRule: say(CONTACT_RULES[row.contactRule]),
  language: say(SPOKEN_LANGUAGES[row.language]),
  duplicates: row.duplicates === null ? null : duplicatesSaid(row.duplicates, say),
  folder: row.folder === null ? null : fileAddress(row.folder),
});

export function memberView(
  { papers, consents, today }: CaseFacts,
  person: PersonRow,
  interviewed: readonly ProfileRow[],
  say: Say,
): Member {
  const own = papers.filter((paper) => paper.person === person.id);
  return {
    id: person.id,
    initials: person.initials ?? '',
    relation: say(RELATIONS[person.relation]),
    sex: say(SEXES[person.sex]),
    age: ageWords(person, today, say),
    nationality: say(COUNTRIES[person.nationality]),
    state: { label: say(PERSON_STATUSES[person.status]), tone: PERSON_TONES[person.status] },
    papers: own.map((paper) => ({ type: say(DOCUMENT_TYPES[paper.type]), expired: isExpired(paper, today) })),
    agreed: lastWord(consents, person.id)?.given ?? null,
    reviewed: interviewed.some((row) => row.person === person.id && row.review === 'done'),
  };
}

export function identityOf(person: PersonRow, papers: CaseFacts['papers'], today: string, say: Say): Identity {
  const { id, givenNames, surnames, birthDate, phone, otherContact, city, otherLanguage, helper, remarks } = person;
  return {
    id,
    name: `${givenNames} ${surnames}`,
    birthDate,
    phone,
    otherContact,
    city,
    otherLanguage,
    helper,
    remarks,
    papers: papers
      .filter((paper) => paper.person === id)
      .map(({ type, issuer, number, expires }) => ({
        type: say(DOCUMENT_TYPES[type]),
        issuer: say(COUNTRIES[issuer]),
        number,
        expires,
        expired: isExpired({ expires }, today),
      })),
  };
}

export function movementView(
  { notices }: CaseFacts,
  { id, code, state, departsOn, destination }: MovementRow,
  missions: readonly MissionRow[],
  say: Say,
): CaseMovement {
  return {
    id,
    code,
    state: { label: say(MOVEMENT_STATES[state]), tone: MOVEMENT_TONES[state] },
    departsOn,
    country: destination === null ? null : say(COUNTRIES[destination]),
    notices: notices
      .filter(({ movement }) => movement === id)
      .map((notice) => ({
        mission: notice.mission,
        name: missions.find((mission) => mission.id === notice.mission)?.name ?? notice.mission,
        state: { label: say(NOTIFICATION_STATES[notice.state]), tone: NOTIFICATION_TONES[notice.state] },
      })),
  };
}

/** What somebody has to look at, or to do about it. */
export const pairsToSee = ({ row, pairs }: CaseFacts): CaseView['pairs'] =>
  pairs.flatMap((pair) => {
    const other = pair.state === 'open' || pair.state === 'same' ? seenFrom(pair, row.number) : undefined;
    return other === undefined ? [] : [{ id: pair.id, case: other.case, same: pair.state === 'same' }];
  });

/** The newest first. */
export const filesOf = (rows: readonly CaseFileRow[], say: Say): CaseFile[] =>
  [...rows]
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ name, date, origin, file }) => ({
      name,
      date,
      origin: say(FILE_ORIGINS[origin]),
      href: file === null ? null : fileAddress(file),
    }));

export const originalsOf = (rows: readonly OriginalRow[]): CaseView['originals'] =>
  rows.filter(isInOurHands).map(({ id, kind, initials, receipt, place }) => ({ id, kind, initials, receipt, place }));
